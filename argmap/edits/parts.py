"""What several edits need: find a part or refuse in words, and put a changed part back."""

from collections.abc import Iterable

from argmap.model import EditError, Link, Map, Node


def node_of(map_: Map, node_id: str) -> Node:
    """Return the node with this id, or refuse."""
    node = map_.node_by_id.get(node_id)
    if node is None:
        raise EditError("that node is no longer in the map")
    return node


def link_of(map_: Map, link_id: str) -> Link:
    """Return the link with this id, or refuse."""
    link = map_.link_by_id.get(link_id)
    if link is None:
        raise EditError("that link is no longer in the map")
    return link


def with_nodes(map_: Map, changed: Iterable[Node]) -> Map:
    """Put changed nodes in the place of those they replace; the same map if none differs."""
    new = {n.id: n for n in changed if n != map_.node_by_id[n.id]}
    if not new:
        return map_
    return map_.but(nodes=tuple(new.get(n.id, n) for n in map_.nodes))


def with_links(map_: Map, changed: Iterable[Link]) -> Map:
    """Put changed links in the place of those they replace; the same map if none differs."""
    new = {link.id: link for link in changed if link != map_.link_by_id[link.id]}
    if not new:
        return map_
    return map_.but(links=tuple(new.get(link.id, link) for link in map_.links))


def first_link(map_: Map, node_id: str) -> Link | None:
    """Return the link by which a node hangs in the map: the first it is a source of."""
    links = map_.links_from.get(node_id, ())
    return links[0] if links else None


def beneath(map_: Map, ids: Iterable[str]) -> frozenset[str]:
    """Return these nodes and links and all that bears on them, however deep."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        here = waiting.pop()
        if here in found:
            continue
        found.add(here)
        for link in map_.links_into.get(here, ()):
            waiting.extend((link.id, *link.sources))
    return frozenset(found)


def beneath_alone(map_: Map, ids: Iterable[str]) -> frozenset[str]:
    """Return these and what stands beneath them and nothing else."""
    roots = frozenset(ids)
    found = beneath(map_, roots)
    shared = [
        id_
        for id_ in found - roots
        if any(link.id not in found for link in map_.links_from.get(id_, ()))
    ]
    return roots | (found - beneath(map_, shared))


def insert_after(links: tuple[Link, ...], link: Link, mark: str | None) -> tuple[Link, ...]:
    """Put a link after the one with the id `mark`, or at the end."""
    at = next((i for i, other in enumerate(links) if other.id == mark), len(links) - 1)
    return (*links[: at + 1], link, *links[at + 1 :])
