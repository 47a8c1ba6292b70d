"""The parts of a map that do not hang together: each drawn by itself, then put on shelves."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

from argmap.layout.air import Air, air
from argmap.layout.cost import Cost, extent
from argmap.layout.engine import Engine, EngineError
from argmap.layout.layered import Graph, layered_places, written
from argmap.layout.shapes import XY, Size
from argmap.layout.shelves import pack
from argmap.layout.trees.drawn import Corners, TidyTree
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.together import groups

_LOG = logging.getLogger(__name__)
_TREE_GAP = 48.0
_PART_GAP = 64.0
_ENGINE_LEAST = 12
_ENGINE_MOST = 1500
_DENSE = 4
"""With more links than this for each card beside the tree, an engine takes very long."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a drawing should look like."""

    sizes: Sequence[Size]
    aspect: float
    fixed: Mapping[int, tuple[float, float]]
    before: Mapping[int, tuple[float, float]]
    engine: Engine | None


def all_places(forest: Forest, wishes: Wishes) -> Corners:
    """The centre of every card. The first root of the main part stands at the origin."""
    airs = air(forest.links, forest.into)
    places: Corners = {}
    for root, (x, y) in wishes.fixed.items():
        drawn = _Part(forest, [root], wishes, airs).tree(root)
        places.update(_moved(drawn, x - drawn[root][0], y - drawn[root][1]))
    parts = [_Part(forest, roots, wishes, airs) for roots in _parts(forest, wishes)]
    drawings = _drawings(parts, wishes.engine)
    if drawings:
        places.update(_packed(drawings, [part.roots[0] for part in parts], wishes, _PART_GAP))
    return places


def _drawings(parts: Sequence["_Part"], engine: Engine | None) -> list[Corners]:
    if engine is None:
        return [part.places() for part in parts]
    # One worker: a second program at a time would only take turns with us.
    with ThreadPoolExecutor(1, "layout engine") as pool:
        for part in parts:
            part.ask(engine, pool)
        return [part.places() for part in parts]


def _parts(forest: Forest, wishes: Wishes) -> list[list[int]]:
    """The roots that hang together, the main part first."""
    group = groups(forest)
    found: dict[int, list[int]] = {}
    for root in forest.roots:
        if root not in wishes.fixed:
            found.setdefault(group[root], []).append(root)
    size = Counter(group)
    main = min(
        found,
        key=lambda g: (
            found[g][0] not in forest.theses,
            wishes.before.get(found[g][0]) != (0.0, 0.0),
            -size[g],
        ),
        default=-1,
    )
    rest = [roots for g, roots in found.items() if g != main]
    return [found[main], *rest] if found else []


def _packed(
    drawings: Sequence[Corners], roots: Sequence[int], wishes: Wishes, gap: float
) -> Corners:
    """Drawings put next to and below each other; the first root at the origin."""
    edges = [extent(drawn, wishes.sizes) for drawn in drawings]
    inner = [
        (drawn[root][0] - edge[0], drawn[root][1] - edge[1])
        for drawn, root, edge in zip(drawings, roots, edges, strict=True)
    ]
    x0, y0 = inner[0]
    before = wishes.before if roots[0] in wishes.before else {}
    old: list[XY | None] = []
    for root, (dx, dy) in zip(roots, inner, strict=True):
        here, first = before.get(root), before.get(roots[0], (0.0, 0.0))
        old.append((here[0] - first[0] - dx + x0, here[1] - first[1] - dy + y0) if here else None)
    corners = pack([Size(e[2] - e[0], e[3] - e[1]) for e in edges], gap, wishes.aspect, old)
    places: Corners = {}
    for drawn, (left, top, *_), (x, y) in zip(drawings, edges, corners, strict=True):
        places.update(_moved(drawn, x - left - x0, y - top - y0))
    return places


def _moved(drawn: Corners, dx: float, dy: float) -> Corners:
    return {card: (x + dx, y + dy) for card, (x, y) in drawn.items()}


class _Part:
    """Trees that links tie together."""

    def __init__(
        self, forest: Forest, roots: list[int], wishes: Wishes, airs: Mapping[str, Air]
    ) -> None:
        self.roots = roots
        self._forest, self._wishes, self._airs = forest, wishes, airs
        self._orders = {root: forest.down(root) for root in roots}
        self._cards = [card for order in self._orders.values() for card in order]
        self._asked: list[tuple[Graph, Future[str]]] = []

    def ask(self, engine: Engine, pool: Executor) -> None:
        """Let the engine draw while the tidy trees are drawn here."""
        cards = self._cards
        extras = len(self.cost.extras)
        if len(cards) > _ENGINE_MOST or extras > _DENSE * len(cards):
            return
        if len(cards) >= _ENGINE_LEAST or extras:
            for whole in (True, False) if extras else (False,):
                graph = Graph(self._forest, cards, whole)
                text = written(graph, self._wishes.sizes)
                self._asked.append((graph, pool.submit(engine.draw, text)))

    def places(self) -> Corners:
        """The best of the tidy trees and what the engine makes of them."""
        drawings = [self.tree(root) for root in self.roots]
        tidy = drawings[0]
        if len(drawings) > 1:
            tidy = _packed(drawings, self.roots, self._wishes, _TREE_GAP)
        others = list(self._layered())
        if not others:
            return tidy
        return min((tidy, *others), key=self.cost.of)

    @cached_property
    def cost(self) -> Cost:
        """What speaks against a drawing of this part."""
        return self._cost(self._cards)

    def tree(self, root: int) -> Corners:
        """One of the trees, drawn tidily."""
        order = self._orders[root]
        sizes = self._wishes.sizes
        return TidyTree(self._forest, order, sizes, self._airs).places(self._cost(order))

    def _cost(self, cards: list[int]) -> Cost:
        wishes = self._wishes
        return Cost(self._forest, cards, wishes.sizes, wishes.aspect, wishes.before)

    def _layered(self) -> Iterator[Corners]:
        """The first of the engine's drawings that keeps the laws."""
        for graph, drawing in self._asked:
            try:
                drawn = layered_places(graph, self._wishes.sizes, self._airs, drawing.result())
            except EngineError:
                _LOG.info("the layout engine gave no drawing", exc_info=True)
                continue
            if self.cost.lawful(drawn):
                for _, other in self._asked:
                    other.cancel()
                yield drawn
                return
