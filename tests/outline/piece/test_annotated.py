"""The annotated draft: the author's text word for word, what stands behind it beside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import assets
from argmap.anchors import anchor_at
from argmap.model import Draft, Map, Node, NodeKind
from argmap.outline.piece import Heading, Page, Paragraph, annotated_page
from argmap.wording import paragraphs


@pytest.fixture(scope="module")
def demo() -> Map:
    return argmap.read(assets.seeds() / "korea-demo.argmap")


@pytest.fixture(scope="module")
def page(demo: Map) -> Page:
    draft = demo.drafts[0]
    return annotated_page(demo, draft.id, draft.text or "")


def _lines(page: Page) -> list[str]:
    body = page.blocks
    end = next((i for i, block in enumerate(body) if isinstance(block, Heading)), len(body))
    return ["".join(r.text for r in b.runs) for b in body[:end] if isinstance(b, Paragraph)]


def test_the_words_are_the_authors(demo: Map, page: Page) -> None:
    text = demo.drafts[0].text or ""

    assert [page.title, *_lines(page)] == [part.of(text) for part in paragraphs(text)]


def test_evidence_and_critiques_have_comments_on_their_words(demo: Map, page: Page) -> None:
    runs = [run for block in page.blocks if isinstance(block, Paragraph) for run in block.runs]
    said = {run.text: run.comment for run in runs if run.comment}

    for node in demo.nodes:
        if node.kind in (NodeKind.EVIDENCE, NodeKind.CRITIQUE):
            assert any(a.exact in words or words in a.exact for a in node.anchors for words in said)
    assert any("Critique." in comment and "Answered by" in comment for comment in said.values())


def test_words_of_evidence_with_a_link_are_that_link(page: Page) -> None:
    runs = [run for block in page.blocks if isinstance(block, Paragraph) for run in block.runs]

    first = next(run for run in runs if "Four North Korean missiles" in run.text)
    assert first.url.startswith("https://tribune.com.pk/")


def test_the_sources_that_stand_in_it_end_it(page: Page) -> None:
    assert Heading(1, "Sources") in page.blocks


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), max_size=6))
@settings(max_examples=60)
def test_words_that_overlap_are_neither_lost_nor_doubled(
    spans: list[tuple[int, int]],
) -> None:
    text = "One two three four five six.\nSeven eight nine ten.\n\nEleven twelve."
    nodes = tuple(
        Node(
            id=f"n{i}",
            kind=NodeKind.CRITIQUE if i % 2 else NodeKind.EVIDENCE,
            anchors=(anchor_at("d", text, start, min(start + size, len(text))),),
        )
        for i, (start, size) in enumerate(spans)
    )
    map_ = Map(nodes=nodes, drafts=(Draft(id="d", text=text),))

    page = annotated_page(map_, "d", text)

    assert _lines(page) == [part.of(text) for part in paragraphs(text)]


def test_a_text_of_nothing_is_a_page_of_nothing() -> None:
    assert annotated_page(Map(), "d", "").blocks == ()
