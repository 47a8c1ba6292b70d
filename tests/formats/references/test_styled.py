"""Lists of sources in a style: all there, linked, in italics where it wants them, never failing."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import assets
from argmap.formats.references import read_sources
from argmap.formats.references.styled import listing, styles
from argmap.model import FormatError, Source
from argmap.outline.piece import Block, Paragraph, draft_page, plain_list
from tests.formats.references.test_references import ITEMS, SOURCES

BOOK = Source(
    id="b",
    name="Talking to adversaries",
    authors=("Walsh, Ann", "Bond, James"),
    organisation="Press of the Institute",
    kind="book",
    date="2016",
    url="https://example.org/b?a=1&b=2",
)


def _text(blocks: tuple[Block, ...]) -> list[str]:
    return ["".join(r.text for r in block.runs) for block in blocks if isinstance(block, Paragraph)]


def test_there_are_styles_and_each_is_named() -> None:
    assert {"apa", "apsa", "chicago", "harvard", "ieee"} <= styles().keys()


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("apa", "Walsh, A., & Bond, J. (2016). Talking to adversaries. Press of the Institute."),
        (
            "chicago",
            "Walsh, Ann, and James Bond. 2016. Talking to Adversaries. Press of the Instit",
        ),
        ("ieee", "[1] A. Walsh and J. Bond, Talking to adversaries. Press of the Institute, 2016."),
    ],
)
def test_a_book_is_listed_as_the_style_has_it(style: str, line: str) -> None:
    (block,) = listing(style)((BOOK,))

    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.runs).startswith(line)
    assert [run.text.casefold() for run in block.runs if run.italic] == ["talking to adversaries"]


@pytest.mark.parametrize("style", ["apa", "apsa", "chicago", "harvard"])
def test_a_link_is_a_link(style: str) -> None:
    (block,) = listing(style)((BOOK.but(kind="web page"),))

    assert isinstance(block, Paragraph)
    assert [run.text for run in block.runs if run.url] == [BOOK.url]


@given(st.lists(SOURCES, min_size=1, max_size=2, unique_by=lambda s: s.id))
@settings(max_examples=40)
def test_no_source_falls_out_and_none_breaks_a_list(sources: list[Source]) -> None:
    for style in ("chicago", "ieee"):
        assert len(listing(style)(tuple(sources))) == len(sources)


@given(st.lists(ITEMS, min_size=1, max_size=2), st.sampled_from(sorted(styles())))
@settings(max_examples=40)
def test_whatever_was_read_can_be_listed(items: list[object], style: str) -> None:
    sources = read_sources(json.dumps(items).encode(), "x.json")

    assert len(listing(style)(sources)) == len(sources)


def test_hostile_words_stay_words() -> None:
    evil = BOOK.but(name="<script>alert(1)</script>\ue0f0 & <i>x</i>", authors=("<b>, &",))

    (line,) = _text(listing("chicago")((evil,)))

    assert "<script>" in line.lower()
    assert "\ue0f0" not in line


def test_without_a_style_the_list_is_plain_and_an_unknown_one_is_refused() -> None:
    assert listing("") is plain_list
    with pytest.raises(FormatError, match="chicago"):
        listing("none")


def test_the_skeleton_ends_with_the_list_in_that_style() -> None:
    map_ = argmap.read(assets.seeds() / "korea-demo.argmap")

    page = draft_page(map_, listed=listing("chicago"))

    lines = _text(page.blocks)
    assert any(line.startswith("Agence France-Presse. 2017.") for line in lines)
