"""Texts as PDF: words, links, notes; whatever a user wrote is words."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given, settings
from PySide6.QtGui import QFont

import argmap
from argmap import assets
from argmap.formats.references.styled import listing
from argmap.model import Map
from argmap.outline.piece import (
    Heading,
    Page,
    Paragraph,
    Run,
    Table,
    brief_page,
    draft_page,
    fact_page,
)
from argmap.paint import font
from argmap.paint.exports.pages import _document, page_as_pdf
from tests.maps import maps

EVIL = "<img src=/dev/zero> <b>bold</b> \x01 &amp; <a href='file:///etc/passwd'>x</a>"


@pytest.fixture(scope="module")
def demo() -> Map:
    return argmap.read(assets.seeds() / "korea-demo.argmap")


def test_it_is_a_pdf_with_live_links_and_the_font_inside(demo: Map) -> None:
    data = page_as_pdf(draft_page(demo))

    assert data.startswith(b"%PDF-")
    assert b"/URI (https://undocs.org/S/2017/150)" in data
    assert b"Inter" in data


def test_no_sign_changes_its_shape_with_its_neighbours() -> None:
    """Readers of PDF know only the plain shapes: the others would be lost to who copies them."""
    assert font(14).featureValue(QFont.Tag("calt")) == 0


def test_words_stay_words() -> None:
    page = Page(EVIL, (Heading(1, EVIL), Paragraph((Run(EVIL, comment=EVIL),)), _table(EVIL)))

    text = _document(page, 600, 800).toPlainText()

    assert text.count("<img src=/dev/zero> <b>bold</b>") == 7
    assert b"/URI" not in page_as_pdf(page)


def test_no_link_but_to_the_web() -> None:
    runs = tuple(Run("x", url=url) for url in ("javascript:x", "file:///etc/passwd", "data:x"))

    assert b"/URI" not in page_as_pdf(Page("T", (Paragraph(runs),)))


def test_comments_become_numbered_notes() -> None:
    page = Page("T", (Paragraph((Run("one", comment="First."), Run("two", comment="Second."))),))

    text = _document(page, 600, 800).toPlainText()

    assert "one 1two 2" in text
    assert text.endswith("Notes\n1  First.\n2  Second.")


def test_a_long_text_fills_sheets_and_no_heading_ends_one() -> None:
    words = Paragraph((Run("word " * 60),))
    blocks = [b for i in range(30) for b in (Heading(1, f"Part {i}"), words, words)]

    document = _document(Page("T", tuple(blocks)), 600, 800)

    tops: list[tuple[int, float]] = []
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        top = layout.position().y() + layout.lineAt(0).y()
        tops.append((block.blockFormat().headingLevel(), top // 800))
        block = block.next()
    assert document.pageCount() > 3
    assert all(a[1] == b[1] for a, b in pairwise(tops) if a[0])


def test_it_is_written_in_any_thread(demo: Map) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(page_as_pdf, [fact_page(demo), draft_page(demo)]))

    assert all(data.startswith(b"%PDF-") for data in found)


@given(maps(max_nodes=5, max_links=5))
@settings(max_examples=20)
def test_any_map_becomes_a_pdf(map_: Map) -> None:
    assert page_as_pdf(draft_page(map_)).startswith(b"%PDF-")


def _table(words: str) -> Table:
    return Table((words, words), ((Run(words), Run("")),), (60, 40))


@pytest.mark.parametrize("name", ["korea-talks", "korea-demo", "ranked-choice-pf"])
def test_a_brief_fits_on_one_sheet(name: str) -> None:
    map_ = argmap.read(assets.seeds() / f"{name}.argmap")

    data = page_as_pdf(brief_page(map_, listing("chicago")))

    assert b"/Count 1\n" in data


def test_a_long_text_is_not_squeezed() -> None:
    page = Page("T", tuple(Paragraph((Run("word " * 60),)) for _ in range(60)), short=True)

    assert b"/Count 1\n" not in page_as_pdf(page)
