"""The best drawing of one tree: in rows, or in as many tiers as its width calls for."""

from collections.abc import Mapping
from math import inf

from argmap.layout.cost import Cost
from argmap.layout.trees.drawn import SIDE_GAP, Corners, DrawnTree
from argmap.layout.trees.search import as_before, best_choice
from argmap.layout.trees.tiers import Choice

_FEW = 4
_MANY = 60
"""With more cards than this tiers make a drawing much higher and hardly less wide."""
_PRICE = 0.3
"""What it costs to lower all clumps, as a part of the whole: rows are easier to read."""
_PRICE_ANY, _PRICE_ON_TOP = 0.05, 0.05
"""What it costs to lower any at all, and besides any that bears on the root itself."""
_SAME = 0.5


def best_drawing(tree: DrawnTree, cost: Cost, most: int) -> Corners:
    """The centres of the cards; a tree of more than so many is drawn in plain rows."""
    if cost.extras:
        tree.tie_extras(cost.extras)
    if not _FEW < len(tree.order) <= most:
        return tree.in_rows
    choosing = _Choosing(tree, cost)
    return choosing.near_before() if cost.before else choosing.fresh(tree.rows)


class _Choosing:
    def __init__(self, tree: DrawnTree, cost: Cost) -> None:
        self._tree, self._cost = tree, cost
        self._top = tree.tiers.rows.get(tree.order[0], range(0))
        self._known: dict[Choice, float] = {}
        self._choice = tree.rows

    def near_before(self) -> Corners:
        """A drawing near the one before: that itself, if nothing has changed."""
        tree, cost = self._tree, self._cost
        before, root = cost.before, cost.root
        tops = {card: y - tree.sizes[card].height / 2 for card, (_, y) in before.items()}

        def moved(choice: Choice) -> float:
            now = tree.heights(choice)[0]
            rise = now[root] - tops[root]
            return sum([abs(now[card] - top - rise) for card, top in tops.items()])

        start = as_before(tree.tiers, tops, moved)
        same = tree.drawing(start)
        if len(before) == len(cost.cards) and cost.shift(same) < _SAME:
            return same
        drawn = self.fresh(start)
        ways = [tree.near(choice, before) for choice in dict.fromkeys((start, self._choice))]
        return min((drawn, *(way for way in ways if way is not None)), key=cost.of)

    def fresh(self, start: Choice) -> Corners:
        """The best drawing that is found."""
        best = self._found(start)
        least = self._price(best, inf, self._unruly(best))
        for choice in self._calmer(best):
            other = self._price(choice, least or inf, self._unruly(choice))
            if other is not None and other < (least or inf):
                best, least = choice, other
        self._choice = best
        return self._tree.drawing(best)

    def _found(self, start: Choice) -> Choice:
        """A good choice; tiers are looked for where plain rows would be too wide."""
        tree = self._tree
        is_calm = not any(start) and not self._cost.is_wide(tree.in_rows)
        if is_calm or len(tree.order) > _MANY:
            return start
        return best_choice(tree.tiers, len(tree.order), self._price, start)

    def _price(self, choice: Choice, limit: float, extra: float = 0.0) -> float | None:
        """What a drawing costs, dearer the more is lowered; None if that is surely too much."""
        lowered = sum([(level + 1) // 2 for level in choice]) / max(len(choice), 1)
        times = 1 + _PRICE * lowered + extra
        if choice not in self._known:
            heights = self._tree.heights(choice)
            if self._least(*heights) * times >= limit:
                return None
            drawn = self._tree.glimpse(choice, heights)
            self._known[choice] = inf if drawn is None else self._cost.of(drawn)
        return self._known[choice] * times

    def _calmer(self, choice: Choice) -> list[Choice]:
        """A choice with all level that bears on the root, and with all level everywhere."""
        calmer, top = [], self._top
        if any(choice[i] for i in top):
            calmer.append((*choice[: top.start], *[0] * len(top), *choice[top.stop :]))
        return [*calmer, self._tree.rows] if any(choice) else calmer

    def _unruly(self, choice: Choice) -> float:
        """How much dearer it makes a drawing that heights do not tell ranks, above all on top."""
        on_top = _PRICE_ON_TOP if any(choice[i] for i in self._top) else 0.0
        return on_top + (_PRICE_ANY if any(choice) else 0.0)

    def _least(self, top: Mapping[int, float], row: Mapping[int, int]) -> float:
        """What a drawing with these heights costs at least, however near its cards get."""
        sizes, wide = self._tree.sizes, [0.0] * (max(row.values(), default=0) + 1)
        for card, number in row.items():
            wide[number] += sizes[card].width + SIDE_GAP
        low = max([y + sizes[card].height for card, y in top.items()])
        return self._cost.least(max(wide) - SIDE_GAP, low, top)
