"""Drawn exports: a table of formats that need a painter, and one way to write them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Unpack

from argmap.model import FormatError, Map
from argmap.paint.exports.choices import Asked, Choices
from argmap.paint.exports.pdf import write_pdf
from argmap.paint.exports.png import write_png
from argmap.paint.exports.vector import write_svg


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn format. `keeps_map`: the file can carry the map and open as one again."""

    name: str
    suffix: str
    mime: str
    write: Callable[[Map, Choices], bytes]
    keeps_map: bool = True
    loses: str = ""


DRAWN: tuple[Drawn, ...] = (
    Drawn("PNG picture", ".png", "image/png", write_png),
    Drawn("SVG drawing", ".svg", "image/svg+xml", write_svg),
    Drawn("PDF document", ".pdf", "application/pdf", write_pdf),
)


def export(map_: Map, suffix: str, **asked: Unpack[Asked]) -> bytes:
    """Return a map drawn in the format of a suffix."""
    for row in DRAWN:
        if row.suffix == suffix.lower():
            return row.write(map_, Choices(**asked))
    known = ", ".join(row.suffix for row in DRAWN)
    raise FormatError(f"There is no drawing with the suffix {suffix}; there are {known}.")
