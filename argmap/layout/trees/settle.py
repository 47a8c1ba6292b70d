"""Rows of cards pulled together by their links: nearer than in a tidy tree, in the same order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from argmap.breath import breathe

_NEAR = 100.0
"""Cards nearer to each other than this are not pulled harder than those at this distance."""
_BOLD = 1.7
"""How far beyond its best place a card first goes: others are still to follow it."""
_FIRM = 1000.0
_FAR = 1e9

Row = Sequence[int]
Lane = tuple[int, int]
"""A row, and which place in it from the left."""
Step = Callable[[int], tuple[float, float]]
"""For a card: where it would go, and how strongly it is drawn there."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Cards and the lanes between them in rows, all by number; widths include the gaps."""

    rows: Sequence[Row]
    width: Sequence[float]
    bonds: Sequence[Sequence[int]]
    """For each card those that a link ties it to."""
    firm: frozenset[int] = frozenset()
    """What may not move."""
    lane: Mapping[int, int] = field(default_factory=dict)
    """By lane: the card below it, above whose middle it stays."""


def settled(places: Mapping[int, float], rows: Rows, rounds: tuple[int, int]) -> dict[int, float]:
    """The centres after so many bold and so many careful rounds."""
    work = _Settling(places, rows)
    for number in range(sum(rounds)):
        work.round(number % 2 == 0, number < rounds[0])
    return {item: work.at[item] for item in places}


def packed(rows: Rows) -> dict[int, float]:
    """Each row as narrow as can be, one centred below the other."""
    places: dict[int, float] = {}
    for row in rows.rows:
        x = -sum([rows.width[item] for item in row]) / 2
        for item in row:
            places[item] = x + rows.width[item] / 2
            x += rows.width[item]
    return places


class _Settling:
    def __init__(self, places: Mapping[int, float], rows: Rows) -> None:
        width, self._rows = rows.width, rows.rows
        self.at = [places.get(item, 0.0) for item in range(len(width))]
        self._bonds = rows.bonds
        self._gaps = [[(width[a] + width[b]) / 2 for a, b in pairwise(row)] for row in self._rows]
        self._shifts = [[0.0, *accumulate(gaps)] for gaps in self._gaps]
        self._firm = rows.firm | rows.lane.keys()
        self._lanes: dict[int, list[Lane]] = {}
        for number, row in enumerate(self._rows) if rows.lane else ():
            for place, item in enumerate(row):
                if item in rows.lane:
                    self._lanes.setdefault(rows.lane[item], []).append((number, place))
        tied = self._firm | self._lanes.keys()
        self._tied = [[i for i, item in enumerate(row) if item in tied] for row in self._rows]

    def round(self, upwards: bool, bold: bool) -> None:
        """Give every row its best places for where the other rows stand."""
        breathe()
        count = len(self._rows)
        step = self._bold if bold else self._careful
        for number in range(count - 1, -1, -1) if upwards else range(count):
            if self._tied[number]:
                self._keep(number, self._apart(number, step))
            else:
                for item, place in zip(self._rows[number], self._apart(number, step), strict=True):
                    self.at[item] = place

    def _bold(self, item: int) -> tuple[float, float]:
        """Where a card would go, and how strongly."""
        at, bonds = self.at, self._bonds[item]
        if not bonds:
            return at[item], 0.01
        total = 0.0
        for other in bonds:
            total += at[other]
        here = at[item]
        return here + _BOLD * (total / len(bonds) - here), len(bonds)

    def _careful(self, item: int) -> tuple[float, float]:
        at = self.at
        here = at[item]
        total = weight = 0.0
        for other in self._bonds[item]:
            there = at[other]
            far = there - here if there > here else here - there
            pull = 1.0 if far < _NEAR else _NEAR / far
            total += pull * there
            weight += pull
        return (total / weight, weight) if weight else (here, 0.01)

    def _apart(self, number: int, step: Step) -> list[float]:
        """Places in order and apart, their squared distances to the wishes least."""
        row, shifts, firm = self._rows[number], self._shifts[number], self._firm
        means: list[float] = []
        weights: list[float] = []
        counts: list[int] = []
        for item, shift in zip(row, shifts, strict=True):
            wish, weight = (self.at[item], _FIRM) if item in firm else step(item)
            mean, count = wish - shift, 1
            while means and means[-1] >= mean:
                more = weights.pop()
                mean = (means.pop() * more + mean * weight) / (more + weight)
                weight += more
                count += counts.pop()
            means.append(mean)
            weights.append(weight)
            counts.append(count)
        if len(means) == len(row):
            return [mean + shift for mean, shift in zip(means, shifts, strict=True)]
        level = [mean for mean, count in zip(means, counts, strict=True) for _ in range(count)]
        return [mean + shift for mean, shift in zip(level, shifts, strict=True)]

    def _keep(self, number: int, places: list[float]) -> None:
        """Take the places, moved as little as is needed to keep firm ones and lanes as they are."""
        row, gaps, at = self._rows[number], self._gaps[number], self.at
        bounds = {i: self._bounds(row[i]) for i in self._tied[number]}
        x = -_FAR
        for i, place in enumerate(places):
            low = bounds[i][0] if i in bounds else -_FAR
            x = max(place, low, x + gaps[i - 1] if i else -_FAR)
            places[i] = x
        x = _FAR
        for i in range(len(places) - 1, -1, -1):
            high = bounds[i][1] if i in bounds else _FAR
            x = min(places[i], high, x - gaps[i] if i < len(gaps) else _FAR)
            places[i] = x
            at[row[i]] = x
        for i in bounds:
            for other, place in self._lanes.get(row[i], ()):
                at[self._rows[other][place]] = places[i]

    def _bounds(self, item: int) -> tuple[float, float]:
        """How far something may go: a card as far as its lanes have room, others not at all."""
        at = self.at
        if item in self._firm:
            return at[item], at[item]
        low, high = -_FAR, _FAR
        for other, between in self._lanes[item]:
            line, gaps = self._rows[other], self._gaps[other]
            if between:
                low = max(low, at[line[between - 1]] + gaps[between - 1])
            if between < len(gaps):
                high = min(high, at[line[between + 1]] - gaps[between])
        return min(low, at[item]), max(high, at[item])
