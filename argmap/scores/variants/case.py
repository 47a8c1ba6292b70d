"""A map compiled once for all its receipts, seen from the node they are about."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.model import ArgmapError, Map
from argmap.scores.base import cited
from argmap.scores.cycles import Solution
from argmap.scores.network import Network, compile_map
from argmap.scores.semantics import named
from argmap.scores.solve import Plan, plan, solve

# How many rounds a circle takes, roughly, until it is at rest in every variant.
_ROUNDS = 60


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
        """How many vertices are worked through for one variant; circles take many rounds."""
        above = set(self.upstream)
        circles = (knot for knot in self.way.knots if knot[0] in above)
        return len(above) + _ROUNDS * sum(len(knot) for knot in circles if len(knot) > 1)

    @cached_property
    def upstream(self) -> tuple[int, ...]:
        """The focus and every vertex it depends on: nodes, and links that are undercut."""
        size, found, seen = self.net.size, [self.focus], {self.focus}
        for vertex in found:
            for link in self.net.into[vertex] or ():
                needed = (
                    *self.net.premises(link),
                    *((size + link,) if self.net.into[size + link] else ()),
                )
                found.extend(v for v in needed if v not in seen)
                seen.update(needed)
        return tuple(sorted(found))

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
