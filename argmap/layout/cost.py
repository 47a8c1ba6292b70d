"""What speaks against a drawing: its extent, long links, crossings, and what moved."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import hypot

from argmap.layout.shapes import XY, Size
from argmap.layout.trees.forest import Forest

_LENGTH = 600.0
"""Links of this length on average make a drawing twice as dear."""
_UPSIDE_DOWN = 400.0
"""How much longer a link counts that goes up, or along a row, to the card it bears on."""
_CROSSING = 150.0
"""A crossing counts as much as so many pixels of a link."""
_SHIFT = 5.0
_SCREEN = 2600.0
"""What fits a screen need not get smaller."""
_RIBBON = 1.4
_CROSSINGS_MOST = 80_000
"""With more pairs of links than this, crossings are not counted: it would take too long."""


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
        self._forest, self.cards, self._sizes, self._aspect = forest, cards, sizes, aspect
        self.root = cards[0]
        self.before = {card: before[card] for card in cards if card in before}
        if self.root not in self.before:
            self.before = {}

    @cached_property
    def extras(self) -> list[tuple[int, int]]:
        """The pairs of these cards that a link connects and the tree does not."""
        mine, forest = set(self.cards), self._forest
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
        mine = set(self.cards)
        return [(c, parent[c]) for c in self.cards if parent[c] in mine] + self.extras

    def is_wide(self, drawn: Mapping[int, XY]) -> bool:
        """Whether a drawing is much too wide for a screen."""
        left, top, right, bottom = extent(drawn, self._sizes)
        return right - left > max(_SCREEN, _RIBBON * self._aspect * (bottom - top))

    def of(self, drawn: Mapping[int, XY]) -> float:
        """How far one must step back to see it all, how long its links are, what has moved."""
        left, top, right, bottom = extent(drawn, self._sizes)
        length = self._length(drawn) + _CROSSING * self._crossed(drawn)
        fit = max(right - left, (bottom - top) * self._aspect, _SCREEN)
        return fit * (1.0 + length / len(drawn) / _LENGTH) + self.shift(drawn)

    def _length(self, drawn: Mapping[int, XY]) -> float:
        length = 0.0
        for card, other in self._bonds:
            (x, y), (a, b) = drawn[card], drawn[other]
            length += hypot(x - a, y - b)
        for card, other in self.extras:
            tall = (self._sizes[card].height + self._sizes[other].height) / 2
            if drawn[card][1] - drawn[other][1] < tall:
                length += _UPSIDE_DOWN
        return length

    def _crossed(self, drawn: Mapping[int, XY]) -> int:
        """How many lines cross those beside the tree; in the tree itself none do."""
        if len(self.extras) * len(self._bonds) > _CROSSINGS_MOST:
            return 0
        lines = [(drawn[a], drawn[b]) for a, b in self._bonds]
        last = len(lines) - len(self.extras)
        return sum(_crossings(lines[at], lines[:at]) for at in range(last, len(lines)))

    def least(self, width: float, height: float, tops: Mapping[int, float]) -> float:
        """What a drawing of this extent costs at least, however little its links go sideways."""
        sizes = self._sizes
        length = 0.0
        for card, other in self._bonds:
            rise = tops[card] + sizes[card].height / 2 - tops[other] - sizes[other].height / 2
            length += rise if rise > 0 else -rise
        fit = max(width, height * self._aspect, _SCREEN)
        return fit * (1.0 + length / len(tops) / _LENGTH)

    def shift(self, drawn: Mapping[int, XY]) -> float:
        """How far cards have moved on average, seen from the root."""
        if not self.before:
            return 0.0
        (x0, y0), (x1, y1) = drawn[self.root], self.before[self.root]
        moved = 0.0
        for card, (x, y) in self.before.items():
            here = drawn[card]
            moved += hypot(here[0] - x0 - x + x1, here[1] - y0 - y + y1)
        return _SHIFT * moved / len(self.before)


def extent(places: Mapping[int, XY], sizes: Sequence[Size]) -> tuple[float, ...]:
    """Left, top, right and bottom of some cards."""
    left = min(x - sizes[i].width / 2 for i, (x, _) in places.items())
    right = max(x + sizes[i].width / 2 for i, (x, _) in places.items())
    top = min(y - sizes[i].height / 2 for i, (_, y) in places.items())
    bottom = max(y + sizes[i].height / 2 for i, (_, y) in places.items())
    return left, top, right, bottom


def _crossings(line: tuple[XY, XY], others: Iterable[tuple[XY, XY]]) -> int:
    """How many of some straight lines another one crosses."""
    (x0, y0), (x1, y1) = line
    left, right = (x0, x1) if x0 < x1 else (x1, x0)
    dx, dy = x1 - x0, y1 - y0
    count = 0
    for (a, b), (c, d) in others:
        if (a < left and c < left) or (a > right and c > right):
            continue
        one = dx * (b - y0) - dy * (a - x0)
        other = dx * (d - y0) - dy * (c - x0)
        if one * other < 0:
            u, v = c - a, d - b
            if (u * (y0 - b) - v * (x0 - a)) * (u * (y1 - b) - v * (x1 - a)) < 0:
                count += 1
    return count
