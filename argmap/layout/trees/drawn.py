"""One tree of a map drawn tidily, in as many tiers as make the best drawing."""

from collections.abc import Mapping, Sequence
from math import inf

from argmap.breath import breathe
from argmap.layout.air import Air
from argmap.layout.cost import Cost
from argmap.layout.shapes import XY, Size
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.lanes import laned
from argmap.layout.trees.levels import Levels
from argmap.layout.trees.search import as_before, best_choice
from argmap.layout.trees.settle import packed, settled
from argmap.layout.trees.tidy import Tidy
from argmap.layout.trees.tiers import Choice, Tiers

SIDE_GAP = 32.0
_FEW = 4
_FIRST = (2, 0)
_LAST = (20, 10)
_AGAIN = (0, 4)
"""Rounds in which cards are pulled together: while looking, for good, and after an edit."""
_SLOW = 20
"""Packed rows need one more round for so many cards: they have further to go."""
_MOST = 60
_PRICE = 0.3
"""What it costs to lower all clumps, as a part of the whole: rows are easier to read."""
_SAME = 0.5

Corners = dict[int, tuple[float, float]]
Rounds = tuple[int, int]


class TidyTree:
    """One tree of the map and the ways to draw it."""

    def __init__(
        self, forest: Forest, order: list[int], sizes: Sequence[Size], airs: Mapping[str, Air]
    ) -> None:
        self._forest, self._order, self._sizes = forest, order, sizes
        self._levels = Levels(forest, order, [size.height for size in sizes], airs)
        self._tiers = Tiers(forest, order)
        self._local = local = {card: i for i, card in enumerate(order)}
        self._children = [[local[kid] for kid in forest.children[card]] for card in order]
        self._width = [sizes[card].width + SIDE_GAP for card in order]
        self._bonds: list[list[int]] = [[] for _ in order]
        for card in order[1:]:
            # An undercut hangs on the card beside which it stands.
            hit = forest.hit(forest.via[card])
            self._tie(card, forest.parent[card] if hit is None or hit not in local else hit)

    def places(self, cost: Cost, most: int) -> Corners:
        """The centres of the cards; a tree of more than so many is drawn in plain rows."""
        count, rows = len(self._order), (0,) * len(self._tiers.clumps)
        if count <= _FEW:
            return self._draw(rows, _LAST)
        for one, other in cost.extras:
            if one in self._local and other in self._local:
                self._tie(one, other)
        if count > most:
            return self._draw(rows, _LAST)
        return self._kept(cost) if cost.before else self._drawn(cost, rows)

    def _tie(self, one: int, other: int) -> None:
        self._bonds[self._local[one]].append(self._local[other])
        self._bonds[self._local[other]].append(self._local[one])

    def _kept(self, cost: Cost) -> Corners:
        """A drawing near the one before: that itself, if nothing has changed."""
        before, sizes, root = cost.before, self._sizes, cost.root
        tops = {card: y - sizes[card].height / 2 for card, (_, y) in before.items()}

        def moved(choice: Choice) -> float:
            now = self._levels.tops(self._tiers.drops(choice))[0]
            rise = now[root] - tops[root]
            return sum([abs(now[card] - top - rise) for card, top in tops.items()])

        start = as_before(self._tiers, tops, moved)
        same = self._lawful(start)
        if len(before) == len(cost.cards) and cost.shift(same) < _SAME:
            return same
        drawn = self._drawn(cost, start)
        choice = self._choice
        if any(choice):
            return drawn
        still = self._draw(choice, _AGAIN, before)
        return min((drawn, still), key=cost.of)

    def _drawn(self, cost: Cost, start: Choice) -> Corners:
        """The best drawing that is found."""

        def price(choice: Choice, limit: float) -> float | None:
            lowered = sum([(level + 1) // 2 for level in choice]) / max(len(choice), 1)
            times = 1 + _PRICE * lowered
            top, row = self._levels.tops(self._tiers.drops(choice))
            if self._least(top, row, cost) * times >= limit:
                return None
            drawn = self._placed(choice, top, row, _FIRST)
            return cost.of(drawn) * times if self._tiers.in_order(choice, drawn) else inf

        self._choice = best_choice(self._tiers, len(self._order), price, start)
        return self._lawful(self._choice)

    def _least(self, top: Mapping[int, float], row: Mapping[int, int], cost: Cost) -> float:
        """What a drawing with these heights costs at least, however near its cards get."""
        sizes, wide = self._sizes, [0.0] * (max(row.values(), default=0) + 1)
        for card, number in row.items():
            wide[number] += sizes[card].width + SIDE_GAP
        low = max([y + sizes[card].height for card, y in top.items()])
        return cost.least(max(wide) - SIDE_GAP, low, top)

    def _lawful(self, choice: Choice) -> Corners:
        """The drawing for good; where it would bring siblings out of order, the first one."""
        drawn = self._draw(choice, _LAST)
        return drawn if self._tiers.in_order(choice, drawn) else self._draw(choice, _FIRST)

    def _draw(
        self, choice: Choice, rounds: Rounds, before: Mapping[int, XY] | None = None
    ) -> Corners:
        top, row = self._levels.tops(self._tiers.drops(choice))
        return self._placed(choice, top, row, rounds, before)

    def _placed(
        self,
        choice: Choice,
        top: Mapping[int, float],
        row: Mapping[int, int],
        rounds: Rounds,
        before: Mapping[int, XY] | None = None,
    ) -> Corners:
        """The drawing of a choice; in rows it may set out from an earlier one."""
        breathe()
        order, sizes = self._order, self._sizes
        lowered = [self._tiers.clumps[i] for i, level in enumerate(choice) if level]
        tree = laned(self._children, self._width, self._local, lowered)
        rows = tree.rows([row[card] for card in order], self._bonds) if row else None
        if rows and not lowered:
            bold = min(rounds[0] + len(order) // _SLOW, _MOST)
            if before:
                at = settled(self._as_in(before), rows, rounds)
            else:
                at = settled(packed(rows), rows, (bold, rounds[1]))
        else:
            floors = [top[card] + sizes[card].height for card in order]
            floors += [top[clump.first] - 1.0 for clump in lowered]
            at = Tidy(tree.children, tree.walk, tree.width, floors, tree.over).centres()
            at = settled(at, rows, rounds) if rows else at
        return {card: (at[i], top[card] + sizes[card].height / 2) for i, card in enumerate(order)}

    def _as_in(self, before: Mapping[int, XY]) -> dict[int, float]:
        """The places of an earlier drawing; what is new starts where it hangs."""
        at = {0: next(iter(before.values()))[0]}
        for i, card in enumerate(self._order):
            if card in before:
                at[i] = before[card][0]
            elif i:
                at[i] = at[self._local[self._forest.parent[card]]]
        return at
