"""What can be reached from where. Loops, never recursion: chains may be 10,000 deep."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

import networkx as nx

from argmap.breath import breathe
from argmap.graph.bridge import live_links
from argmap.model import LinkKind, Map

K = TypeVar("K", bound=Hashable)

_NOTHING: frozenset[str] = frozenset()
_TURNS = {LinkKind.SUPPORTS: 1, LinkKind.ATTACKS: -1}


def reach(start: Iterable[K], onwards: Callable[[K], Iterable[K]]) -> set[K]:
    """Return everything that can be reached from the start, which is included."""
    seen = set(start)
    news = list(seen)
    while news:
        for step in onwards(news.pop()):
            if step not in seen:
                seen.add(step)
                news.append(step)
    return seen


def signs(map_: Map, thesis: Iterable[str]) -> Mapping[str, frozenset[int]]:
    """Return for each node and link with which signs it bears on the thesis: +1, -1 or both.

    A restatement says the same again and bears on nothing. What cannot reach it is left out.
    """
    live = {link.id for link in live_links(map_)}
    links, all_into = map_.link_by_id, map_.links_into
    found: dict[str, set[int]] = {}
    news = [(id_, 1) for id_ in thesis if id_ in map_.node_by_id]
    while news:
        at, sign = news.pop()
        known = found.setdefault(at, set())
        if sign in known:
            continue
        known.add(sign)
        link = links.get(at)
        if link is not None:
            news.extend([(source, sign) for source in link.sources])
        news.extend(
            [
                (into.id, sign * _TURNS[into.kind])
                for into in all_into.get(at, ())
                if into.kind in _TURNS and into.id in live
            ]
        )
    return {id_: frozenset(values) for id_, values in found.items()}


def knots(graph: nx.DiGraph) -> tuple[frozenset[str], ...]:
    """Return the strongly connected parts of a graph, what comes before first."""
    parts = []
    for part in nx.strongly_connected_components(graph):
        breathe()
        parts.append(frozenset(part))
    # Tarjan's way names a part only after all that can be reached from it.
    return tuple(reversed(parts))


def gathered(
    graph: nx.DiGraph,
    own: Mapping[str, Iterable[str]],
    limit: int,
    parts: Iterable[frozenset[str]] | None = None,
) -> Mapping[str, frozenset[str]]:
    """Return for each vertex what it and all before it own, but no more than `limit` things.

    One pass over the strongly connected parts (its `knots`, where they are known already), so
    that shared and circular grounds cost nothing.
    """
    found: dict[str, frozenset[str]] = {}
    for part in knots(graph) if parts is None else parts:
        breathe()
        things: set[str] = set()
        for member in sorted(part) if len(part) > 1 else part:
            _take(things, own.get(member, ()), limit)
            for before in graph.predecessors(member):
                if before not in part:
                    _take(things, found[before], limit)
        gathered_ = frozenset(things) if things else _NOTHING
        for member in part:
            found[member] = gathered_
    return found


def _take(things: set[str], more: Iterable[str], limit: int) -> None:
    if len(things) < limit and more:
        # Sorted, so that the same map tells the same things in every run.
        for thing in sorted(more):
            if len(things) >= limit:
                return
            things.add(thing)
