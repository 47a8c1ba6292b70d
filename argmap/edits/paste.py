"""Copying a piece of a map, and putting it into another."""

from collections.abc import Iterable, Mapping

from argmap.edits.order import HOSTILE
from argmap.edits.parts import node_of
from argmap.model import EditError, Link, LinkKind, Map, Node, Role, Source, new_id


def fragment(map_: Map, /, ids: Iterable[str]) -> Map:
    """Return the chosen nodes, the links among them, and the sources they cite, as a map."""
    chosen = set(ids)
    nodes = tuple(n for n in map_.nodes if n.id in chosen)
    inside = {n.id for n in nodes}
    links = _links_among(map_, inside)
    cited = {n.source.id for n in nodes if n.source}
    return Map(nodes=nodes, links=links, sources=tuple(s for s in map_.sources if s.id in cited))


def paste(map_: Map, /, piece: Map, onto: str | None = None) -> Map:
    """Put a piece of a map into this one, its tops bearing on `onto` if that is given.

    Ids that are taken are replaced; nodes that were placed by hand elsewhere are let go.
    """
    if not piece.nodes:
        raise EditError("there is nothing to paste")
    new = _fresh_ids(map_, piece)
    sources, names = _merged_sources(map_, piece)
    nodes = tuple(_brought(map_, n, new, names) for n in piece.nodes)
    links = [_renamed(link, new) for link in piece.links if link not in piece.dangling]
    if onto is not None:
        links.extend(_hung(map_, piece, onto, new))
    first = piece.theses[0].id if piece.theses and not map_.theses else None
    return map_.but(
        nodes=(*map_.nodes, *nodes),
        links=(*map_.links, *links),
        sources=sources,
        thesis=new[first] if first else map_.thesis,
    )


def _links_among(map_: Map, inside: set[str]) -> tuple[Link, ...]:
    """Links whose ends are all chosen, links on such links included."""
    candidates = [link for link in map_.links if all(s in inside for s in link.sources)]
    kept: set[str] = set()
    waiting = list(inside)
    into: dict[str, list[str]] = {}
    for link in candidates:
        into.setdefault(link.target, []).append(link.id)
    while waiting:
        for link_id in into.get(waiting.pop(), ()):
            if link_id not in kept:
                kept.add(link_id)
                waiting.append(link_id)
    return tuple(link for link in candidates if link.id in kept)


def _fresh_ids(map_: Map, piece: Map) -> Mapping[str, str]:
    taken = map_.node_by_id.keys() | map_.link_by_id.keys()
    ids = [n.id for n in piece.nodes] + [link.id for link in piece.links]
    return {id_: new_id() if id_ in taken else id_ for id_ in ids}


def _merged_sources(map_: Map, piece: Map) -> tuple[tuple[Source, ...], Mapping[str, str]]:
    """Sources of both, and how those of the piece are now called."""
    names: dict[str, str] = {}
    added: list[Source] = []
    for source in piece.sources:
        same = map_.source_by_id.get(source.id)
        if same is None or same == source:
            names[source.id] = source.id
            added.extend([source] if same is None else [])
        else:
            names[source.id] = new_id()
            added.append(source.but(id=names[source.id]))
    return (*map_.sources, *added), names


def _brought(map_: Map, node: Node, new: Mapping[str, str], names: Mapping[str, str]) -> Node:
    second = map_.theses and node.role in (Role.THESIS, Role.RESOLUTION)
    cited = node.source
    return node.but(
        id=new[node.id],
        at=None,
        role=None if second else node.role,
        source=cited.but(id=names.get(cited.id, cited.id)) if cited else None,
    )


def _renamed(link: Link, new: Mapping[str, str]) -> Link:
    sources = tuple(new[s] for s in link.sources)
    return link.but(id=new[link.id], sources=sources, target=new[link.target])


def _hung(map_: Map, piece: Map, onto: str, new: Mapping[str, str]) -> list[Link]:
    """Links from the tops of the piece to what it was pasted on."""
    if onto not in map_.link_by_id:
        node_of(map_, onto)
    tops = [n for n in piece.nodes if not piece.links_from.get(n.id)]
    return [
        Link(
            kind=LinkKind.ATTACKS if n.kind in HOSTILE else LinkKind.SUPPORTS,
            sources=(new[n.id],),
            target=onto,
        )
        for n in tops
    ]
