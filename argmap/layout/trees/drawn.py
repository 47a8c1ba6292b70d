"""One tree of a map drawn: the ways there are, from the heights of its cards to their places."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from argmap.breath import breathe
from argmap.layout.air import Air
from argmap.layout.shapes import XY, Size
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.lanes import laned
from argmap.layout.trees.levels import Levels
from argmap.layout.trees.settle import homed, packed, settled
from argmap.layout.trees.tidy import Tidy
from argmap.layout.trees.tiers import Choice, Tiers

SIDE_GAP = 32.0
_FIRST = (2, 0)
_LAST = (20, 10)
_HOMING = 6
"""Rounds in which cards are pulled together: while looking, and for good; or back to before."""
_FEW = 150
"""Up to so many cards rows are packed at first; they then get as narrow as can be."""
_MANY = (2, 6)
"""The rounds for more cards, which begin as a tidy tree drawn together."""
_ROOMY = 1.3
"""How much wider than its longest row that is at first."""

Corners = dict[int, tuple[float, float]]
Heights = tuple[Mapping[int, float], Mapping[int, int]]
"""The upper edge of each card, and its row; no rows where they would waste much."""
Rounds = tuple[int, int]


class DrawnTree:
    """One tree of the map and the ways to draw it."""

    def __init__(
        self, forest: Forest, order: list[int], sizes: Sequence[Size], airs: Mapping[str, Air]
    ) -> None:
        self.forest, self.order, self.sizes = forest, order, sizes
        self.tiers = Tiers(forest, order)
        self.rows: Choice = (0,) * len(self.tiers.clumps)
        """The choice that lowers nothing."""
        self._levels = Levels(forest, order, [size.height for size in sizes], airs)
        self._local = local = {card: i for i, card in enumerate(order)}
        self._children = [[local[kid] for kid in forest.children[card]] for card in order]
        self._width = [sizes[card].width + SIDE_GAP for card in order]
        self._bonds: list[list[int]] = [[] for _ in order]
        for card in order[1:]:
            # An undercut hangs on the card beside which it stands.
            hit = forest.hit(forest.via[card])
            self.tie(card, forest.parent[card] if hit is None or hit not in local else hit)

    def tie(self, one: int, other: int) -> None:
        """Let two cards pull each other, if both are in this tree."""
        if one in self._local and other in self._local:
            self._bonds[self._local[one]].append(self._local[other])
            self._bonds[self._local[other]].append(self._local[one])

    def tie_extras(self, extras: Iterable[tuple[int, int]]) -> None:
        """Let links beside the tree pull as well, half as much as those of the tree.

        At equal pulls it would be all one whether a chain stands straight or goes by steps.
        """
        self._bonds = [[*others, *others] for others in self._bonds]
        for one, other in extras:
            self.tie(one, other)

    def heights(self, choice: Choice) -> Heights:
        """The heights that a choice gives the cards."""
        return self._levels.tops(self.tiers.drops(choice))

    def glimpse(self, choice: Choice, heights: Heights) -> Corners | None:
        """About how a choice would look; None if siblings would stand out of order."""
        if not any(choice):
            return self.in_rows
        drawn = self._drawn(choice, heights, _FIRST)
        return drawn if self.tiers.in_order(choice, drawn) else None

    def drawing(self, choice: Choice) -> Corners:
        """The drawing of a choice for good."""
        if not any(choice):
            return self.in_rows
        drawn = self._drawn(choice, self.heights(choice), _LAST)
        if not self.tiers.in_order(choice, drawn):
            drawn = self._drawn(choice, self.heights(choice), _FIRST)
        return drawn

    @cached_property
    def in_rows(self) -> Corners:
        """The drawing with all siblings level."""
        top, row = self.heights(self.rows)
        if not row:
            return self._drawn(self.rows, (top, row), _LAST)
        breathe()
        tree = laned(self._children, self._width, self._local, ())
        rows = tree.rows([row[card] for card in self.order], self._bonds)
        if len(self.order) <= _FEW:
            return self._placed(settled(packed(rows), rows, _LAST), top)
        # Rows alone would have too far to go: a tidy tree tells where, but is far too wide.
        at = Tidy(tree.children, tree.walk, tree.width, self._floors(top), tree.over).centres()
        longest = max([sum([rows.width[item] for item in one]) for one in rows.rows])
        wide = max(at.values()) - min(at.values())
        share = min(1.0, _ROOMY * longest / wide) if wide else 1.0
        drawn = {item: x * share for item, x in at.items()}
        return self._placed(settled(drawn, rows, _MANY), top)

    def near(self, choice: Choice, before: Mapping[int, XY]) -> Corners | None:
        """The drawing of a choice with cards where they were; None if that is out of order."""
        heights = self.heights(choice)
        if not heights[1]:
            return None
        home = {self._local[card]: x for card, (x, _) in before.items()}
        drawn = self._drawn(choice, heights, _LAST, home)
        return drawn if self.tiers.in_order(choice, drawn) else None

    def _drawn(
        self,
        choice: Choice,
        heights: Heights,
        rounds: Rounds,
        home: Mapping[int, float] | None = None,
    ) -> Corners:
        breathe()
        top, row = heights
        lowered = [self.tiers.clumps[i] for i, level in enumerate(choice) if level]
        tree = laned(self._children, self._width, self._local, lowered)
        floors = self._floors(top)
        floors += [top[clump.first] - 1.0 for clump in lowered]
        at = Tidy(tree.children, tree.walk, tree.width, floors, tree.over).centres()
        if row:
            rows = tree.rows([row[card] for card in self.order], self._bonds)
            at = settled(at, rows, rounds)
            if home:
                at = homed(at, rows, home, _HOMING)
        return self._placed(at, top)

    def _floors(self, top: Mapping[int, float]) -> list[float]:
        return [top[card] + self.sizes[card].height for card in self.order]

    def _placed(self, at: Mapping[int, float], top: Mapping[int, float]) -> Corners:
        sizes = self.sizes
        return {
            card: (at[i], top[card] + sizes[card].height / 2) for i, card in enumerate(self.order)
        }
