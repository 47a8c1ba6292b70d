"""The lines drawn so far, to find out which of several ways would cross the fewest."""

from collections.abc import Iterable
from itertools import pairwise

from argmap.layout.obstacles import cells_on_line
from argmap.layout.shapes import XY, Line

_LOOKS = 150_000
"""So often two lines are held against each other for one drawing, which then takes what is next."""


class Drawn:
    """Lines, found fast by place."""

    def __init__(self) -> None:
        self._left = _LOOKS
        self._cells: dict[tuple[int, int], list[tuple[XY, XY, int]]] = {}
        self._count = 0

    def add(self, lines: Iterable[Line]) -> None:
        """Take the lines of one more link in."""
        self._count += 1
        for line in lines:
            for a, b in pairwise(line):
                for cell in cells_on_line(a, b):
                    self._cells.setdefault(cell, []).append((a, b, self._count))

    def crossings(self, line: Line) -> int:
        """How many links a line would cross; none are told when all looks are spent."""
        found: set[int] = set()
        if self._left < 0:
            return 0
        for a, b in pairwise(line):
            for cell in cells_on_line(a, b):
                here = self._cells.get(cell, ())
                self._left -= len(here)
                for c, d, number in here:
                    if number not in found and _cross(a, b, c, d):
                        found.add(number)
        return len(found)


def _cross(a: XY, b: XY, c: XY, d: XY) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: XY, b: XY, p: XY) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
