"""Where the cards of a map stand when every tree in it is drawn tidily."""

from collections.abc import Mapping, Sequence
from math import hypot

from argmap.layout.air import Air
from argmap.layout.shapes import Size
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.levels import Levels
from argmap.layout.trees.tidy import Tidy
from argmap.layout.trees.tiers import Lowered, Tiers

SIDE_GAP = 32.0
_LANE = 8.0
_FEW = 4
_MANY = 2000
_PRICE = 0.01
"""What a lowered clump costs, as a part of the whole: rows are easier to read."""

Corners = dict[int, tuple[float, float]]


class TidyTree:
    """One tree of the map and the ways to draw it."""

    def __init__(
        self, forest: Forest, root: int, sizes: list[Size], airs: Mapping[str, Air], aspect: float
    ) -> None:
        self._forest, self._sizes, self._aspect = forest, sizes, aspect
        self._order = forest.down(root)
        self._levels = Levels(forest, self._order, [size.height for size in sizes], airs)
        self._tiers = Tiers(forest, self._order)
        self._bonds = self._all_bonds()

    def places(self) -> Corners:
        """The centres of the cards."""
        if not _FEW < len(self._order) <= _MANY:
            return self._draw(frozenset())
        return self._draw(self._tiers.best(self._cost))

    def _all_bonds(self) -> list[tuple[int, int]]:
        """The pairs of cards of this tree that a link connects."""
        mine, forest = set(self._order), self._forest
        pairs = [(card, forest.parent[card]) for card in self._order[1:]]
        for link in forest.extras:
            end = forest.ends.get(link.id, -1)
            pairs.extend((forest.number[s], end) for s in link.sources if end in mine)
        return [pair for pair in pairs if mine.issuperset(pair)]

    def _cost(self, lowered: Lowered) -> float:
        """How far one must step back to see it all, and how long its links are."""
        drawn = self._draw(lowered)
        left, top, right, bottom = extent(drawn, self._sizes)
        length = 0.0
        for card, other in self._bonds:
            (x, y), (a, b) = drawn[card], drawn[other]
            length += hypot(x - a, y - b)
        fit = max(right - left, (bottom - top) * self._aspect)
        return fit * (1 + _PRICE * len(lowered)) + 1.5 * length / len(drawn)

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


def extent(places: Mapping[int, tuple[float, float]], sizes: list[Size]) -> tuple[float, ...]:
    """Left, top, right and bottom of some cards."""
    left = min(x - sizes[i].width / 2 for i, (x, _) in places.items())
    right = max(x + sizes[i].width / 2 for i, (x, _) in places.items())
    top = min(y - sizes[i].height / 2 for i, (_, y) in places.items())
    bottom = max(y + sizes[i].height / 2 for i, (_, y) in places.items())
    return left, top, right, bottom
