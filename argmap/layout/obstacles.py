"""The cards as things in the way: which of them does a line run through, which are near a box."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from math import floor

from argmap.layout.shapes import XY, Box

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_CELL = 320.0
_LONG = 16 * _CELL
"""Longer lines are first looked at in broad columns: most run between two rows of cards."""
_SKIN = 0.5
"""A line may touch a card's edge by this much."""


def rect(box: Box, more: float = 0.0) -> Rect:
    """The edges of a box, moved outwards."""
    across, along = box.width / 2 + more, box.height / 2 + more
    return (box.x - across, box.y - along, box.x + across, box.y + along)


def meets(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share some area."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def near(area: Rect, boxes: Mapping[str, Box]) -> list[str]:
    """Which of these boxes share some area with a rectangle, in their order."""
    left, top, right, bottom = area
    # Written out, as all cards of a map are looked at after an edit.
    return [
        key
        for key, box in boxes.items()
        if left < box.x + box.width / 2
        and box.x - box.width / 2 < right
        and top < box.y + box.height / 2
        and box.y - box.height / 2 < bottom
    ]


def entry(start: XY, end: XY, r: Rect) -> float | None:
    """Where a straight line enters the inside of a rectangle, as a part of its length."""
    low, high = 0.0, 1.0
    at, step = start[0], end[0] - start[0]
    if step:
        one, two = (r[0] - at) / step, (r[2] - at) / step
        low, high = (
            (max(low, one), min(high, two)) if one < two else (max(low, two), min(high, one))
        )
    elif not r[0] < at < r[2]:
        return None
    at, step = start[1], end[1] - start[1]
    if step:
        one, two = (r[1] - at) / step, (r[3] - at) / step
        low, high = (
            (max(low, one), min(high, two)) if one < two else (max(low, two), min(high, one))
        )
    elif not r[1] < at < r[3]:
        return None
    return low if low < high else None


class Obstacles:
    """Rectangles by key, found fast by place."""

    def __init__(self, rects: Iterable[tuple[str, Rect]] = ()) -> None:
        self._rects: dict[str, Rect] = {}
        self._inner: dict[str, Rect] = {}
        self._cells: dict[tuple[int, int], list[str]] = {}
        for key, r in rects:
            self.add(key, r)

    def __getitem__(self, key: str) -> Rect:
        return self._rects[key]

    def add(self, key: str, r: Rect) -> None:
        """Put a rectangle in."""
        self.__dict__.pop("_heights", None)
        self._rects[key] = r
        self._inner[key] = (r[0] + _SKIN, r[1] + _SKIN, r[2] - _SKIN, r[3] - _SKIN)
        for cell in _cells(r):
            self._cells.setdefault(cell, []).append(key)

    def move(self, key: str, r: Rect) -> None:
        """Put a rectangle somewhere else."""
        for cell in _cells(self._rects[key]):
            self._cells[cell].remove(key)
        self.add(key, r)

    def near(self, r: Rect) -> list[str]:
        """The keys of the rectangles that share area with this one, in the order they came."""
        found: dict[str, None] = {}
        for cell in _cells(r):
            for key in self._cells.get(cell, ()):
                if meets(self._rects[key], r):
                    found[key] = None
        return list(found)

    def first_on_line(self, start: XY, end: XY, but: Collection[str] = ()) -> str | None:
        """The key of the first rectangle that a straight line runs through, if any.

        A line may run along an edge, or dip into a card by a hair; it may run through those
        in `but`.
        """
        if abs(end[0] - start[0]) < _LONG:
            return self._first(start, end, (start, end), but)
        for one, other in _pieces(start, end):
            if self._is_taken(floor(one[0] / _LONG), floor(other[0] / _LONG), one[1], other[1]):
                first = self._first(start, end, (one, other), but)
                if first is not None:
                    return first
        return None

    def _first(self, start: XY, end: XY, piece: tuple[XY, XY], but: Collection[str]) -> str | None:
        """The first rectangle on a piece of a line."""
        best, first = 2.0, None
        column = None
        for cell in cells_on_line(*piece):
            if cell[0] != column:
                if first is not None:
                    break
                column = cell[0]
            for key in self._cells.get(cell, ()):
                at = entry(start, end, self._inner[key])
                if at is not None and at < best and key not in but:
                    best, first = at, key
        return first

    def _is_taken(self, column: int, last: int, y: float, other: float) -> bool:
        """Whether in some broad columns anything reaches to between two heights."""
        low, high = (y, other) if y < other else (other, y)
        for number in {column, last}:
            tops, bottoms = self._heights.get(number, ((), ()))
            at = bisect_right(bottoms, low)
            if at < len(tops) and tops[at] < high + _SKIN:
                return True
        return False

    @cached_property
    def _heights(self) -> dict[int, tuple[list[float], list[float]]]:
        """By broad column: from where to where, downwards, there is something in it."""
        spans: dict[int, list[tuple[float, float]]] = {}
        for left, top, right, bottom in self._inner.values():
            for number in range(floor(left / _LONG), floor(right / _LONG) + 1):
                spans.setdefault(number, []).append((top, bottom))
        return {number: _merged(sorted(found)) for number, found in spans.items()}

    def clear(self, line: Iterable[XY], but: Collection[str] = ()) -> bool:
        """Whether no part of a line runs through a rectangle other than those in `but`."""
        return all(self.first_on_line(a, b, but) is None for a, b in pairwise(line))

    def clear_of(self, line: Iterable[XY], keys: Iterable[str]) -> bool:
        """Whether no part of a line runs through one of these rectangles."""
        inner = [self._inner[key] for key in keys if key in self._inner]
        return all(entry(a, b, r) is None for a, b in pairwise(line) for r in inner)


def _pieces(start: XY, end: XY) -> Iterator[tuple[XY, XY]]:
    """A long line cut where it goes from one broad column to the next."""
    (x0, y0), (x1, y1) = start, end
    step = 1 if x1 > x0 else -1
    one = start
    for column in range(floor(x0 / _LONG), floor(x1 / _LONG), step):
        x = (column + (step > 0)) * _LONG
        other = (x, y0 + (y1 - y0) * (x - x0) / (x1 - x0))
        yield one, other
        one = other
    yield one, end


def _merged(spans: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    tops: list[float] = []
    bottoms: list[float] = []
    for top, bottom in spans:
        if bottoms and top <= bottoms[-1]:
            bottoms[-1] = max(bottoms[-1], bottom)
        else:
            tops.append(top)
            bottoms.append(bottom)
    return tops, bottoms


def _cells(r: Rect) -> Iterator[tuple[int, int]]:
    for column in range(floor(r[0] / _CELL), floor(r[2] / _CELL) + 1):
        for row in range(floor(r[1] / _CELL), floor(r[3] / _CELL) + 1):
            yield column, row


def cells_on_line(start: XY, end: XY) -> Iterator[tuple[int, int]]:
    """The cells a line goes through, column by column from its start."""
    (x0, y0), (x1, y1) = start, end
    first, last = floor(x0 / _CELL), floor(x1 / _CELL)
    if first == last:
        for row in range(floor(min(y0, y1) / _CELL), floor(max(y0, y1) / _CELL) + 1):
            yield first, row
        return
    slope, step = (y1 - y0) / (x1 - x0), 1 if last > first else -1
    enter = y0
    for column in range(first, last + step, step):
        edge = (column + (step > 0)) * _CELL
        leave = y1 if column == last else y0 + slope * (edge - x0)
        for row in range(floor(min(enter, leave) / _CELL), floor(max(enter, leave) / _CELL) + 1):
            yield column, row
        enter = leave
