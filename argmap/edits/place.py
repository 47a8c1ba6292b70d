"""Where cards stand: placed by hand, let go again, folded away."""

from collections.abc import Mapping

from argmap.edits.parts import node_of, with_nodes
from argmap.model import Direction, Map, Point


def place(map_: Map, /, places: Mapping[str, Point | None]) -> Map:
    """Put cards at these places (centres), or let the layout place them again."""
    return with_nodes(map_, [node_of(map_, id_).but(at=at) for id_, at in places.items()])


def tidy(map_: Map) -> Map:
    """Let every hand-placed card go, so that the layout places all."""
    return with_nodes(map_, [n.but(at=None) for n in map_.nodes if n.at is not None])


def fold(map_: Map, /, node_id: str, folded: bool) -> Map:
    """Fold away what stands beneath a node, or show it again."""
    rest = tuple(id_ for id_ in map_.layout.folded if id_ != node_of(map_, node_id).id)
    now = (*rest, node_id) if folded else rest
    return map_ if set(now) == set(map_.layout.folded) else _laid(map_, folded=now)


def unfold_all(map_: Map) -> Map:
    """Show everything that was folded away."""
    return _laid(map_, folded=()) if map_.layout.folded else map_


def direct(map_: Map, /, direction: Direction) -> Map:
    """Let the map grow downwards, upwards, or to the right."""
    return map_ if map_.layout.direction == direction else _laid(map_, direction=direction)


def _laid(map_: Map, **fields: object) -> Map:
    return map_.but(layout=map_.layout.but(**fields))
