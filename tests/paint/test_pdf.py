"""A PDF keeps its text, carries its fonts and the map, and fits the paper asked for."""

import re
from itertools import pairwise

import pytest

from argmap import paint
from argmap.formats.table import read_any
from argmap.model import Map
from argmap.paint.exports.sheets import LARGEST, OVERLAP, sheets
from argmap.picture import Picture
from tests.paint.maps import TALKS


def _picture(width: float, height: float) -> Picture:
    return Picture((), (), -10.0, -20.0, width, height, "#ffffff")


def _boxes(pdf: bytes) -> list[tuple[float, float]]:
    found = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    return [(float(width), float(height)) for width, height in found]


def test_a_pdf_opens_again_as_the_map() -> None:
    """The map is attached, unless it is left out."""
    assert read_any(paint.export(TALKS, ".pdf")) == TALKS
    assert b"EmbeddedFile" not in paint.export(TALKS, ".pdf", embed=False)


def test_a_page_has_the_size_of_the_map() -> None:
    """One page, three quarters of a point a pixel."""
    pdf = paint.export(TALKS, ".pdf")
    drawn = paint.portrait(TALKS, paint.Choices())

    assert _boxes(pdf) == [pytest.approx((drawn.width * 0.75, drawn.height * 0.75), abs=1)]


def test_fonts_are_inside_and_text_is_text() -> None:
    """Fonts are embedded with the way back to letters."""
    pdf = paint.export(TALKS, ".pdf")

    assert b"/FontFile2" in pdf
    assert b"/ToUnicode" in pdf
    assert b"Inter" in pdf


def test_a_poster_is_laid_out_in_overlapping_tiles() -> None:
    """Every point of the picture is on some tile, and neighbours share a strip."""
    tiles = sheets(_picture(3000, 2000), "A4", tiles=True)
    width, height = tiles[0].inner

    assert tiles[0].name == "A1"
    assert min(tile.left for tile in tiles) <= -10
    assert max(tile.left + width for tile in tiles) >= 2990
    assert max(tile.top + height for tile in tiles) >= 1980
    lefts = sorted({round(tile.left, 3) for tile in tiles})
    steps = [b - a for a, b in pairwise(lefts)]
    assert all(step == pytest.approx(width - OVERLAP, abs=0.01) for step in steps)


def test_tiles_lie_the_way_that_needs_fewer_sheets() -> None:
    """A wide map is cut from sheets that lie on their side, if that saves paper."""
    wide = sheets(_picture(1000, 600), "A4", tiles=True)

    assert len(wide) == 1
    assert wide[0].width > wide[0].height


def test_one_sheet_holds_all_of_a_picture() -> None:
    """Without tiles the picture shrinks to the paper, and never grows."""
    (sheet,) = sheets(_picture(3000, 2000), "Letter")
    (small,) = sheets(_picture(100, 50), "Letter")

    assert 3000 * sheet.scale <= sheet.inner[0] + 0.01
    assert 2000 * sheet.scale <= sheet.inner[1] + 0.01
    assert small.scale == 1.0


def test_a_page_is_never_larger_than_a_pdf_can_be() -> None:
    """A huge map shrinks to the largest page there is."""
    (sheet,) = sheets(_picture(100_000, 1_000))

    assert sheet.width == pytest.approx(LARGEST)


def test_tiles_come_out_as_pages() -> None:
    """The file has one page a tile, all of the paper's size."""
    drawn = paint.portrait(TALKS, paint.Choices())
    tiles = sheets(drawn, "A4", tiles=True)

    boxes = _boxes(paint.export(TALKS, ".pdf", paper="A4", tiles=True))

    assert len(boxes) == len(tiles) > 1
    assert all(sorted(box) == pytest.approx([595, 842], abs=1) for box in boxes)


def test_an_empty_map_is_an_empty_page() -> None:
    """Nothing to draw is no error."""
    assert len(_boxes(paint.export(Map(), ".pdf"))) == 1
