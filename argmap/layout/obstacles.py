"""The cards as things in the way: which of them does a line run through, which are near a box."""

import itertools
from collections.abc import Iterable, Iterator
from math import floor

from argmap.layout.shapes import XY, Box

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_CELL = 320.0
_SKIN = 0.5
"""A line may touch a card's edge by this much."""


def rect(box: Box, more: float = 0.0) -> Rect:
    """The edges of a box, moved outwards."""
    across, along = box.width / 2 + more, box.height / 2 + more
    return (box.x - across, box.y - along, box.x + across, box.y + along)


def meets(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share some area."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def crosses(start: XY, end: XY, r: Rect) -> bool:
    """Whether a straight line runs through the inside of a rectangle."""
    low, high = 0.0, 1.0
    for at, step, near, far in (
        (start[0], end[0] - start[0], r[0], r[2]),
        (start[1], end[1] - start[1], r[1], r[3]),
    ):
        if step == 0:
            if not near < at < far:
                return False
            continue
        one, two = (near - at) / step, (far - at) / step
        low, high = max(low, min(one, two)), min(high, max(one, two))
        if low >= high:
            return False
    return True


class Obstacles:
    """Rectangles by key, found fast by place."""

    def __init__(self, rects: Iterable[tuple[str, Rect]] = ()) -> None:
        self._rects: dict[str, Rect] = {}
        self._cells: dict[tuple[int, int], list[str]] = {}
        for key, r in rects:
            self.add(key, r)

    def __getitem__(self, key: str) -> Rect:
        return self._rects[key]

    def add(self, key: str, r: Rect) -> None:
        """Put a rectangle in."""
        self._rects[key] = r
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

    def on_line(self, start: XY, end: XY, skin: float = _SKIN) -> list[str]:
        """The keys of the rectangles a straight line runs through, deeper than the skin."""
        found: dict[str, None] = {}
        for cell in _cells_on_line(start, end):
            for key in self._cells.get(cell, ()):
                r = self._rects[key]
                inner = (r[0] + skin, r[1] + skin, r[2] - skin, r[3] - skin)
                if key not in found and crosses(start, end, inner):
                    found[key] = None
        return list(found)

    def clear(self, line: Iterable[XY]) -> bool:
        """Whether no part of a line runs through a rectangle."""
        points = list(line)
        return not any(self.on_line(a, b) for a, b in itertools.pairwise(points))


def _cells(r: Rect) -> Iterator[tuple[int, int]]:
    for column in range(floor(r[0] / _CELL), floor(r[2] / _CELL) + 1):
        for row in range(floor(r[1] / _CELL), floor(r[3] / _CELL) + 1):
            yield column, row


def _cells_on_line(start: XY, end: XY) -> Iterator[tuple[int, int]]:
    """The cells a line goes through, column by column."""
    (x0, y0), (x1, y1) = (start, end) if start[0] <= end[0] else (end, start)
    slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
    for column in range(floor(x0 / _CELL), floor(x1 / _CELL) + 1):
        if x1 > x0:
            a = y0 + slope * (max(x0, column * _CELL) - x0)
            b = y0 + slope * (min(x1, (column + 1) * _CELL) - x0)
        else:
            a, b = y0, y1
        for row in range(floor(min(a, b) / _CELL), floor(max(a, b) / _CELL) + 1):
            yield column, row
