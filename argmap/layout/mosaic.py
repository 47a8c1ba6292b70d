"""Fitting the parts of a map that do not hang together into a drawing that fills a screen.

Parts are laid on a grid, small ones into the gaps beside large ones. A row of the grid is one
whole number with a bit for each cell, so that all places along a row are tried at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt

from argmap.layout.obstacles import Rect
from argmap.layout.shapes import XY

ASPECT = 1.6
_WIDE, _HIGH = 8.0, 24.0
"""How large a cell is."""
_FULL = 0.9
"""How much of the grid is covered in the end, more or less."""
_NEAR = 1.15
"""How far from the aspect wished for a drawing may be before it is tried once more."""
_PAD = 16
_HAIR = 0.05
"""Places come rounded."""

Shape = Sequence[Rect]
"""What a part covers, seen from its upper left corner."""
Runs = Mapping[int, tuple[int, int]]
"""By row of the grid the first cell that a part covers, and that after the last."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How parts are to lie: so far apart, nothing beside the head of the first, so wide by high."""

    gap: float
    head: float
    aspect: float = ASPECT


def pack(shapes: Sequence[Shape], wish: Wish, old: Sequence[XY | None] = ()) -> list[XY]:
    """The upper left corner of each part, the first at the origin.

    Parts with an old corner keep it if nothing is there.
    """
    board = _Board(min([0.0, *(corner[0] for corner in old if corner)]))
    origin = (0.0, 0.0)
    main = runs(shapes[0], origin, wish.gap)
    # Nothing to the left of the main part: one begins to read there.
    board.put({row: (min(first, 0), last) for row, (first, last) in main.items()})
    corners: dict[int, XY] = {0: origin}
    for i, corner in enumerate(old):
        if i and corner is not None and corner[1] >= 0:
            here = runs(shapes[i], corner, wish.gap)
            if board.is_free(here):
                corners[i] = corner
                board.put(here)
    masks = [runs(shape, origin, wish.gap) for shape in shapes]
    rest = [i for i in range(len(shapes)) if i not in corners]
    rest.sort(key=lambda i: (-_cells(masks[i]), i))
    if rest:
        found = _filled(board, masks, rest, wish)
        corners.update(zip(rest, found, strict=True))
    return [corners[i] for i in range(len(shapes))]


def runs(shape: Shape, corner: XY, gap: float) -> dict[int, tuple[int, int]]:
    """The cells that a part covers with its corner there, with half the gap around it.

    Nothing goes into the hollows between its cards: that would look as if it belonged there.
    """
    found: dict[int, tuple[int, int]] = {}
    x, y = corner
    more = gap / 2 - _HAIR
    for left, top, right, bottom in shape:
        first = floor((x + left - more) / _WIDE)
        last = ceil((x + right + more) / _WIDE)
        for row in range(floor((y + top - more) / _HIGH), ceil((y + bottom + more) / _HIGH)):
            low, high = found.get(row, (first, last))
            found[row] = (min(low, first), max(high, last))
    return found


def _cells(part: Runs) -> int:
    return sum([last - first for first, last in part.values()])


def _filled(board: "_Board", masks: Sequence[Runs], rest: Sequence[int], wish: Wish) -> list[XY]:
    """Places for the rest of the parts, on a board as wide as makes the whole fit a screen."""
    area = sum(map(_cells, masks)) * _WIDE * _HIGH
    least = max(last for part in masks for _, last in part.values())
    wide = max(ceil(sqrt(area * wish.aspect / _FULL) / _WIDE), least, board.right)
    first = floor(wish.head / _HIGH) + 1
    parts = [masks[i] for i in rest]
    found, low = board.copy().filled(parts, wide, first)
    aspect = wide * _WIDE / (low * _HIGH)
    if not 1 / _NEAR < aspect / wish.aspect < _NEAR:
        other = max(ceil(wide * sqrt(wish.aspect / aspect)), least, board.right)
        again, floor_ = board.copy().filled(parts, other, first)
        if max(other * _WIDE, floor_ * _HIGH * wish.aspect) < max(
            wide * _WIDE, low * _HIGH * wish.aspect
        ):
            found = again
    return found


class _Board:
    def __init__(self, left: float) -> None:
        self._zero = _PAD + ceil(-left / _WIDE)
        self._rows: dict[int, int] = {}
        self.right = 0

    def copy(self) -> "_Board":
        """Another board with the same on it."""
        other = _Board(0.0)
        other._zero, other._rows, other.right = self._zero, dict(self._rows), self.right
        return other

    def put(self, part: Runs, x: int = 0, y: int = 0) -> None:
        """Cover what a part covers."""
        rows = self._rows
        for row, (first, last) in part.items():
            cells = ((1 << (last - first)) - 1) << (first + x + self._zero)
            rows[row + y] = rows.get(row + y, 0) | cells
            self.right = max(self.right, last + x)

    def is_free(self, part: Runs) -> bool:
        """Whether nothing is where a part would be."""
        return not any(
            self._rows.get(row, 0) >> (first + self._zero) & ((1 << (last - first)) - 1)
            for row, (first, last) in part.items()
        )

    def filled(self, parts: Iterable[Runs], wide: int, top: int) -> tuple[list[XY], int]:
        """Each part as high up as it fits, then as far left; and how many rows are used."""
        corners: list[XY] = []
        since: dict[tuple[tuple[int, tuple[int, int]], ...], int] = {}
        for part in parts:
            key = tuple(part.items())
            # Where a part of the same shape did not fit, this one does not either.
            x, y = self._place(part, wide, since.get(key, top))
            since[key] = y
            self.put(part, x, y)
            corners.append((x * _WIDE, y * _HIGH))
        return corners, max(self._rows, default=0) + 1

    def _place(self, part: Runs, wide: int, y: int) -> tuple[int, int]:
        bands: dict[tuple[int, int], list[int]] = {}
        for row, run in part.items():
            bands.setdefault(run, []).append(row)
        room = max(wide - max(last for _, last in bands), 0)
        everywhere = (1 << (room + 1)) - 1
        while True:
            free = everywhere & ~self._blocked(bands, y, everywhere)
            if free:
                return (free & -free).bit_length() - 1, y
            y += 1

    def _blocked(
        self, bands: Mapping[tuple[int, int], Sequence[int]], y: int, everywhere: int
    ) -> int:
        """The shifts to the right, as bits, at which something is in the way in a row."""
        rows, blocked = self._rows, 0
        for (first, last), members in bands.items():
            taken = 0
            for row in members:
                taken |= rows.get(row + y, 0)
            taken >>= first + self._zero
            reach, long = 1, last - first
            while reach < long and taken:
                step = min(reach, long - reach)
                taken |= taken >> step
                reach += step
            blocked |= taken
            if blocked & everywhere == everywhere:
                break
        return blocked
