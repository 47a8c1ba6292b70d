"""One tree of a map drawn tidily, in as many tiers as make the best drawing."""

from collections.abc import Mapping, Sequence
from math import inf

from argmap.breath import breathe
from argmap.layout.air import Air
from argmap.layout.cost import Cost
from argmap.layout.shapes import Size
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.levels import Levels
from argmap.layout.trees.search import as_before, best_choice, quick_choice
from argmap.layout.trees.tidy import Tidy
from argmap.layout.trees.tiers import Choice, Tiers

SIDE_GAP = 32.0
_LANE = 8.0
_FEW = 4
_MANY = 2000
_PRICE = 0.3
"""What it costs to lower all clumps, as a part of the whole: rows are easier to read."""

Corners = dict[int, tuple[float, float]]


class TidyTree:
    """One tree of the map and the ways to draw it."""

    def __init__(
        self, forest: Forest, order: list[int], sizes: Sequence[Size], airs: Mapping[str, Air]
    ) -> None:
        self._order, self._sizes = order, sizes
        self._levels = Levels(forest, order, [size.height for size in sizes], airs)
        self._tiers = Tiers(forest, order)
        self._local = {card: i for i, card in enumerate(order)}
        local = self._local
        self._children = [[local[kid] for kid in forest.children[card]] for card in order]
        self._width = [sizes[card].width + SIDE_GAP for card in order]

    def places(self, cost: Cost) -> Corners:
        """The centres of the cards."""
        rows = (0,) * len(self._tiers.clumps)
        if len(self._order) <= _FEW:
            return self._draw(rows)
        if len(self._order) > _MANY:
            return self._draw(quick_choice(self._tiers, self._is_wide()))

        def price(choice: Choice) -> float:
            drawn = self._draw(choice)
            if not self._tiers.in_order(choice, drawn):
                return inf
            lowered = sum((level + 1) // 2 for level in choice) / max(len(choice), 1)
            return cost.of(drawn) * (1 + _PRICE * lowered)

        start = rows
        if cost.before:
            tops = {card: y - self._sizes[card].height / 2 for card, (_, y) in cost.before.items()}
            start = as_before(self._tiers, tops, lambda choice: cost.shift(self._draw(choice)))
        return self._draw(best_choice(self._tiers, len(self._order), price, start))

    def _is_wide(self) -> bool:
        """Whether there are many more cards side by side than below each other."""
        depth = [0] * len(self._order)
        for card, kids in enumerate(self._children):
            for kid in kids:
                depth[kid] = depth[card] + 1
        return len(self._order) > 2 * (max(depth) + 1) ** 2

    def _draw(self, choice: Choice) -> Corners:
        breathe()
        order, sizes = self._order, self._sizes
        top = self._levels.tops(self._tiers.drops(choice))
        bottom = [top[card] + sizes[card].height for card in order]
        if any(choice):
            centres = self._with_lanes(choice, bottom, top)
        else:
            centres = Tidy(self._children, range(len(order)), self._width, bottom, {}).centres()
        return {
            card: (centres[i], top[card] + sizes[card].height / 2) for i, card in enumerate(order)
        }

    def _with_lanes(
        self, choice: Choice, bottom: list[float], top: Mapping[int, float]
    ) -> dict[int, float]:
        """A narrow node above each lowered clump keeps the way of its link free."""
        children, local = list(self._children), self._local
        over: dict[int, tuple[int, int]] = {}
        for number, level in enumerate(choice):
            if level:
                clump = self._tiers.clumps[number]
                parent, cards = local[clump.parent], [local[card] for card in clump.cards]
                at = children[parent].index(cards[0])
                kids = children[parent]
                children[parent] = [*kids[:at], len(children), *kids[at + len(cards) :]]
                over[len(children)] = (local[clump.first], local[clump.last])
                children.append(cards)
                bottom.append(top[clump.first] - 1.0)
        walk = [0]
        for node in walk:
            walk.extend(children[node])
        width = self._width + [_LANE] * (len(children) - len(self._width))
        return Tidy(children, walk, width, bottom, over).centres()
