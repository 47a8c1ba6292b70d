"""Questions that cannot be computed, only put to the author."""

from collections import defaultdict
from collections.abc import Iterable

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.model import Checked, Link, LinkKind, NodeKind, Role
from argmap.wording import joined
from argmap.wording.asking import questions


def open_question(read: Reading) -> Iterable[Finding]:
    """A critical question of the chosen scheme that is not answered: one finding a step."""
    for link in (x for x in read.links if x.scheme):
        asked = questions(read.map, link.id)
        left = [one.text for one in asked if one.reply is None]
        if left:
            yield Finding(
                "OPEN_QUESTION",
                "informs",
                (),
                (link.id,),
                f"{_upper(read.name(link.id))} leaves {len(left)} of {len(asked)} questions open; "
                f"first: {left[0]}",
                "An opponent will ask them.",
                Fix("Answer the questions", "answer", link.id),
            )


def not_to_the_point(read: Reading) -> Iterable[Finding]:
    """Does this evidence bear on this claim? Asked once per step, until the evidence is checked."""
    nodes = read.map.node_by_id
    for link in read.links:
        pieces = tuple(s for s in link.sources if nodes[s].kind is NodeKind.EVIDENCE)
        open_ = [s for s in pieces if nodes[s].checked is not Checked.CHECKED]
        if open_ and not link.answers and link.kind is LinkKind.SUPPORTS and link.target in nodes:
            yield Finding(
                "NOT_TO_THE_POINT",
                "informs",
                pieces,
                (link.id,),
                f"Does {read.names(pieces)} bear on just this: {read.name(link.target)}?",
                "True evidence for something else is the commonest gap of all.",
                Fix("Look at the step", "select", link.id),
            )


def overloaded_link(read: Reading) -> Iterable[Finding]:
    """An assumption, or a goal and its means, drawn as a reason of its own: ask."""
    by_target: dict[str, list[Link]] = defaultdict(list)
    for link in read.links:
        if link.kind is LinkKind.SUPPORTS and len(link.sources) == 1:
            by_target[link.target].append(link)
    for target, links in by_target.items():
        apart = [link for link in links if _needs_company(read, link)]
        if apart and len(links) > 1:
            whom = tuple(link.sources[0] for link in apart)
            yield Finding(
                "OVERLOADED_LINK",
                "informs",
                whom,
                tuple(link.id for link in links),
                f"Would {joined(read.name(w) for w in whom)} support {read.name(target)} "
                "all alone, or only together with another reason?",
                "Premises that need each other are one reason, and fall together.",
                Fix("Look at them", "select", whom[0]),
            )


def _needs_company(read: Reading, link: Link) -> bool:
    role = read.map.node_by_id[link.sources[0]].role
    return role is Role.ASSUMPTION or link.scheme == "practical_reasoning"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
