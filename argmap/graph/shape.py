"""How a map hangs together as a whole. Plain loops: a graph of it would take longer to build."""

from collections import defaultdict

from argmap.graph.bridge import live_links
from argmap.model import Link, Map


def components(map_: Map) -> int:
    """Count the parts that no link joins."""
    links = live_links(map_)
    parent = {id_: id_ for id_ in _ids(map_, links)}
    parts = len(parent)
    for link in links:
        for end in (*link.sources, link.target):
            one, other = _root(parent, link.id), _root(parent, end)
            parts -= one != other
            parent[one] = other
    return parts


def is_cyclic(map_: Map) -> bool:
    """Tell whether something bears on itself, by whatever way round."""
    onwards: dict[str, list[str]] = defaultdict(list)
    waiting: dict[str, int] = defaultdict(int)
    links = live_links(map_)
    for link in links:
        onwards[link.id].append(link.target)
        waiting[link.target] += 1
        for source in link.sources:
            onwards[source].append(link.id)
            waiting[link.id] += 1
    ready = [id_ for id_ in _ids(map_, links) if not waiting[id_]]
    for id_ in ready:
        for target in onwards[id_]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return len(ready) < len(map_.nodes) + len(links)


def _ids(map_: Map, links: tuple[Link, ...]) -> list[str]:
    return [*(node.id for node in map_.nodes), *(link.id for link in links)]


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
