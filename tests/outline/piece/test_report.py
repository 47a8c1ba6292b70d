"""The report tells the verdict, what makes it, what would fell it, and who stands behind it."""

from math import prod

import pytest
from hypothesis import given, settings

import argmap
from argmap import assets
from argmap.model import Map, Node, Role
from argmap.outline.piece import Heading, Page, Paragraph, Table, report_page
from argmap.scores.receipts import Explanation, explain
from tests.maps import maps


@pytest.fixture(scope="module")
def talks() -> Map:
    return argmap.read(assets.seeds() / "korea-talks.argmap")


@pytest.fixture(scope="module")
def told(talks: Map) -> Explanation:
    return explain(talks)


@pytest.fixture(scope="module")
def page(talks: Map, told: Explanation) -> Page:
    return report_page(talks, told)


def _under(page: Page, title: str) -> list[Paragraph | Table]:
    at = page.blocks.index(Heading(1, title)) + 1
    found: list[Paragraph | Table] = []
    for block in page.blocks[at:]:
        if isinstance(block, Heading):
            break
        found.append(block)
    return found


def test_every_part_that_was_asked_for_is_there(page: Page) -> None:
    assert [block.text for block in page.blocks if isinstance(block, Heading)] == [
        "The thesis",
        "How the number comes about",
        "What carries it",
        "What would turn the verdict",
        "Open critiques",
        "Weakest premises",
        "What to write next",
        "Sources",
        "Other readings",
    ]


def test_the_table_multiplies_out(page: Page) -> None:
    table = next(b for b in _under(page, "How the number comes about") if isinstance(b, Table))
    first, *factors, last = table.rows

    product = float(first[1].text) * prod(float(row[1].text.removeprefix("× ")) for row in factors)

    assert product == pytest.approx(float(last[2].text), rel=2e-3)


def test_every_source_is_listed_with_what_hangs_on_it(page: Page, talks: Map) -> None:
    table = next(b for b in _under(page, "Sources") if isinstance(b, Table))

    assert len(table.rows) == len(talks.sources)
    walsh = next(row for row in table.rows if "Walsh" in row[0].text)
    assert "slow work" in walsh[3].text


def test_the_same_map_gives_the_same_report(talks: Map, told: Explanation, page: Page) -> None:
    assert report_page(talks, told) == page


def test_a_thesis_alone_has_a_report_too() -> None:
    map_ = Map(nodes=(Node(id="t", text="Talk.", role=Role.THESIS),))

    text = str(report_page(map_, explain(map_)))

    assert "balanced (50 %)" in text
    assert "Every critique is answered or granted." in text


@given(maps(max_nodes=6, max_links=6))
@settings(max_examples=25)
def test_any_map_with_a_thesis_has_a_report(map_: Map) -> None:
    if map_.theses:
        assert report_page(map_, explain(map_)).blocks
