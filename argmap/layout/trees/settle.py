"""Rows of cards pulled together by their links: nearer than in a tidy tree, in the same order."""

from collections.abc import Mapping, Sequence
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


def homed(
    places: Mapping[int, float], rows: Rows, home: Mapping[int, float], rounds: int
) -> dict[int, float]:
    """The centres after so many rounds in which each goes to where it was, and the new stay.

    The first of them is where it was from the beginning.
    """
    first = min(home)
    off = home[first] - places[first]
    work = _Settling({item: x + off for item, x in places.items()}, rows)
    for number in range(rounds):
        work.go_home(number % 2 == 0, home)
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
        for number in self._order(upwards):
            row = self._rows[number]
            self._take(number, *(self._bold(row) if bold else self._careful(row)))

    def go_home(self, upwards: bool, home: Mapping[int, float]) -> None:
        """Give every row the places nearest to where its cards were."""
        breathe()
        at, firm = self.at, self._firm
        for number in self._order(upwards):
            row = self._rows[number]
            wishes = [at[item] if item in firm else home.get(item, at[item]) for item in row]
            weights = [_FIRM if i in firm else 1.0 if i in home else 0.01 for i in row]
            self._take(number, wishes, weights)

    def _order(self, upwards: bool) -> range:
        count = len(self._rows)
        return range(count - 1, -1, -1) if upwards else range(count)

    def _take(self, number: int, wishes: list[float], weights: list[float]) -> None:
        places = _apart(wishes, weights, self._shifts[number])
        if self._tied[number]:
            self._keep(number, places)
            return
        for item, place in zip(self._rows[number], places, strict=True):
            self.at[item] = place

    def _bold(self, row: Row) -> tuple[list[float], list[float]]:
        """Where cards would go, and how strongly."""
        at, bonds, firm = self.at, self._bonds, self._firm
        wishes, weights = [], []
        for item in row:
            here = at[item]
            if item in firm:
                wishes.append(here)
                weights.append(_FIRM)
                continue
            others = bonds[item]
            if not others:
                wishes.append(here)
                weights.append(0.01)
                continue
            total = 0.0
            for other in others:
                total += at[other]
            count = len(others)
            wishes.append(here + _BOLD * (total / count - here))
            weights.append(count)
        return wishes, weights

    def _careful(self, row: Row) -> tuple[list[float], list[float]]:
        """The same for a small sum of lengths: what is far pulls no harder than what is near."""
        at, bonds, firm = self.at, self._bonds, self._firm
        wishes, weights = [], []
        for item in row:
            here = at[item]
            total, weight = here * 0.01, 0.01
            if item in firm:
                total, weight = here * _FIRM, _FIRM
            else:
                for other in bonds[item]:
                    there = at[other]
                    far = there - here if there > here else here - there
                    pull = 1.0 if far < _NEAR else _NEAR / far
                    total += pull * there
                    weight += pull
            wishes.append(total / weight)
            weights.append(weight)
        return wishes, weights

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


def _apart(
    wishes: Sequence[float], weights: Sequence[float], shifts: Sequence[float]
) -> list[float]:
    """Places in order and apart, their squared distances to the wishes least."""
    means: list[float] = []
    heavy: list[float] = []
    counts: list[int] = []
    last = -_FAR
    for wish, weight, shift in zip(wishes, weights, shifts, strict=True):
        mean = wish - shift
        if mean > last:
            means.append(mean)
            heavy.append(weight)
            counts.append(1)
            last = mean
            continue
        count = 1
        while means and means[-1] >= mean:
            more = heavy.pop()
            mean = (means.pop() * more + mean * weight) / (more + weight)
            weight += more
            count += counts.pop()
        means.append(mean)
        heavy.append(weight)
        counts.append(count)
        last = mean
    if len(means) < len(wishes):
        means = [mean for mean, count in zip(means, counts, strict=True) for _ in range(count)]
    return [mean + shift for mean, shift in zip(means, shifts, strict=True)]
