"""Is every objection met, and is there one at all?"""

from collections.abc import Iterable

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.model import LinkKind, Node, NodeKind, Role
from argmap.wording import count

# A critique in so few words, answered at such length, is hardly put at its strongest.
FEW_WORDS, TIMES = 12, 3


def unanswered(read: Reading) -> Iterable[Finding]:
    """An argument against us to which nobody replies: one finding for who makes it."""
    links: dict[tuple[str, ...], list[str]] = {}
    for argument in read.arguments:
        if not argument.answers:
            links.setdefault(argument.link.sources, []).append(argument.link.id)
    for who, steps in links.items():
        target = read.map.link_by_id[steps[0]].target
        yield Finding(
            "UNANSWERED",
            "warns",
            tuple(dict.fromkeys(who)),
            tuple(steps),
            f"No reply yet to {read.names(who)}, said against {read.name(target)}.",
            "Readers notice an objection that is passed over.",
            Fix("Add a reply", "add_attack", who[0], NodeKind.REBUTTAL),
        )


def answer_unsupported(read: Reading) -> Iterable[Finding]:
    """All that is said in reply has nothing beneath it."""
    told: dict[tuple[str, ...], list[str]] = {}
    for argument in read.arguments:
        answers = argument.answers
        if answers and all(id_ in read.unsupported for id_ in answers):
            told.setdefault((*answers, argument.link.sources[0]), []).append(argument.link.id)
    for (*replies, critique), links in told.items():
        yield Finding(
            "ANSWER_UNSUPPORTED",
            "blocks",
            (*replies, critique),
            tuple(links),
            f"All that replies to {read.name(critique)} is {read.names(tuple(replies))}, "
            f"and nothing stands under {'it' if len(replies) == 1 else 'them'} yet.",
            "The answer to an objection is where a sceptic looks first.",
            Fix("Add evidence", "add_evidence", replies[0], NodeKind.EVIDENCE),
        )


def no_objection(read: Reading) -> Iterable[Finding]:
    """Reasons all round, and not one thing said against."""
    for thesis in read.theses:
        reasons = [x for x in read.into.get(thesis, ()) if x.kind is LinkKind.SUPPORTS]
        places = {thesis, *read.main_points, *(link.id for link in reasons)}
        if reasons and not any(link.target in places for link in read.attacks):
            yield Finding(
                "NO_OBJECTION",
                "warns",
                (thesis,),
                (),
                f"Nothing is said yet against {read.name(thesis)} or its main points.",
                "A piece that meets the best objection is believed sooner.",
                Fix("Add a critique", "add_attack", thesis, NodeKind.CRITIQUE),
            )


def double_edged(read: Reading) -> Iterable[Finding]:
    """A node that works for the thesis and against it."""
    for node in read.map.nodes:
        # Of the thesis itself, in a circle, it would say nothing.
        if len(read.signs.get(node.id, ())) == 2 and node.id not in read.theses:
            yield Finding(
                "DOUBLE_EDGED",
                "informs",
                (node.id,),
                (),
                f"{read.name(node.id)} works both for the thesis and against it.",
                "Opponents can turn it round; it is worth knowing which way it pulls harder.",
            )


def rebuttal_without_target(read: Reading) -> Iterable[Finding]:
    """Called a rebuttal, yet it attacks nothing."""
    return _without_target(read, NodeKind.REBUTTAL, NodeKind.CLAIM)


def critique_without_target(read: Reading) -> Iterable[Finding]:
    """Called a critique, yet it attacks nothing."""
    return _without_target(read, NodeKind.CRITIQUE, NodeKind.CLAIM)


def weak_steelman(read: Reading) -> Iterable[Finding]:
    """A critique in a few bare words against a long reply, or only such as are granted."""
    for argument in read.arguments:
        critique = read.map.node_by_id[argument.link.sources[0]]
        if _is_thin(read, critique, argument.answers):
            yield Finding(
                "WEAK_STEELMAN",
                "informs",
                (critique.id,),
                (),
                f"{read.name(critique.id)} has few words and no evidence; the reply has many.",
                "Beating an objection convinces where it was put at its strongest.",
                Fix("Add evidence to it", "add_evidence", critique.id, NodeKind.EVIDENCE),
            )
    critiques = [n for n in read.map.nodes if n.kind is NodeKind.CRITIQUE and n.id in read.linked]
    if critiques and all(node.role is Role.CONCESSION for node in critiques):
        yield Finding(
            "WEAK_STEELMAN",
            "informs",
            tuple(node.id for node in critiques),
            (),
            "Every critique here is one that the author grants.",
            "The objection that would change the verdict may be missing.",
            Fix("Add a critique", "add_attack", (*read.theses, critiques[0].id)[0], "critique"),
        )


def _without_target(read: Reading, kind: NodeKind, instead: NodeKind) -> Iterable[Finding]:
    hitting = {source for link in read.attacks for source in link.sources}
    for node in read.map.nodes:
        if node.kind is kind and node.id not in hitting and not read.is_orphan(node.id):
            yield Finding(
                f"{kind.name}_WITHOUT_TARGET",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} is called a {kind} but speaks against nothing here.",
                "The kind and the links tell the reader two different things.",
                Fix(f"Make it a {instead}", "set_kind", node.id, instead),
            )


def _is_thin(read: Reading, critique: Node, answers: tuple[str, ...]) -> bool:
    words = count(critique.text)
    if not answers or words > FEW_WORDS or read.evidence_below[critique.id]:
        return False
    nodes = read.map.node_by_id
    told = set(answers) | {
        source
        for id_ in answers
        for link in read.into.get(id_, ())
        if link.kind is LinkKind.SUPPORTS
        for source in link.sources
    }
    return sum(count(nodes[id_].text) for id_ in told) >= TIMES * max(words, 1)
