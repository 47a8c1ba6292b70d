"""The lines drawn so far, to find out which of several ways would cross the fewest."""

from collections.abc import Iterable
from itertools import pairwise

from argmap.layout.obstacles import cells_on_line
from argmap.layout.shapes import XY, Line


class Drawn:
    """Lines, found fast by place."""

    def __init__(self) -> None:
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
        """How many links a line would cross."""
        found: set[int] = set()
        for a, b in pairwise(line):
            for cell in cells_on_line(a, b):
                for c, d, number in self._cells.get(cell, ()):
                    if number not in found and _cross(a, b, c, d):
                        found.add(number)
        return len(found)


def _cross(a: XY, b: XY, c: XY, d: XY) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: XY, b: XY, p: XY) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
