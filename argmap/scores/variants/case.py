"""A map compiled once for all its receipts, seen from the node they are about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.model import ArgmapError, Map
from argmap.scores.base import cited
from argmap.scores.cycles import Solution
from argmap.scores.network import Network, compile_map
from argmap.scores.semantics import named
from argmap.scores.solve import Plan, plan, solve
from argmap.scores.variants.slopes import Steepness, steepness

# How many rounds a circle takes, roughly, until it is at rest in every variant.
_ROUNDS = 60
# Estimates that differ by less are equal: rounding may differ from one machine to the next.
_DIGITS = 12


@dataclass(frozen=True)
class Case:
    """What a map says for and against one node, the focus."""

    net: Network
    way: Plan
    solution: Solution
    focus: int
    off: frozenset[str] = frozenset()

    @property
    def map(self) -> Map:
        """The map."""
        return self.net.map

    @property
    def strength(self) -> float:
        """The score of the focus."""
        return self.solution.state[self.focus]

    @cached_property
    def effort(self) -> int:
        """About how much is worked through for one variant; circles take many rounds."""
        above = set(self.upstream)
        circles = [knot for knot in self.way.knots if knot[0] in above and len(knot) > 1]
        turning = sum(len(self.net.into[v] or ()) for knot in circles for v in knot)
        return len(above) + _ROUNDS * turning

    def touched(self, vertices: Iterable[int]) -> list[int]:
        """Return these vertices and all between them and the focus, in the order of scoring."""
        place, size = self._places, self.net.size
        news = list(dict.fromkeys(vertices))
        seen = set(news)
        while news:
            v = news.pop()
            # A link on which nothing bears is no vertex of the way: it leads to its target.
            onwards = self.way.dependents[v] if v < size else (self.net.target[v - size],)
            for target in onwards:
                if target in place and target not in seen:
                    seen.add(target)
                    news.append(target)
        return sorted(seen, key=lambda v: place.get(v, -1))

    @cached_property
    def _places(self) -> Mapping[int, int]:
        """Where each vertex above the focus, and the focus, comes in the order of scoring."""
        above = set(self.upstream)
        order = [*self.way.straight, *(v for knot in self.way.knots for v in knot)]
        return {v: at for at, v in enumerate(order) if v in above}

    @cached_property
    def circles(self) -> Mapping[int, tuple[int, ...]]:
        """The circles above the focus, each by every vertex of it."""
        turning = (
            knot
            for knot in self.way.knots
            if len(knot) > 1 or knot[0] in self.way.dependents[knot[0]]
        )
        return {v: knot for knot in turning if knot[0] in self._places for v in knot}

    @cached_property
    def upstream(self) -> tuple[int, ...]:
        """The focus and every vertex it depends on: nodes, and links that are undercut."""
        return tuple(sorted(self._outwards))

    @cached_property
    def _outwards(self) -> list[int]:
        """The same, what is nearest to the focus first."""
        size, found, seen = self.net.size, [self.focus], {self.focus}
        for vertex in found:
            for link in self.net.into[vertex] or ():
                needed = (
                    *self.net.premises(link),
                    *((size + link,) if self.net.into[size + link] else ()),
                )
                found.extend(v for v in needed if v not in seen)
                seen.update(needed)
        return found

    @cached_property
    def steepness(self) -> Steepness:
        """How fast the focus moves with the base of each node and the pull of each link."""
        return steepness(self.net, self.way, self.solution.state, self.focus, self.upstream)

    @cached_property
    def weights(self) -> Mapping[int, float]:
        """About what the loss of each vertex would do to the focus: what its steps bring now."""
        net, size = self.net, self.net.size
        found = dict.fromkeys(self._outwards, 0.0)
        for link, steep in self.steepness.links.items():
            pull = abs(net.weight[link] if net.adds(link) else net.share[link])
            brings = round(abs(steep) * pull, _DIGITS)
            found[size + link] = brings
            for premise in net.premises(link):
                found[premise] = max(found[premise], brings)
        return found

    @cached_property
    def ranking(self) -> tuple[int, ...]:
        """All that bears on the focus, the weightiest first; among equals what is nearest."""
        near = {v: at for at, v in enumerate(self._outwards)}
        size, weights = self.net.size, self.weights

        def rank(v: int) -> tuple[float, int, int]:
            return -weights[v], near[v if v < size else self.net.target[v - size]], v

        return tuple(sorted((v for v in weights if v != self.focus), key=rank))

    @cached_property
    def nodes(self) -> tuple[int, ...]:
        """The nodes above the focus, in the order of the map."""
        return tuple(v for v in self.upstream if v < self.net.size and v != self.focus)

    @cached_property
    def links(self) -> tuple[int, ...]:
        """The links on the way to the focus, in the order of the map."""
        return tuple(sorted(link for v in self.upstream for link in self.net.into[v] or ()))

    @cached_property
    def leaves(self) -> tuple[int, ...]:
        """The nodes above on which nothing bears."""
        return tuple(v for v in self.nodes if not self.net.into[v])

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[int, ...]]:
        """The evidence above and the focus, if it is evidence, by the source that it cites."""
        found: dict[str, list[int]] = {source.id: [] for source in self.map.sources}
        for v in (x for x in self.upstream if x < self.net.size):
            source = cited(self.map.nodes[v], self.map)
            if source is not None:
                found[source.id].append(v)
        return {key: tuple(vertices) for key, vertices in found.items() if vertices}

    def id_of(self, vertex: int) -> str:
        """Return the id of a node or link by its vertex."""
        size = self.net.size
        return self.map.nodes[vertex].id if vertex < size else self.map.links[vertex - size].id


def make_case(
    map_: Map,
    node: str | None = None,
    off: frozenset[str] = frozenset(),
    semantics: str | None = None,
) -> Case:
    """Compile a map, seen from a node or from its thesis, with some things switched off."""
    net = compile_map(map_, named(semantics or map_.settings.semantics), off)
    way = plan(net)
    return Case(net, way, solve(net, way), _focus(map_, node), off)


def _focus(map_: Map, node: str | None) -> int:
    if node is None:
        if not map_.theses:
            raise ArgmapError("The map has no thesis yet. Choose a node to explain.")
        node = map_.theses[0].id
    if node not in map_.node_by_id:
        raise ArgmapError(f"There is no node “{node}” on the map.")
    return next(i for i, candidate in enumerate(map_.nodes) if candidate.id == node)
