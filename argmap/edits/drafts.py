"""The texts a map belongs to, and where its nodes' words stand in them."""

from typing import Any

from argmap.edits.parts import node_of, with_nodes
from argmap.model import Anchor, Draft, EditError, Map


def add_draft(map_: Map, /, draft: Draft) -> Map:
    """Add a text to the map."""
    return map_.but(drafts=(*map_.drafts, draft))


def set_draft(map_: Map, /, draft_id: str, **fields: Any) -> Map:
    """Change any field of a text but its id. Its anchors are carried along by the caller."""
    before = _draft(map_, draft_id)
    after = before.but(**fields)
    if after == before:
        return map_
    return map_.but(drafts=tuple(after if d is before else d for d in map_.drafts))


def remove_draft(map_: Map, /, draft_id: str) -> Map:
    """Take a text away, and the anchors that stood in it."""
    _draft(map_, draft_id)
    freed = with_nodes(
        map_, [n.but(anchors=_elsewhere(n.anchors, draft_id)) for n in map_.nodes if n.anchors]
    )
    return freed.but(drafts=tuple(d for d in map_.drafts if d.id != draft_id))


def anchor_node(map_: Map, /, node_id: str, anchor: Anchor) -> Map:
    """Say where a node's words stand in a text; it stands in each text at one place."""
    node = node_of(map_, node_id)
    return with_nodes(map_, [node.but(anchors=(*_elsewhere(node.anchors, anchor.draft), anchor))])


def unanchor(map_: Map, /, node_id: str, draft_id: str) -> Map:
    """Let a node stand nowhere in a text."""
    node = node_of(map_, node_id)
    return with_nodes(map_, [node.but(anchors=_elsewhere(node.anchors, draft_id))])


def _elsewhere(anchors: tuple[Anchor, ...], draft_id: str) -> tuple[Anchor, ...]:
    return tuple(anchor for anchor in anchors if anchor.draft != draft_id)


def _draft(map_: Map, draft_id: str) -> Draft:
    for draft in map_.drafts:
        if draft.id == draft_id:
            return draft
    raise EditError("that draft is no longer in the map")
