"""Looking for the levels that make the best drawing of a tree."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import inf

from argmap.layout.trees.tiers import LEVELS, Choice, Tiers

_EFFORT = 2_500
"""How many cards to place, over all tries together."""
_LEAST = 6
_HASTY = 0.2
"""What a try counts that is given up at the first look."""
_LEGIBLE = 40
"""With more clumps lowered than this there is one level for all that are."""
_LOWER = 24.0
"""From how many pixels on a card counts as lowered."""

Price = Callable[[Choice, float], float | None]
"""The price of a choice; None where a first look tells that it is above a limit."""
Moved = Callable[[Choice], float]


def best_choice(tiers: Tiers, cards: int, price: Price, start: Choice) -> Choice:
    """The cheapest choice found: some usual ones, then one clump changed after the other."""
    search = _Search(price, start, max(_EFFORT // cards, _LEAST))
    search.better(_usual(tiers))
    for row in sorted(tiers.rows.values(), key=len, reverse=True):
        if len(row) > 2:
            slim = all(tiers.clumps[i].slim for i in row)
            search.better(_patterns(search.best, row, 2 if slim else LEVELS - 1))
    changeable = _changeable(tiers)
    at = idle = 0
    while idle < len(changeable) and search.left > 0:
        clump = changeable[at % len(changeable)]
        at, idle = at + 1, idle + 1
        if search.better(_others(search.best, clump), 0.5):
            idle = 0
    return search.best


class _Search:
    """The best choice so far, and how much more may be tried."""

    def __init__(self, price: Price, start: Choice, left: float) -> None:
        self.best, self.left = start, left
        self._price, self._known = price, {start}
        self._least = price(start, inf) or inf

    def better(self, choices: Iterable[Choice], margin: float = 0.0) -> bool:
        """Whether one of some choices is the best so far; it is then kept."""
        was = self.best
        for choice in choices:
            if choice in self._known or self.left <= 0:
                continue
            self._known.add(choice)
            limit = self._least - margin
            cost = self._price(choice, limit)
            self.left -= _HASTY if cost is None else 1.0
            if cost is not None and cost < limit:
                self.best, self._least = choice, cost
        return self.best is not was


def _patterns(choice: Choice, row: range, most: int) -> Iterator[Choice]:
    """One row of siblings in one or more tiers by turns, the others left alone.

    More than two make no room for single cards: lines have to pass them on both sides.
    """
    head, tail = choice[: row.start], choice[row.stop :]
    yield (*head, *([0] * len(row)), *tail)
    for count in range(2, most + 1):
        for first in (0, 1):
            ranks = [(first + i) % count for i in range(len(row))]
            yield (*head, *(rank + 1 if rank else 0 for rank in ranks), *tail)


def as_before(tiers: Tiers, tops: Mapping[int, float], moved: Moved) -> Choice:
    """The choice that an earlier drawing shows, by the upper edges of its cards."""
    levels = [0] * len(tiers.clumps)
    for row in tiers.rows.values():
        heads = {i: tops[tiers.clumps[i].first] for i in row if tiers.clumps[i].first in tops}
        steps = sorted(set(heads.values()))
        for i, head in heads.items():
            if head > steps[0] + _LOWER:
                levels[i] = min(2 + sum(steps[0] + _LOWER < s < head for s in steps), LEVELS - 1)
    choice = tuple(levels)
    lowered = [i for i, level in enumerate(levels) if level]
    for clump in lowered if len(lowered) <= _LEGIBLE else ():
        choice = min((choice, *_others(choice, clump, 4)), key=moved)
    return choice


def _usual(tiers: Tiers) -> Iterator[Choice]:
    """All in rows; then the slim ones of long rows in two tiers, or all in two to five."""
    yield (0,) * len(tiers.clumps)
    yield _alternate(tiers, lambda i: tiers.clumps[i].slim, 2)
    for count in (2, 3, 5):
        yield _alternate(tiers, lambda i: True, count)
        yield _alternate(tiers, lambda i: len(tiers.clumps[i].direct) == 1, count)


def _alternate(tiers: Tiers, fits: Callable[[int], bool], count: int) -> Choice:
    levels = [0] * len(tiers.clumps)
    for row in tiers.rows.values():
        turn = 0
        for i in row if len(row) > 2 else ():
            turn = turn + 1 if fits(i) else 0
            rank = (turn - 1) % count if turn else 0
            levels[i] = rank + 1 if rank else 0
    return tuple(levels)


def _changeable(tiers: Tiers) -> list[int]:
    """Clumps worth moving: of two alone, only those that are broad below."""
    rows = tiers.rows.values()
    return [i for row in rows for i in row if len(row) > 2 or not tiers.clumps[i].slim]


def _others(choice: Choice, clump: int, levels: int = 3) -> list[Choice]:
    """The other things that can be done with one clump."""
    head, tail = choice[:clump], choice[clump + 1 :]
    return [(*head, level, *tail) for level in range(levels) if level != choice[clump]]
