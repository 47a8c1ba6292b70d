"""A map compiled for scoring: plain lists indexed by number, no ids, no models.

Nodes are numbered 0..n-1 in the order of the map, link `j` is the vertex `n + j`: links are
vertices too, because a link may be the target of another. The state of a scoring is one list
over these vertices: the strength of each node, and for each link the share `k` that undercuts
leave of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.model import Map
from argmap.scores.base import base_score, cited, credibility_cap, signed_pulls
from argmap.scores.semantics import Semantics

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Network:
    """What scoring needs of a map. The lists are shared and never changed after compiling."""

    map: Map
    semantics: Semantics
    size: int
    """The number of nodes; link `j` is the vertex `size + j`."""
    base: list[float]
    into: list[list[int] | None]
    """For each vertex the numbers of the links that bear on it and count."""
    first: list[int] = field(default_factory=list)
    """For each link its first premise; `NOWHERE` when the link counts for nothing."""
    others: list[tuple[int, ...]] = field(default_factory=list)
    """For each link its other premises."""
    cap: list[float] = field(default_factory=list)
    """For each link the lowest credibility among the sources its evidence cites."""
    target: list[int] = field(default_factory=list)
    """For each link the vertex it bears on."""
    weight: list[float] = field(default_factory=list)
    """Signed pull of each link in a sum; 0 for a restatement."""
    share: list[float] = field(default_factory=list)
    """Signed pull of each link in a product, at most one; 0 for a restatement."""

    def premises(self, link: int) -> tuple[int, ...]:
        """Return the nodes that a link needs; none when it counts for nothing."""
        first = self.first[link]
        return () if first == NOWHERE else (first, *self.others[link])

    def adds(self, link: int) -> bool:
        """Tell whether a link's pull is a term of a sum (`weight`) or of a product (`share`)."""
        return self.semantics.aggregation == "sum" and self.target[link] < self.size


def compile_map(map_: Map, semantics: Semantics, off: frozenset[str] = frozenset()) -> Network:
    """Compile a map, leaving out what is switched off as if it had been deleted.

    A link that is off, dangles, lacks a premise, or bears on such a link counts for nothing.
    """
    fallen = fallen_nodes(map_, off) if off else off
    base = _bases(map_, semantics, fallen)
    size = len(base)
    index = {node.id: i for i, node in enumerate(map_.nodes)}
    vertex = index | {link.id: size + j for j, link in enumerate(map_.links)}
    for key in off | fallen:
        index.pop(key, None)
        vertex.pop(key, None)
    net = Network(map_, semantics, size, base, [None] * (size + len(map_.links)))
    _lay(net, index, vertex)
    if map_.sources:
        _cap(net)
    _gather(net)
    return net


def fallen_nodes(map_: Map, off: frozenset[str]) -> frozenset[str]:
    """Return the nodes that are off themselves, or are evidence whose source is off.

    An id that names both a node (or link) and a source means the node (or link).
    """
    sources = off - map_.node_by_id.keys() - map_.link_by_id.keys()
    silenced = {
        node.id
        for node in (map_.nodes if sources else ())
        if (source := cited(node, map_)) is not None and source.id in sources
    }
    return (off & map_.node_by_id.keys()) | silenced


def _bases(map_: Map, semantics: Semantics, fallen: frozenset[str]) -> list[float]:
    if not map_.sources:
        bases = [base_score(node, None, semantics) for node in map_.nodes]
    else:
        bases = [base_score(node, cited(node, map_), semantics) for node in map_.nodes]
    for i, node in enumerate(map_.nodes if fallen else ()):
        if node.id in fallen:
            bases[i] = 0.0
    return bases


def _lay(net: Network, index: Mapping[str, int], vertex: Mapping[str, int]) -> None:
    """Lay out the links in columns. What is off is missing from `index` and `vertex`."""
    nodes = net.map.node_by_id
    for link in net.map.links:
        target = vertex.get(link.target, NOWHERE)
        sources = link.sources
        first = index.get(sources[0], NOWHERE)
        others = tuple([index.get(s, NOWHERE) for s in sources[1:]]) if len(sources) > 1 else ()
        if target == NOWHERE or NOWHERE in others or link.id not in vertex:
            first = NOWHERE
        weight, share = signed_pulls(link, nodes)
        net.target.append(target)
        net.first.append(first)
        net.others.append(others)
        net.weight.append(weight)
        net.share.append(share)
    net.cap.extend([1.0] * len(net.first))


def _cap(net: Network) -> None:
    caps = [credibility_cap(cited(node, net.map)) for node in net.map.nodes]
    for link, first in enumerate(net.first):
        if first != NOWHERE:
            cap = caps[first]
            for premise in net.others[link]:
                cap = min(cap, caps[premise])
            net.cap[link] = cap


def _gather(net: Network) -> None:
    """Fill `into` with the links that count."""
    _silence(net)
    for link, target in enumerate(net.target):
        if net.first[link] != NOWHERE and net.share[link]:
            bearing = net.into[target]
            if bearing is None:
                net.into[target] = [link]
            else:
                bearing.append(link)


def _silence(net: Network) -> None:
    """Silence what bears on a silent link, however long the chain, restatements included."""
    silent = [link for link, first in enumerate(net.first) if first == NOWHERE]
    bearing: dict[int, list[int]] = {}
    for link, target in enumerate(net.target if silent else ()):
        bearing.setdefault(target - net.size, []).append(link)
    while silent:
        for link in bearing.pop(silent.pop(), ()):
            if net.first[link] != NOWHERE:
                net.first[link] = NOWHERE
                silent.append(link)
