"""Setting some siblings lower than others, so that a map fits a screen and not a ribbon.

A clump is what stands together: the premises of one link with their undercutters. A lowered
clump goes below the subtrees of its neighbours; its link climbs between them. Order is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.breath import breathe
from argmap.layout.trees.forest import Forest

LEVELS = 6
"""Level 0 is right below the parent. Level 1 is below the smaller of the neighbours. The others
are below all neighbours of a lower level: 2 below those of level 0, 3 below those of 2..."""

Choice = tuple[int, ...]
"""The level of every clump, by its number."""


@dataclass(frozen=True, slots=True)
class Clump:
    """Cards side by side under one parent that are lowered together or not at all."""

    parent: int
    cards: tuple[int, ...]
    direct: tuple[int, ...]
    """Those that bear on the parent itself."""
    slim: bool
    """One card with at most one below it, and so on down."""

    @property
    def first(self) -> int:
        """The first of those that bear on the parent."""
        return self.direct[0]

    @property
    def last(self) -> int:
        """The last of those that bear on the parent."""
        return self.direct[-1]


class Tiers:
    """What the choices of levels in one tree mean for its cards."""

    def __init__(self, forest: Forest, order: Sequence[int]) -> None:
        self._forest, self._order = forest, order
        self.clumps: list[Clump] = []
        self.rows: dict[int, range] = {}
        """By parent with more than one clump: their numbers."""
        slim = _slim(forest, order)
        for parent in order:
            groups = _groups(forest, parent)
            if len(groups) > 1:
                start = len(self.clumps)
                self.clumps += [_clump(forest, parent, cards, slim) for cards in groups]
                self.rows[parent] = range(start, len(self.clumps))

    def drops(self, choice: Choice) -> dict[int, int]:
        """How many rows lower each card of the lowered clumps stands."""
        breathe()
        if not any(choice):
            return {}
        rows: dict[int, int] = {}
        drop: dict[int, int] = {}
        children = self._forest.children
        for card in reversed(self._order):
            row = self.rows.get(card)
            if row and any(choice[row.start : row.stop]):
                self._lower(row, choice, rows, drop)
            kids = children[card]
            rows[card] = 1 + max([rows[kid] + drop.get(kid, 0) for kid in kids]) if kids else 1
        return drop

    def in_order(self, choice: Choice, drawn: Mapping[int, tuple[float, float]]) -> bool:
        """Whether siblings still stand from left to right: lowered premises may reach too far."""
        for row in self.rows.values():
            if any(choice[i] and len(self.clumps[i].direct) > 1 for i in row):
                xs = [drawn[card][0] for i in row for card in self.clumps[i].direct]
                if xs != sorted(xs):
                    return False
        return True

    def _lower(
        self, row: range, choice: Choice, rows: dict[int, int], drop: dict[int, int]
    ) -> None:
        clumps = self.clumps[row.start : row.stop]
        ranks = [_rank(choice[number]) for number in row]
        reach = [max([rows[card] for card in clump.cards]) for clump in clumps]
        for rank in range(1, max(ranks) + 1):
            before = _nearest(ranks, reach, rank)
            after = _nearest(ranks[::-1], reach[::-1], rank)[::-1]
            for i, clump in enumerate(clumps):
                if ranks[i] == rank:
                    shallow = choice[row[i]] == 1 and before[i] and after[i]
                    down = (min if shallow else max)(before[i], after[i])
                    drop.update(dict.fromkeys(clump.cards, down))
                    reach[i] += down


def _rank(level: int) -> int:
    return level - 1 if level > 1 else level


def _nearest(ranks: Sequence[int], reach: Sequence[int], rank: int) -> list[int]:
    """For each clump how far the nearest one before it of a lower rank reaches down."""
    found, last = [], 0
    for own, far in zip(ranks, reach, strict=True):
        found.append(last)
        if own < rank:
            last = far
    return found


def _groups(forest: Forest, parent: int) -> list[list[int]]:
    groups: list[list[int]] = []
    base = ""
    for card in forest.children[parent]:
        link = forest.base(forest.via[card])
        if not groups or link != base:
            groups.append([])
        base = link
        groups[-1].append(card)
    return groups


def _clump(forest: Forest, parent: int, cards: list[int], slim: set[int]) -> Clump:
    direct = [card for card in cards if forest.base(forest.via[card]) == forest.via[card]] or cards
    alone = len(cards) == 1 and cards[0] in slim
    return Clump(parent, tuple(cards), tuple(direct), alone)


def _slim(forest: Forest, order: Sequence[int]) -> set[int]:
    slim: set[int] = set()
    for card in reversed(order):
        kids = forest.children[card]
        if not kids or (len(kids) == 1 and kids[0] in slim):
            slim.add(card)
    return slim
