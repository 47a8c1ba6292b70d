"""Setting some siblings lower than others, so that a map fits a screen and not a ribbon.

A clump is what stands together: the premises of one link with their undercutters. A lowered
clump goes below the subtrees of its neighbours; its link climbs between them. Order is kept.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle

from argmap.layout.trees.forest import Forest

_EFFORT = 16_000
"""How many cards to place, over all tries together."""
_LOWER = 24.0
"""From how many pixels on a card counts as lowered."""


@dataclass(frozen=True, slots=True)
class Clump:
    """Cards side by side under one parent that are lowered together or not at all."""

    parent: int
    cards: tuple[int, ...]
    first: int
    """The first and the last of those that bear on the parent itself."""
    last: int


Lowered = frozenset[tuple[Clump, bool]]
"""What is lowered: below the smaller of its neighbours, or (True) below both."""


def clumps(forest: Forest, order: list[int]) -> dict[int, list[Clump]]:
    """The clumps under each card that has more than one, in sibling order."""
    found: dict[int, list[Clump]] = {}
    for parent in order:
        groups: list[list[int]] = []
        base = ""
        for card in forest.children[parent]:
            link = forest.base(forest.via[card])
            if not groups or link != base:
                groups.append([])
            base = link
            groups[-1].append(card)
        if len(groups) > 1:
            found[parent] = [_clump(forest, parent, cards) for cards in groups]
    return found


def _clump(forest: Forest, parent: int, cards: list[int]) -> Clump:
    direct = [card for card in cards if forest.base(forest.via[card]) == forest.via[card]] or cards
    return Clump(parent, tuple(cards), direct[0], direct[-1])


class Tiers:
    """The choices for one tree, and what follows from them."""

    def __init__(self, forest: Forest, order: list[int]) -> None:
        self._forest, self._order = forest, order
        self.clumps = clumps(forest, order)

    def drops(self, lowered: Lowered) -> dict[int, int]:
        """How many rows lower each card of the lowered clumps stands."""
        if not lowered:
            return {}
        rows: dict[int, int] = {}
        drop: dict[int, int] = {}
        for card in reversed(self._order):
            self._drop_below(card, lowered, rows, drop)
            kids = self._forest.children[card]
            rows[card] = 1 + max((rows[kid] + drop.get(kid, 0) for kid in kids), default=0)
        return drop

    def _drop_below(
        self, parent: int, lowered: Lowered, rows: dict[int, int], drop: dict[int, int]
    ) -> None:
        row = self.clumps.get(parent, [])
        deep = {clump for clump in row if (clump, True) in lowered}
        low = deep.union(clump for clump in row if (clump, False) in lowered)
        if not low:
            return
        tall = [0 if c in low else max(rows[card] for card in c.cards) for c in row]
        for i, clump in enumerate(row):
            if clump in low:
                before = next((t for t in reversed(tall[:i]) if t), 0)
                after = next((t for t in tall[i + 1 :] if t), 0)
                most, least = max(before, after), min(before or after, after or before)
                drop.update(dict.fromkeys(clump.cards, most if clump in deep else least))

    def ordered(self, lowered: Lowered) -> list[Clump]:
        """The lowered clumps in the order of the tree."""
        low = {clump for clump, _ in lowered}
        return [clump for row in self.clumps.values() for clump in row if clump in low]

    def starts(self) -> Iterator[Lowered]:
        """Choices to begin with: none, and every second clump of slim ones, or of all."""
        yield frozenset()
        slim = self._slim()
        yield self._alternate(lambda clump: clump in slim, 1)
        for first in (0, 1):
            yield self._alternate(lambda clump: True, first)
            yield self._alternate(lambda clump: clump.parent == self._order[0], first)

    def as_before(self, tops: Mapping[int, float]) -> Lowered:
        """The choice that an earlier drawing shows, by the upper edges of its cards."""
        low: set[tuple[Clump, bool]] = set()
        for row in self.clumps.values():
            known = [clump for clump in row if clump.first in tops]
            least = min((tops[clump.first] for clump in known), default=0.0)
            low.update((clump, True) for clump in known if tops[clump.first] > least + _LOWER)
        return frozenset(low)

    def _slim(self) -> set[Clump]:
        """Clumps of one card with at most one card below each."""
        slim: set[int] = set()
        for card in reversed(self._order):
            kids = self._forest.children[card]
            if not kids or (len(kids) == 1 and kids[0] in slim):
                slim.add(card)
        return {
            c
            for row in self.clumps.values()
            for c in row
            if len(c.cards) == 1 and c.cards[0] in slim
        }

    def _alternate(self, fits: Callable[[Clump], bool], first: int) -> Lowered:
        return frozenset((clump, True) for clump in self._every_second(fits, first))

    def _every_second(self, fits: Callable[[Clump], bool], first: int) -> Iterator[Clump]:
        for row in self.clumps.values():
            if len(row) < 3:
                continue
            turn = first
            for clump in row:
                if not fits(clump):
                    turn = first
                    continue
                turn += 1
                if turn % 2 == 0:
                    yield clump

    def _changeable(self) -> list[Clump]:
        """Clumps worth moving: of two alone, only those that are broad below."""
        slim = self._slim()
        rows = self.clumps.values()
        return [c for row in rows for c in row if len(row) > 2 or c not in slim]

    def best(self, cost: Callable[[Lowered], float], start: Lowered = frozenset()) -> Lowered:
        """The cheapest choice found by changing one clump after the other."""
        left = max(_EFFORT // len(self._order), 4)
        known = {choice: cost(choice) for choice in (start, *self.starts())}
        best = min(known, key=lambda choice: known[choice])
        changeable = self._changeable()
        changes, idle, enough = cycle(changeable), 0, len(changeable)
        while idle < enough and left > 0:
            idle += 1
            clump = next(changes)
            for choice in _others(best, clump):
                if choice not in known:
                    known[choice] = cost(choice)
                    left -= 1
                if known[choice] < known[best] - 0.5:
                    best, idle = choice, 0
        return best


def _others(choice: Lowered, clump: Clump) -> list[Lowered]:
    """The other things that can be done with one clump."""
    rest = choice - {(clump, False), (clump, True)}
    return [o for o in (rest, rest | {(clump, False)}, rest | {(clump, True)}) if o != choice]
