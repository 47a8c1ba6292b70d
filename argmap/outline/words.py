"""The few muted words beside a block: what it does here, and how it fares."""

from argmap.model import LinkKind, Map, NodeKind, Role
from argmap.outline.blocks import Block

_TIMES = {1: "once", 2: "twice", 3: "three times"}
_ROLE_WORDS = {
    Role.ASSUMPTION: "assumed",
    Role.CONCESSION: "granted",
    Role.IMPLICIT_STEP: "unsaid",
}
_TOLD = {
    "supports": "supports",
    "attacks": "speaks against",
    "restates": "restates",
    "undercuts": "undercuts this step",
    "backs": "backs this step",
    "thesis": "thesis",
    "loose": "not linked",
}


def relation_words(block: Block) -> str:
    """Say in words what the block does where it stands."""
    return _TOLD[block.relation]


def remark(map_: Map, block: Block) -> str:
    """Say in a few words what a reader would otherwise have to look up."""
    words: list[str] = []
    if block.parts > 1:
        words.append(f"same reason, {block.part} of {block.parts}")
    hostile = block.kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL)
    if block.relation == "attacks" and not hostile:
        words.append("speaks against")
    if block.relation in ("undercuts", "backs", "restates"):
        words.append(
            {"undercuts": "that doesn’t follow", "backs": "backs this step"}.get(
                block.relation, "that is to say"
            )
        )
    if block.repeat:
        words.append("told elsewhere")
        return ", ".join(words)
    if block.role in _ROLE_WORDS:
        words.append(_ROLE_WORDS[block.role])
    if block.implicit and "unsaid" not in words:
        words.append("unsaid")
    if block.kind is NodeKind.CRITIQUE:
        words.append(_answers(map_, block))
    return ", ".join(filter(None, words))


def _answers(map_: Map, block: Block) -> str:
    """How often somebody replies to a critique: to it, or to the steps it makes."""
    places = (block.id, *(link.id for link in map_.links_from.get(block.id, ())))
    into = map_.links_into
    replies = sum(x.kind is LinkKind.ATTACKS for place in places for x in into.get(place, ()))
    if replies:
        return f"answered {_TIMES.get(replies, f'{replies} times')}"
    return "" if block.role is Role.CONCESSION else "no reply yet"
