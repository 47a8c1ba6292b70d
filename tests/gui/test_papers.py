"""What the window's menu needs to write a map out as a text, in a thread."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

import argmap
from argmap import assets
from argmap.gui import papers
from argmap.model import FormatError, Map


@pytest.fixture(scope="module")
def demo() -> Map:
    return argmap.read(assets.seeds() / "korea-demo.argmap")


def test_every_paper_is_written_in_every_format_in_a_thread(demo: Map) -> None:
    asked = [(kind, suffix) for _, kind in papers.rows() for suffix in papers.suffixes()]
    with ThreadPoolExecutor(2) as pool:
        write = partial(papers.written, demo, options={"style": "apa"})
        found = list(pool.map(lambda one: write(*one), asked))

    assert len(found) == 30
    assert all(len(data) > 100 for data in found)


def test_there_are_styles_to_choose_from() -> None:
    assert papers.styles()[0] == ("Plain list", "")
    assert ("APA Style 7th edition", "apa") in papers.styles()


def test_a_draft_that_is_not_there_cannot_be_annotated() -> None:
    with pytest.raises(FormatError, match="no draft"):
        papers.written(Map(), "annotated", ".md", {})


def test_a_text_that_is_only_referred_to_can_be_lent(demo: Map) -> None:
    text = demo.drafts[0].text or ""
    map_ = demo.but(drafts=(demo.drafts[0].but(text=None),))

    lent = papers.written(map_, "annotated", ".txt", {"text": text})

    assert lent == papers.written(demo, "annotated", ".txt", {})
