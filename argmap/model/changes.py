"""What differs between two maps, so that views redraw only that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from argmap.model.link import Link
from argmap.model.map import Map
from argmap.model.node import Node

V = TypeVar("V", Node, Link)


@dataclass(frozen=True)
class Changes:
    """The parts that were added, removed (ids) or changed, and whether anything else differs.

    Parts that are in both maps may also stand in another order: of links it is that of siblings.
    """

    added: tuple[Node, ...]
    changed: tuple[Node, ...]
    removed: tuple[str, ...]
    linked: tuple[Link, ...]
    relinked: tuple[Link, ...]
    unlinked: tuple[str, ...]
    elsewhere: bool
    nodes_reordered: bool = False
    links_reordered: bool = False


def changes(before: Map, after: Map) -> Changes:
    """Compare two maps by id. Values that are the same object cost next to nothing."""
    added, changed, removed = _compare(
        before.node_by_id, after.node_by_id, before.nodes is after.nodes
    )
    linked, relinked, unlinked = _compare(
        before.link_by_id, after.link_by_id, before.links is after.links
    )
    return Changes(
        added,
        changed,
        removed,
        linked,
        relinked,
        unlinked,
        _elsewhere(before, after),
        _reordered(before.nodes, after.nodes),
        _reordered(before.links, after.links),
    )


def _compare(
    old: Mapping[str, V], new: Mapping[str, V], same: bool
) -> tuple[tuple[V, ...], tuple[V, ...], tuple[str, ...]]:
    if same:
        return (), (), ()
    added = tuple(value for key, value in new.items() if key not in old)
    changed = tuple(
        value
        for key, value in new.items()
        if key in old and value is not old[key] and value != old[key]
    )
    return added, changed, tuple(key for key in old if key not in new)


def _reordered(old: tuple[V, ...], new: tuple[V, ...]) -> bool:
    """Tell whether what is in both stands in another order."""
    if old is new:
        return False
    if len(old) == len(new) and all(a is b or a.id == b.id for a, b in zip(old, new, strict=True)):
        return False
    stayed = {value.id for value in old} & {value.id for value in new}
    before, after = ([x.id for x in values if x.id in stayed] for values in (old, new))
    return before != after


def _elsewhere(before: Map, after: Map) -> bool:
    rest = [name for name in Map.model_fields if name not in ("nodes", "links")]
    unlike = any(getattr(before, name) != getattr(after, name) for name in rest)
    return unlike or before.model_extra != after.model_extra
