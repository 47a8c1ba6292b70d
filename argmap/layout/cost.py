"""What speaks against a drawing: its extent, long links, crossings, and what moved."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import hypot

from argmap.layout.shapes import XY, Size
from argmap.layout.trees.forest import Forest

_LENGTH = 600.0
"""Links of this length on average make a drawing twice as dear."""
_CROSSING = 0.4
_SHIFT = 5.0
_SCREEN = 1300.0
"""What fits a screen need not get smaller."""
_CROSSINGS_MOST = 600
"""With more links than this, crossings are not counted: it would take too long."""


class Cost:
    """The price of a drawing of some cards that hang together."""

    def __init__(
        self,
        forest: Forest,
        cards: list[int],
        sizes: Sequence[Size],
        aspect: float,
        before: Mapping[int, XY],
    ) -> None:
        self._forest, self._cards, self._sizes, self._aspect = forest, cards, sizes, aspect
        self._root = cards[0]
        self.before = {card: before[card] for card in cards if card in before}
        if self._root not in self.before:
            self.before = {}

    @cached_property
    def extras(self) -> list[tuple[int, int]]:
        """The pairs of these cards that a link connects and the tree does not."""
        mine, forest = set(self._cards), self._forest
        pairs = []
        for link in forest.extras:
            end = forest.ends.get(link.id, -1)
            if end in mine:
                sources = (forest.number[s] for s in link.sources)
                pairs += [(s, end) for s in sources if s in mine and forest.via[s] != link.id]
        return [(source, end) for source, end in pairs if source != end]

    @cached_property
    def _bonds(self) -> list[tuple[int, int]]:
        parent = self._forest.parent
        return [(card, parent[card]) for card in self._cards if parent[card] >= 0] + self.extras

    def of(self, drawn: Mapping[int, XY], crossings: bool = False) -> float:
        """How far one must step back to see it all, how long its links are, what has moved."""
        left, top, right, bottom = extent(drawn, self._sizes)
        length = 0.0
        for card, other in self._bonds:
            (x, y), (a, b) = drawn[card], drawn[other]
            length += hypot(x - a, y - b)
        fit = max(right - left, (bottom - top) * self._aspect, _SCREEN)
        times = 1.0 + length / len(drawn) / _LENGTH
        if crossings and 0 < len(self._bonds) <= _CROSSINGS_MOST:
            crossed = _crossings([(drawn[a], drawn[b]) for a, b in self._bonds])
            times += _CROSSING * crossed / len(self._bonds)
        return fit * times + self.shift(drawn)

    def shift(self, drawn: Mapping[int, XY]) -> float:
        """How far cards have moved on average, seen from the root."""
        if not self.before:
            return 0.0
        (x0, y0), (x1, y1) = drawn[self._root], self.before[self._root]
        moved = 0.0
        for card, (x, y) in self.before.items():
            here = drawn[card]
            moved += hypot(here[0] - x0 - x + x1, here[1] - y0 - y + y1)
        return _SHIFT * moved / len(self.before)

    def lawful(self, drawn: Mapping[int, XY]) -> bool:
        """Whether siblings stand in order, below their parent, and no card above a thesis."""
        forest = self._forest
        rows: dict[float, list[float]] = {}
        for card in sorted(drawn, key=lambda card: drawn[card]):
            rows.setdefault(self._top(card, drawn), []).append(drawn[card][0])
        direct = {link.id for card in self._cards for link in forest.into.get(forest.ids[card], ())}
        for card in self._cards:
            kids = [kid for kid in forest.children[card] if forest.via[kid] in direct]
            xs = [drawn[kid][0] for kid in kids]
            above = self._top(card, drawn)
            if xs != sorted(xs) or any(self._top(kid, drawn) <= above for kid in kids):
                return False
            if not self._together(kids, drawn, rows):
                return False
        theses = [self._top(card, drawn) for card in self._cards if card in forest.theses]
        return not theses or max(theses) <= min(rows) + 0.01

    def _together(
        self, kids: Sequence[int], drawn: Mapping[int, XY], rows: Mapping[float, Sequence[float]]
    ) -> bool:
        """Whether premises stand in one row with nothing between them."""
        via = self._forest.via
        for one, other in pairwise(kids):
            if via[one] == via[other]:
                top, after = self._top(one, drawn), self._top(other, drawn)
                low, high = drawn[one][0], drawn[other][0]
                row = rows[top]
                if top != after or bisect_left(row, high) - bisect_right(row, low) > 0:
                    return False
        return True

    def _top(self, card: int, drawn: Mapping[int, XY]) -> float:
        return round(drawn[card][1] - self._sizes[card].height / 2, 2)


def extent(places: Mapping[int, XY], sizes: Sequence[Size]) -> tuple[float, ...]:
    """Left, top, right and bottom of some cards."""
    left = min(x - sizes[i].width / 2 for i, (x, _) in places.items())
    right = max(x + sizes[i].width / 2 for i, (x, _) in places.items())
    top = min(y - sizes[i].height / 2 for i, (_, y) in places.items())
    bottom = max(y + sizes[i].height / 2 for i, (_, y) in places.items())
    return left, top, right, bottom


def _crossings(lines: list[tuple[XY, XY]]) -> int:
    """How many pairs of straight lines cross."""
    count = 0
    open_: list[tuple[float, XY, XY]] = []
    for a, b in sorted((min(line), max(line)) for line in lines):
        open_ = [other for other in open_ if other[0] > a[0]]
        for _, c, d in open_:
            if _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0:
                count += 1
        open_.append((b[0], a, b))
    return count


def _side(a: XY, b: XY, p: XY) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
