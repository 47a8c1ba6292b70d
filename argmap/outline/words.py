"""The few muted words beside a block: what it does here, and how it fares."""

from argmap.model import LinkKind, Map, NodeKind, Role
from argmap.outline.blocks import Block
from argmap.wording.words import together

_TIMES = {1: "once", 2: "twice", 3: "three times"}
_ROLE_WORDS = {
    Role.ASSUMPTION: "assumed",
    Role.CONCESSION: "granted",
    Role.IMPLICIT_STEP: "unsaid",
}
_ASIDE = {
    "undercuts": "that doesn’t follow",
    "backs": "backs this step",
    "restates": "that is to say",
}
_PLAIN = frozenset({"supports", "thesis", "loose"})
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
    if _is_plain(block):
        return ""
    hostile = block.kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL)
    relation = _ASIDE.get(block.relation, "")
    if block.relation == "attacks" and not hostile:
        relation = "speaks against"
    return ", ".join(filter(None, (_part(block), relation, *_state(map_, block))))


def _is_plain(block: Block) -> bool:
    """Whether there is nothing to remark: asked first, as it holds for most lines."""
    return (
        block.relation in _PLAIN
        and block.parts == 1
        and block.role is None
        and not block.repeat
        and not block.implicit
        and block.kind is not NodeKind.CRITIQUE
    )


def state(map_: Map, block: Block) -> str:
    """Say the same without what the block does there, for a text that says that in full."""
    return ", ".join(filter(None, (_part(block), *_state(map_, block))))


def _part(block: Block) -> str:
    return f"same reason, {block.part} of {block.parts}" if block.parts > 1 else ""


def _state(map_: Map, block: Block) -> tuple[str, ...]:
    """How it fares: told elsewhere, assumed, granted, unsaid, answered or not."""
    if block.repeat:
        return ("told elsewhere",)
    role = _ROLE_WORDS.get(block.role, "") if block.role else ""
    unsaid = "unsaid" if block.implicit and role != "unsaid" else ""
    answers = _answers(map_, block) if block.kind is NodeKind.CRITIQUE else ""
    return role, unsaid, answers


def said_by(map_: Map, block: Block) -> str:
    """Say who stands behind a block, where and when; nothing for what the authors say."""
    cited = map_.node_by_id[block.id].source
    source = map_.source_by_id.get(cited.id) if cited else None
    if cited is None or source is None or source.id == map_.authors:
        return ""
    name = source.known_by or "no name given"
    return together(name, cited.locator, cited.date or source.date)


def _answers(map_: Map, block: Block) -> str:
    """How often somebody replies to a critique: to it, or to the steps it makes."""
    places = (block.id, *(link.id for link in map_.links_from.get(block.id, ())))
    into = map_.links_into
    replies = sum(x.kind is LinkKind.ATTACKS for place in places for x in into.get(place, ()))
    if replies:
        return f"answered {_TIMES.get(replies, f'{replies} times')}"
    return "" if block.role is Role.CONCESSION else "no reply yet"
