"""Is there one thing it is all about, does the piece end in a remedy, is every link whole?"""

import re
from collections.abc import Iterable

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.graph import reach
from argmap.model import LinkKind, Node, NodeKind, Role
from argmap.wording import shortened

OUGHT = re.compile(r"\b(?:should|ought|must|needs? to|have to|has to|let us)\b", re.IGNORECASE)
_VALUE = re.compile(
    r"\b(?:should|ought|must|goals?|aims?|values?|rights?|wrong|fair(?:ness|er)?|unfair|just(?:ice)?"
    r"|unjust|duty|duties|owes?|good|better|best|bad|worse|worst|matters?|important|vital|worth"
    r"|welfare|interests?|purpose|objective|priority|priorities|dignity|deserves?)\b",
    re.IGNORECASE,
)


def no_thesis(read: Reading) -> Iterable[Finding]:
    """There is nothing it is all about."""
    if read.theses:
        return
    roots = [n for n in read.map.nodes if n.id not in read.map.links_from]
    fix = Fix("Make this the thesis", "set_thesis", roots[0].id) if roots else None
    lost = read.map.thesis
    yield Finding(
        "NO_THESIS",
        "blocks",
        (),
        (),
        f"The thesis should be “{shortened(lost)}”, but no statement here has that id."
        if lost
        else "No statement is marked as the thesis yet.",
        "Everything else is read as speaking for or against it.",
        fix,
    )


def many_theses(read: Reading) -> Iterable[Finding]:
    """Several nodes claim to be what it is all about."""
    if len(read.theses) > 1:
        yield Finding(
            "MANY_THESES",
            "blocks",
            read.theses,
            (),
            f"Several statements are marked as the thesis: {read.names(read.theses)}.",
            "A reader can follow one conclusion at a time.",
            Fix("Keep only the first as thesis", "set_thesis", read.theses[0]),
        )


def broken_link(read: Reading) -> Iterable[Finding]:
    """A link whose end is missing."""
    nodes = read.map.node_by_id
    for link in read.map.dangling:
        ends = tuple(id_ for id_ in (*link.sources, link.target) if id_ in nodes)
        whom = read.names(ends) if ends else "statements that are not here"
        yield Finding(
            "BROKEN_LINK",
            "warns",
            ends,
            (link.id,),
            f"A link with {whom} has lost one of its ends.",
            "It is kept in the file but shown nowhere and counts for nothing.",
            Fix("Delete the link", "delete", link.id),
        )


def no_remedy(read: Reading) -> Iterable[Finding]:
    """A piece about policy that recommends nothing, or whose remedy meets an open obstacle."""
    remedies = [n for n in read.map.nodes if n.role is Role.RECOMMENDATION]
    theses = read.map.theses
    if read.map.drafts and theses and not remedies and not any(_is_ought(n) for n in theses):
        yield Finding(
            "NO_REMEDY",
            "informs",
            read.theses,
            (),
            f"Nothing says yet what should be done about {read.name(read.theses[0])}.",
            "An editor of a policy piece looks for the recommendation first.",
            Fix("Add a recommendation", "add_support", read.theses[0], Role.RECOMMENDATION),
        )
    wanted = {n.id for n in remedies}
    for argument in read.arguments:
        if argument.link.target in wanted and not argument.answers:
            yield _obstacle(read, argument.link.sources, argument.link.id, argument.link.target)


def _obstacle(read: Reading, who: tuple[str, ...], link: str, remedy: str) -> Finding:
    return Finding(
        "NO_REMEDY",
        "informs",
        (remedy, *who),
        (link,),
        f"{read.names(who)} stands in the way of the remedy {read.name(remedy)}: no reply yet.",
        "A remedy is worth what remains of it after its obstacles.",
        Fix("Add a reply", "add_attack", who[0], NodeKind.REBUTTAL),
    )


def is_ought(read: Reading) -> Iterable[Finding]:
    """What should be done is drawn from facts alone."""
    for node in read.map.theses:
        below = reach([node.id], read.footing.predecessors)
        grounds = [n for n in read.map.nodes if n.id in below and n.id != node.id]
        if grounds and _is_ought(node) and not any(_holds_value(n) for n in grounds):
            yield Finding(
                "IS_OUGHT",
                "informs",
                (node.id,),
                tuple(x.id for x in read.into[node.id] if x.kind is LinkKind.SUPPORTS),
                f"{read.name(node.id)} says what should be done, but its grounds say only what is.",
                "Naming the goal or value that joins them lets a reader share it.",
                Fix("Add the goal or value as a premise", "add_support", node.id, Role.ASSUMPTION),
            )


def _is_ought(node: Node) -> bool:
    return node.role is Role.RECOMMENDATION or bool(OUGHT.search(node.text))


def _holds_value(node: Node) -> bool:
    tags = {tag.casefold() for tag in node.tags}
    return (
        node.role is Role.WEIGHING
        or bool(tags & {"value", "goal"})
        or (node.kind is not NodeKind.EVIDENCE and bool(_VALUE.search(node.text)))
    )
