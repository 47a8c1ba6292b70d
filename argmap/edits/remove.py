"""Taking away, and saying what else falls."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.model import EditError, Link, Map


@dataclass(frozen=True, slots=True)
class Falls:
    """What goes with a removal: links that end there, and nodes left without any link."""

    links: tuple[str, ...]
    loose: tuple[str, ...]


def remove(map_: Map, /, ids: Iterable[str]) -> Map:
    """Take nodes and links away, with the links that start or end there.

    A linked reason that loses one premise keeps the others; nodes beneath stay, loose.
    """
    chosen = frozenset(ids)
    links = _links_left(map_, chosen)
    nodes = tuple(n for n in map_.nodes if n.id not in chosen)
    if len(nodes) == len(map_.nodes) and links == map_.links:
        raise EditError("there is nothing selected to delete")
    return map_.but(
        nodes=nodes,
        links=links,
        thesis=None if map_.thesis in chosen else map_.thesis,
        layout=map_.layout.but(folded=tuple(i for i in map_.layout.folded if i not in chosen)),
        debate=_debate_without(map_, chosen),
    )


def falls_with(map_: Map, /, ids: Iterable[str]) -> Falls:
    """Tell what else a removal would take or leave loose."""
    chosen = frozenset(ids)
    left = _links_left(map_, chosen)
    kept = {link.id for link in left}
    gone = tuple(x.id for x in map_.links if x.id not in kept and x.id not in chosen)
    joined = {s for link in left for s in link.sources} | {link.target for link in left}
    before = {s for link in map_.links for s in (*link.sources, link.target)}
    loose = (n.id for n in map_.nodes if n.id in before - joined and n.id not in chosen)
    return Falls(gone, tuple(loose))


def _links_left(map_: Map, chosen: frozenset[str]) -> tuple[Link, ...]:
    left = {}
    waiting: list[str] = list(chosen)
    for link in map_.links:
        sources = tuple(source for source in link.sources if source not in chosen)
        if link.id not in chosen and sources:
            left[link.id] = link if sources == link.sources else link.but(sources=sources)
        else:
            waiting.append(link.id)
    while waiting:
        for link in map_.links_into.get(waiting.pop(), ()):
            if left.pop(link.id, None) is not None:
                waiting.append(link.id)
    same = len(left) == len(map_.links) and all(left[x.id] is x for x in map_.links)
    return map_.links if same else tuple(left.values())


def _debate_without(map_: Map, chosen: frozenset[str]) -> object:
    debate = map_.debate
    if debate is None:
        return None
    return debate.but(
        extensions=tuple(x for x in debate.extensions if x.node not in chosen),
        impacts=tuple(x for x in debate.impacts if x.node not in chosen),
    )
