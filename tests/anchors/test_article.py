"""The figures of the op-ed, whose text may not travel: found through ARGMAP_SHARED."""

import os
from pathlib import Path

import pytest

from argmap.anchors import Status, anchor_at, carry, xray
from argmap.assets import seeds
from argmap.checks import check
from argmap.model import Map


@pytest.fixture(scope="module")
def article() -> str:
    """Return the op-ed's text."""
    folder = Path(os.environ["ARGMAP_SHARED"]) / "article"
    return next(folder.glob("*.txt")).read_text("utf-8")


@pytest.fixture(scope="module")
def op_ed() -> Map:
    """Return the op-ed's map."""
    return Map.model_validate_json((seeds() / "korea-talks.argmap").read_text("utf-8"))


def test_the_op_ed_seen_through(op_ed: Map, article: str) -> None:
    """Thesis after 377 of 661 words, objections 36, answers 49, all 39 anchors exact."""
    seen = xray(op_ed, "oped", article)

    assert (seen.words, seen.thesis_at) == (661, 377)
    assert (seen.objection_words, seen.answer_words) == (36, 49)
    assert len(seen.anchors) == 39
    assert {place.status for place in seen.anchors.values()} == {Status.EXACT}
    assert seen.unwritten == ("A1", "C9")
    assert not seen.unmapped


def test_hedges_and_the_late_thesis_are_found(op_ed: Map, article: str) -> None:
    """Exactly R2 and C8 are hedged; the thesis comes late."""
    found = check(op_ed, {"oped": article})

    assert {f.nodes for f in found if f.code == "HEDGED"} == {("R2",), ("C8",)}
    assert [f.nodes for f in found if f.code == "THESIS_LATE"] == [("T",)]


def test_hidden_anchors_survive_shuffled_paragraphs(op_ed: Map, article: str) -> None:
    """Anchors known by hash alone are found exactly after a move."""
    anchors = [anchor for node in op_ed.nodes for anchor in node.anchors]
    shuffled = "\n".join(article.split("\n")[::-1])

    assert {place.status for place in carry(anchors, article, shuffled)} == {Status.EXACT}
    assert anchor_at("oped", article, 0, 193, hidden=True).sha1 == anchors_by_start(anchors)[0]


def anchors_by_start(anchors: list) -> list[str]:
    """Return the hashes in the order of the text."""
    return [anchor.sha1 for anchor in sorted(anchors, key=lambda a: a.start)]
