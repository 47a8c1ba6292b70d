"""The order of siblings, and who stands beneath whom, as the outline shows it."""

from typing import TypeVar

from argmap.edits.add import against
from argmap.edits.parts import beneath, first_link, node_of, with_links, with_nodes
from argmap.edits.relate import move_under
from argmap.model import EditError, Link, LinkKind, Map, NodeKind

HOSTILE = (NodeKind.CRITIQUE, NodeKind.REBUTTAL)
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


def move_beneath(
    map_: Map, /, ids: tuple[str, ...], target: str, kind: LinkKind | None = None
) -> Map:
    """Hang nodes elsewhere, each with all beneath it, where the layout places them.

    A critique that now speaks against a critique becomes a rebuttal, and the other way round.
    """
    # What stands beneath another of them goes along with it.
    tops = [id_ for id_ in ids if not _stands_beneath(map_, id_, {*ids})] or [*ids]
    for id_ in tops:
        kind_now = kind or bearing(map_, id_)
        map_ = move_under(map_, id_, target, kind_now)
        node = map_.node_by_id[id_]
        if kind_now is LinkKind.ATTACKS and node.kind in HOSTILE:
            map_ = with_nodes(map_, [node.but(kind=against(map_, target))])
    branch = beneath(map_, tops)
    return with_nodes(map_, [n.but(at=None) for n in map_.nodes if n.at and n.id in branch])


def _stands_beneath(map_: Map, id_: str, others: set[str]) -> bool:
    seen, waiting = {id_}, [link.target for link in map_.links_from.get(id_, ())]
    while waiting:
        here = waiting.pop()
        if here in others and here != id_:
            return True
        if here not in seen:
            seen.add(here)
            link = map_.link_by_id.get(here)
            out = (link,) if link is not None else map_.links_from.get(here, ())
            waiting.extend(one.target for one in out)
            waiting.extend(link.sources if link is not None else ())
    return False


def bearing(map_: Map, node_id: str) -> LinkKind:
    """Return how a node bears on something: as it does now, or as its kind suggests."""
    link = first_link(map_, node_of(map_, node_id).id)
    if link is not None:
        return link.kind
    hostile = map_.node_by_id[node_id].kind in HOSTILE
    return LinkKind.ATTACKS if hostile else LinkKind.SUPPORTS


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
