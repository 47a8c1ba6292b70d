"""Texts as files: whole, escaped, the same bytes each time, accepted by other programs."""

import io
from html.parser import HTMLParser

import pytest
from docx import Document

import argmap
from argmap import assets
from argmap.formats.pages import WRITERS, write_page
from argmap.model import FormatError, Map
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

EVIL = "<script>alert(1)</script> & <img src=x> [a](javascript:x) \x01 *b* | c"


@pytest.fixture(scope="module")
def talks() -> Map:
    return argmap.read(assets.seeds() / "korea-talks.argmap")


@pytest.fixture
def evil() -> Page:
    return Page(
        EVIL,
        (
            Heading(1, EVIL),
            Paragraph((Run(EVIL, comment=EVIL, url="javascript:alert(1)"),)),
            Table((EVIL,), ((Run(EVIL),),)),
        ),
    )


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_same_page_gives_the_same_bytes(talks: Map, suffix: str) -> None:
    name = f"draft{suffix}"

    assert write_page(draft_page(talks), name) == write_page(draft_page(talks), name)


@pytest.mark.parametrize("suffix", [s for s in WRITERS if s != ".docx"])
def test_every_node_is_in_the_draft(talks: Map, suffix: str) -> None:
    text = write_page(draft_page(talks), f"draft{suffix}").decode()

    assert [n.id for n in talks.nodes if n.text not in text] == []


def test_the_word_document_has_real_headings_live_links_and_comments_on_words(talks: Map) -> None:
    first = talks.node_by_id["E1"]
    assert first.source is not None
    linked = first.but(source=first.source.but(url="https://example.org/launch"))
    map_ = talks.but(nodes=tuple(linked if n.id == "E1" else n for n in talks.nodes))

    document = Document(io.BytesIO(write_page(draft_page(map_), "draft.docx")))

    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    links = [h.address for p in document.paragraphs for h in p.hyperlinks]
    comments = [c.text for c in document.comments]
    assert headings[:3] == ["Lede (90 words)", "Thesis (60 words)", "First point (165 words)"]
    assert links == ["https://example.org/launch"]
    assert any("Bruce Bennett" in text for text in comments)


def test_the_fact_sheet_lists_every_piece_of_evidence(talks: Map) -> None:
    document = Document(io.BytesIO(write_page(fact_page(talks), "facts.docx")))

    assert len(document.tables[0].rows) == 1 + 16


def test_the_brief_names_verdict_points_objections_and_what_is_left(talks: Map) -> None:
    text = write_page(brief_page(talks), "brief.txt").decode()

    for words in ("the thesis is", "Rests on: Reports on unofficial", "critics say", "visas"):
        assert words in text


def test_hostile_words_make_no_element_no_script_and_no_link(evil: Page) -> None:
    seen: list[str] = []

    class Elements(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append(tag)

    parser = Elements()
    parser.feed(write_page(evil, "x.html").decode())

    assert not {"script", "img", "a"} & set(seen)


def test_hostile_words_do_not_break_the_word_document(evil: Page) -> None:
    document = Document(io.BytesIO(write_page(evil, "x.docx")))

    assert "<script>alert(1)</script>" in document.paragraphs[0].text
    assert all(not p.hyperlinks for p in document.paragraphs)


def test_an_unknown_suffix_is_refused_with_the_ones_there_are(evil: Page) -> None:
    with pytest.raises(FormatError, match=r"\.docx, \.md, \.html, \.txt"):
        write_page(evil, "draft.xyz")
