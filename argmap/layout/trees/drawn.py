"""Where the cards of a map stand when every tree in it is drawn tidily."""

from collections.abc import Mapping, Sequence

from argmap.layout.air import Air
from argmap.layout.cost import Cost
from argmap.layout.shapes import Size
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.levels import Levels
from argmap.layout.trees.tidy import Tidy
from argmap.layout.trees.tiers import Lowered, Tiers

SIDE_GAP = 32.0
_LANE = 8.0
_FEW = 4
_MANY = 2000
_PRICE = 0.015
"""What a lowered clump costs, as a part of the whole: rows are easier to read."""

Corners = dict[int, tuple[float, float]]


class TidyTree:
    """One tree of the map and the ways to draw it."""

    def __init__(
        self, forest: Forest, order: list[int], sizes: Sequence[Size], airs: Mapping[str, Air]
    ) -> None:
        self._forest, self._order, self._sizes = forest, order, sizes
        self._levels = Levels(forest, order, [size.height for size in sizes], airs)
        self._tiers = Tiers(forest, order)

    def places(self, cost: Cost) -> Corners:
        """The centres of the cards: in as many tiers as cost least."""
        if not _FEW < len(self._order) <= _MANY:
            return self._draw(frozenset())

        def price(lowered: Lowered) -> float:
            return cost.of(self._draw(lowered)) * (1 + _PRICE * len(lowered))

        return self._draw(self._tiers.best(price, self._as_before(cost)))

    def _as_before(self, cost: Cost) -> Lowered:
        """The tiers of the drawing before, as far as they can be told."""
        tops = {card: y - self._sizes[card].height / 2 for card, (_, y) in cost.before.items()}
        choice = self._tiers.as_before(tops)
        moved = cost.shift(self._draw(choice)) if choice else 0.0
        for clump, _ in sorted(choice, key=lambda low: low[0].cards) if moved else ():
            other = choice ^ {(clump, True), (clump, False)}
            further = cost.shift(self._draw(other))
            if further < moved:
                choice, moved = other, further
        return choice

    def _draw(self, lowered: Lowered) -> Corners:
        order, sizes = self._order, self._sizes
        top = self._levels.tops(self._tiers.drops(lowered))
        local = {card: i for i, card in enumerate(order)}
        children = [[local[kid] for kid in self._forest.children[card]] for card in order]
        width = [sizes[card].width + SIDE_GAP for card in order]
        bottom = [top[card] + sizes[card].height for card in order]
        walk: Sequence[int] = range(len(order))
        over: dict[int, tuple[int, int]] = {}
        if lowered:
            for clump in self._tiers.ordered(lowered):
                _add_lane(children, local[clump.parent], [local[card] for card in clump.cards])
                over[len(children) - 1] = (local[clump.first], local[clump.last])
                width.append(_LANE)
                bottom.append(top[clump.first] - 1.0)
            walk = _down(children)
        centres = Tidy(children, walk, width, bottom, over).centres()
        return {card: (centres[local[card]], top[card] + sizes[card].height / 2) for card in order}


def _add_lane(children: list[list[int]], parent: int, cards: list[int]) -> None:
    """Put a narrow node above a lowered clump, to keep the way of its link free."""
    kids = children[parent]
    at = kids.index(cards[0])
    kids[at : at + len(cards)] = [len(children)]
    children.append(cards)


def _down(children: list[list[int]]) -> list[int]:
    walk = [0]
    for node in walk:
        walk.extend(children[node])
    return walk
