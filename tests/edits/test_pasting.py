"""Copy, paste, and lists that become subtrees."""

import pytest

from argmap import edits
from argmap.model import Citation, EditError, Link, LinkKind, Map, Node, NodeKind, Role, Source


def test_an_indented_list_becomes_a_subtree() -> None:
    map_ = edits.paste_text(
        Map(), "- We should talk\n  - Pressure failed\n    * Tests went on\n  - Both are willing\n"
    )

    texts = {n.id: n.text for n in map_.nodes}
    assert [(texts[x.sources[0]], texts[x.target]) for x in map_.links] == [
        ("Pressure failed", "We should talk"),
        ("Tests went on", "Pressure failed"),
        ("Both are willing", "We should talk"),
    ]


def test_signs_are_read_as_for_and_against_only_where_both_occur() -> None:
    signed = edits.paste_text(
        Map(), "Talk\n  + It may work\n  - It rewards tests\n    - It need not\n"
    )
    plain = edits.paste_text(Map(), "Talk\n  - It may work\n")

    kinds = {n.text: n.kind for n in signed.nodes}
    assert kinds["It rewards tests"] is NodeKind.CRITIQUE
    assert kinds["It need not"] is NodeKind.REBUTTAL
    assert plain.links[0].kind is LinkKind.SUPPORTS


def test_no_words_are_refused() -> None:
    with pytest.raises(EditError, match="no words"):
        edits.paste_text(Map(), " \n\t\n")


def test_a_copied_branch_comes_back_with_its_undercuts_and_sources() -> None:
    map_ = Map(
        nodes=(
            Node(id="t", role=Role.THESIS),
            Node(id="e", kind=NodeKind.EVIDENCE, source=Citation(id="s")),
            Node(id="k"),
        ),
        links=(
            Link(id="et", sources=("e",), target="t"),
            Link(id="k1", kind=LinkKind.ATTACKS, sources=("k",), target="et"),
        ),
        sources=(Source(id="s", name="A paper"), Source(id="other")),
        thesis="t",
    )

    piece = edits.fragment(map_, ["t", "e", "k"])
    fresh = edits.paste(Map(), piece)
    twice = edits.paste(map_, piece, onto="t")

    assert (fresh.nodes, fresh.links, fresh.thesis) == (map_.nodes, map_.links, "t")
    assert [s.id for s in fresh.sources] == ["s"]
    assert len(twice.nodes) == 6
    assert len(twice.theses) == 1
    assert len(twice.links) == 5


def test_replace_reaches_texts_notes_and_sources_and_nothing_else() -> None:
    map_ = Map(
        nodes=(Node(id="a", text="The north fires", note="see North"), Node(id="b", text="other")),
        sources=(Source(id="s", name="North News"),),
    )

    changed = edits.replace_text(map_, "north", r"\1 South")

    assert changed.node_by_id["a"].text == r"The \1 South fires"
    assert changed.node_by_id["a"].note == r"see \1 South"
    assert changed.source_by_id["s"].name == r"\1 South News"
    assert changed.node_by_id["b"] is map_.node_by_id["b"]
    assert edits.replace_text(map_, "absent", "x") is map_
