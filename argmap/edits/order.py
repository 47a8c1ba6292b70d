"""The order of siblings, and who stands beneath whom, as the outline shows it."""

from typing import TypeVar

from argmap.edits.parts import first_link, node_of, with_links
from argmap.edits.relate import move_under
from argmap.model import EditError, Link, Map

T = TypeVar("T")


def reorder(map_: Map, /, node_id: str, step: int) -> Map:
    """Move a node one place among its siblings: -1 before, +1 after. At the end nothing happens."""
    link = first_link(map_, node_of(map_, node_id).id)
    if link is None:
        return _reorder_loose(map_, node_id, step)
    at = link.sources.index(node_id) + step
    if 0 <= at < len(link.sources):
        return with_links(map_, [link.but(sources=_swapped(link.sources, at, at - step))])
    siblings = map_.links_into[link.target]
    at = siblings.index(link) + step
    if not 0 <= at < len(siblings):
        return map_
    return map_.but(links=_exchanged(map_.links, link, siblings[at]))


def indent(map_: Map, /, node_id: str) -> Map:
    """Move a node beneath the sibling before it."""
    link = first_link(map_, node_of(map_, node_id).id)
    siblings = map_.links_into[link.target] if link else ()
    at = siblings.index(link) if link else 0
    if not link or at == 0:
        raise EditError("there is nothing before this to put it under")
    return move_under(map_, node_id, siblings[at - 1].sources[0])


def outdent(map_: Map, /, node_id: str) -> Map:
    """Move a node one level up: beside what it bore on, next after it."""
    link = first_link(map_, node_of(map_, node_id).id)
    if link is None:
        raise EditError("this stands at the top already")
    if link.target in map_.link_by_id:
        above: Link | None = map_.link_by_id[link.target]
    else:
        above = first_link(map_, link.target)
    if above is None:
        raise EditError("this stands right beneath the top already")
    return move_under(map_, node_id, above.target, after=above.id)


def _reorder_loose(map_: Map, node_id: str, step: int) -> Map:
    loose = [n.id for n in map_.nodes if not map_.links_from.get(n.id)]
    at = loose.index(node_id) + step
    if not 0 <= at < len(loose):
        return map_
    ids = [n.id for n in map_.nodes]
    nodes = _swapped(map_.nodes, ids.index(node_id), ids.index(loose[at]))
    return map_.but(nodes=nodes)


def _swapped(values: tuple[T, ...], i: int, j: int) -> tuple[T, ...]:
    changed = list(values)
    changed[i], changed[j] = changed[j], changed[i]
    return tuple(changed)


def _exchanged(links: tuple[Link, ...], one: Link, other: Link) -> tuple[Link, ...]:
    places = {one.id: other, other.id: one}
    return tuple(places.get(link.id, link) for link in links)
