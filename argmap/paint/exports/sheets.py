"""How a picture lies on paper: one page of its own size, one fitted page, or poster tiles."""

from dataclasses import dataclass
from math import ceil

from argmap.paint.exports.choices import Paper
from argmap.picture import Picture

MILLIMETRE = 96 / 25.4
"""In pixels at 96 dots an inch, at which a card's text is 11 points high."""
BORDER = 10 * MILLIMETRE
OVERLAP = 10 * MILLIMETRE
LARGEST = 19_200.0
"""The longest side of a PDF page (14,400 points)."""

_PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210 * MILLIMETRE, 297 * MILLIMETRE),
    "A3": (297 * MILLIMETRE, 420 * MILLIMETRE),
    "Letter": (8.5 * 96, 11 * 96.0),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, in pixels at 96 dots an inch: its size, and the part of the picture on it.

    The part's upper left corner comes to stand at `border` from the page's, `scale` times as
    large. `name` is set on tiles: the letter of the row and the number in it.
    """

    width: float
    height: float
    border: float
    left: float
    top: float
    scale: float = 1.0
    name: str = ""

    @property
    def inner(self) -> tuple[float, float]:
        """The width and height of the page within its border."""
        return self.width - 2 * self.border, self.height - 2 * self.border


def sheets(picture: Picture, paper: Paper = "", tiles: bool = False) -> tuple[Sheet, ...]:
    """Return the pages for a picture: without a paper one page of its size."""
    if not paper:
        scale = min(1.0, LARGEST / max(picture.width, picture.height))
        size = (picture.width * scale, picture.height * scale)
        return (Sheet(*size, 0.0, picture.left, picture.top, scale),)
    upright, across = _PAPERS[paper], _PAPERS[paper][::-1]
    if tiles:
        return min((_tiles(picture, size) for size in (upright, across)), key=len)
    return (max((_fitted(picture, size) for size in (upright, across)), key=lambda s: s.scale),)


def _fitted(picture: Picture, size: tuple[float, float]) -> Sheet:
    width, height = size[0] - 2 * BORDER, size[1] - 2 * BORDER
    scale = min(1.0, width / picture.width, height / picture.height)
    left = picture.left - (width / scale - picture.width) / 2
    top = picture.top - (height / scale - picture.height) / 2
    return Sheet(*size, BORDER, left, top, scale)


def _tiles(picture: Picture, size: tuple[float, float]) -> tuple[Sheet, ...]:
    step_x, step_y = (side - 2 * BORDER - OVERLAP for side in size)
    columns = max(1, ceil((picture.width - OVERLAP) / step_x))
    rows = max(1, ceil((picture.height - OVERLAP) / step_y))
    # What is too much is shared out to both sides, so that the picture stands in the middle.
    left = picture.left - (columns * step_x + OVERLAP - picture.width) / 2
    top = picture.top - (rows * step_y + OVERLAP - picture.height) / 2
    return tuple(
        Sheet(
            *size, BORDER, left + column * step_x, top + row * step_y,
            name=f"{_letters(row)}{column + 1}",
        )
        for row in range(rows)
        for column in range(columns)
    )  # fmt: skip


def _letters(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
