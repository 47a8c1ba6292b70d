"""The map read once, for all checks: what several of them need to know."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import networkx as nx

from argmap.breath import breathe
from argmap.graph import footing, gathered, knots, live_links, reach, signs, support_graph
from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role, Source
from argmap.wording import joined, shortened
from argmap.wording.outlets import Outlet, outlets
from argmap.wording.written import Written

# Looking beneath arguments stops after this many looks in all, so that no map takes long.
LOOKS = 400_000

# Said to be taken for granted, granted, or set against something: they need no ground here.
UNGROUNDED_ROLES = (Role.ASSUMPTION, Role.CONCESSION, Role.WEIGHING)
_ASSERTED = (NodeKind.CLAIM, NodeKind.REBUTTAL)


@dataclass(frozen=True)
class Argument:
    """A step of the other side against ours, and the nodes that hit it."""

    link: Link
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A map, the texts of its drafts, the outlets known, and what follows from its structure."""

    map: Map
    texts: Mapping[str, str]
    outlets: Mapping[str, Outlet] = field(default_factory=outlets)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links that hang together."""
        return live_links(self.map)

    @cached_property
    def into(self) -> Mapping[str, tuple[Link, ...]]:
        """Those links by what they bear on."""
        return _by(self.links, lambda link: (link.target,))

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The ids of the nodes it is all about."""
        return tuple(node.id for node in self.map.theses)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The nodes that a link starts from or ends on."""
        ends = {link.target for link in self.links}
        return frozenset(ends.union(*(link.sources for link in self.links)))

    @cached_property
    def footing(self) -> nx.DiGraph:
        """What rests on what, links as vertices."""
        return footing(self.map)

    @cached_property
    def knots(self) -> tuple[frozenset[str], ...]:
        """The parts of the footing that rest on each other, what comes before first."""
        return knots(self.footing)

    @cached_property
    def supports(self) -> nx.DiGraph:
        """Which node supports which."""
        return support_graph(self.map)

    @cached_property
    def attacks(self) -> tuple[Link, ...]:
        """The links that attack."""
        return tuple(link for link in self.links if link.kind is LinkKind.ATTACKS)

    @cached_property
    def signs(self) -> Mapping[str, frozenset[int]]:
        """With which signs each node and link bears on the thesis."""
        return signs(self.map, self.theses)

    @cached_property
    def main_points(self) -> tuple[str, ...]:
        """The nodes, not evidence, that support the thesis directly."""
        found = {
            source: None
            for thesis in self.theses
            for link in self.into.get(thesis, ())
            if link.kind is LinkKind.SUPPORTS
            for source in link.sources
        }
        nodes = self.map.node_by_id
        return tuple(id_ for id_ in found if nodes[id_].kind is not NodeKind.EVIDENCE)

    @cached_property
    def main_line(self) -> tuple[Node, ...]:
        """The thesis, and the claims and rebuttals it rests on, in the map's order."""
        below = reach(self.theses, self.supports.predecessors)
        return tuple(n for n in self.map.nodes if n.id in below and n.kind in _ASSERTED)

    @cached_property
    def supported(self) -> frozenset[str]:
        """What a support bears on: nodes, and links that are backed."""
        return frozenset(x.target for x in self.links if x.kind is LinkKind.SUPPORTS)

    @cached_property
    def unsupported(self) -> frozenset[str]:
        """The claims and rebuttals that ought to have a ground and have none."""
        return frozenset(
            node.id
            for node in self.map.nodes
            if node.kind in _ASSERTED
            and node.role not in UNGROUNDED_ROLES
            and node.id not in self.supported
            and not self.is_orphan(node.id)
        )

    @cached_property
    def evidence_below(self) -> Mapping[str, frozenset[str]]:
        """Whether evidence lies at or beneath each vertex: one piece is named, no more."""
        own = {n.id: (n.id,) for n in self.map.nodes if n.kind is NodeKind.EVIDENCE}
        return gathered(self.footing, own, 1, self.knots)

    @cached_property
    def arguments(self) -> tuple[Argument, ...]:
        """What is said against the thesis's side, each with what lands on it."""
        return tuple(
            Argument(link, self.answers[link.id]) for link in self.attacks if self._is_hostile(link)
        )

    @cached_property
    def fallen(self) -> frozenset[str]:
        """What an attack hits to which there is no reply."""
        return frozenset(link.target for link in self.attacks if not self.answers[link.id])

    @cached_property
    def answers(self) -> Mapping[str, tuple[str, ...]]:
        """Who hits each attack: its nodes, their grounds, the steps between, the step itself."""
        looks = iter(range(LOOKS))
        return {link.id: self._hits(link, looks) for link in self.attacks}

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """The drafts whose text is loaded, read against the map."""
        return tuple(
            Written(self.map, draft.id, self.texts[draft.id])
            for draft in self.map.drafts
            if draft.id in self.texts
        )

    @cached_property
    def evidence(self) -> tuple[Node, ...]:
        """All evidence."""
        return tuple(n for n in self.map.nodes if n.kind is NodeKind.EVIDENCE)

    def is_orphan(self, id_: str) -> bool:
        """Whether nothing is linked with the node. The thesis is never alone: all is about it."""
        return id_ not in self.linked and id_ not in self.theses

    def source_of(self, node: Node) -> Source | None:
        """Return who says it, if the map knows."""
        return self.map.source_by_id.get(node.source.id) if node.source else None

    def name(self, id_: str) -> str:
        """Name a node, or a step, by its words."""
        node = self.map.node_by_id.get(id_)
        if node is not None:
            return f"“{shortened(node.text).rstrip('.') or '(no words yet)'}”"
        link = self.map.link_by_id.get(id_)
        return f"the step from {self.names(link.sources)}" if link else "(missing)"

    def names(self, ids: tuple[str, ...], most: int = 3) -> str:
        """Name some of them."""
        head = [self.name(id_) for id_ in ids[: most if len(ids) <= most else most - 1]]
        rest = [f"{len(ids) - len(head)} more"] if len(ids) > len(head) else []
        return joined([*head, *rest], most)

    def _is_hostile(self, link: Link) -> bool:
        """Whether an attack speaks against the thesis's side: by the sides, else signs, else kind.

        The side is what the author says; a path may carry both signs.
        """
        nodes = self.map.node_by_id
        ours = {nodes[id_].side for id_ in self.theses}
        theirs = {nodes[id_].side for id_ in link.sources}
        if ours and "" not in ours | theirs:
            return not ours & theirs and theirs != {"both"}
        way = self.signs.get(link.id, frozenset())
        if len(way) == 1:
            return -1 in way
        return any(nodes[id_].kind is NodeKind.CRITIQUE for id_ in link.sources)

    def _hits(self, link: Link, looks: Iterator[int]) -> tuple[str, ...]:
        breathe()
        # A dict, not a set: the order of answers must not change from one run to the next.
        grounds = dict.fromkeys((link.id, *link.sources))
        news = list(grounds)
        hits: dict[str, None] = {}
        while news:
            for hit in self.into.get(news.pop(), ()):
                if next(looks, None) is None:
                    return self._some_hits(link)
                if hit.kind is LinkKind.ATTACKS:
                    hits.update(dict.fromkeys(hit.sources))
                elif hit.kind is LinkKind.SUPPORTS:
                    more = [v for v in (hit.id, *hit.sources) if v not in grounds]
                    grounds.update(dict.fromkeys(more))
                    news.extend(more)
        return tuple(id_ for id_ in hits if id_ not in grounds)

    def _some_hits(self, link: Link) -> tuple[str, ...]:
        """Return a few of the hits, without asking whether they come from within."""
        return tuple(sorted({x for at in (link.id, *link.sources) for x in self._hit_below[at]}))

    @cached_property
    def _hit_below(self) -> Mapping[str, frozenset[str]]:
        own: dict[str, set[str]] = {}
        for link in self.attacks:
            own.setdefault(link.target, set()).update(link.sources)
        return gathered(self.footing, own, 2, self.knots)


def _by(
    links: Iterable[Link], ends: Callable[[Link], tuple[str, ...]]
) -> Mapping[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        for end in dict.fromkeys(ends(link)):
            found.setdefault(end, []).append(link)
    return {end: tuple(held) for end, held in found.items()}
