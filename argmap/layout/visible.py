"""Which nodes and links are shown when some nodes are folded."""

from collections.abc import Iterable

from argmap.model import Link, Map


def visible(map_: Map) -> frozenset[str]:
    """The ids of the nodes and links shown: not what bears only on folded nodes."""
    lost = {link.id for link in map_.dangling}
    whole = [link for link in map_.links if link.id not in lost]
    whole = _standing(whole, map_.node_by_id.keys())
    folded = set(map_.layout.folded)
    if not folded:
        return frozenset(map_.node_by_id.keys() | {link.id for link in whole})
    below = _sources_below(whole)
    cards = _reached(_roots(map_, whole, below), below, folded)
    return frozenset(cards | {link.id for link in _standing(whole, cards)})


def _standing(links: Iterable[Link], cards: Iterable[str]) -> list[Link]:
    """The links all of whose ends are among the cards, or are links that stand themselves."""
    known = set(cards)
    all_links = list(links)
    standing = {link.id for link in all_links if known.issuperset(link.sources)}
    onto: dict[str, list[str]] = {}
    for link in all_links:
        if link.target not in known:
            onto.setdefault(link.target, []).append(link.id)
    falling = [target for target in onto if target not in standing]
    while falling:
        fallen = [link for link in onto.get(falling.pop(), ()) if link in standing]
        standing.difference_update(fallen)
        falling.extend(fallen)
    return [link for link in all_links if link.id in standing]


def _sources_below(links: list[Link]) -> dict[str, list[str]]:
    """By node or link: the sources of the links into it, and those links themselves."""
    below: dict[str, list[str]] = {}
    for link in links:
        below.setdefault(link.target, []).extend((*link.sources, link.id))
    return below


def _roots(map_: Map, links: list[Link], below: dict[str, list[str]]) -> list[str]:
    """Nodes from which everything hangs; in a ring without an end, its first node."""
    bearing = {source for link in links for source in link.sources}
    theses = [node.id for node in map_.theses]
    roots = [*theses, *(node.id for node in map_.nodes if node.id not in bearing)]
    seen = _reached(roots, below, set())
    for node in map_.nodes:
        if node.id not in seen:
            roots.append(node.id)
            seen |= _reached([node.id], below, set())
    return roots


def _reached(roots: list[str], below: dict[str, list[str]], folded: set[str]) -> set[str]:
    seen = set(roots)
    stack = list(roots)
    while stack:
        at = stack.pop()
        if at in folded:
            continue
        fresh = [other for other in below.get(at, ()) if other not in seen]
        seen.update(fresh)
        stack.extend(fresh)
    return seen
