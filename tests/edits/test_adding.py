"""Adding the next thing puts it where people expect it."""

import pytest

from argmap import edits
from argmap.model import EditError, Link, LinkKind, Map, Node, NodeKind, Role


def test_the_first_claim_of_an_empty_map_is_its_thesis() -> None:
    map_ = edits.add(Map(), Node(id="a", text="We should talk."))

    assert map_.thesis == "a"
    assert map_.node_by_id["a"].role is Role.THESIS


def test_a_second_free_node_stands_alone() -> None:
    map_ = edits.add(edits.add(Map(), Node(id="a")), Node(id="b"))

    assert map_.thesis == "a"
    assert not map_.links


def test_because_supports_and_but_attacks() -> None:
    map_ = edits.add(Map(), Node(id="t"))

    map_ = edits.because(map_, "t", Node(id="c"))
    map_ = edits.but(map_, "t", Node(id="k", kind=NodeKind.CRITIQUE))

    assert [(x.sources, x.kind, x.target) for x in map_.links] == [
        (("c",), LinkKind.SUPPORTS, "t"),
        (("k",), LinkKind.ATTACKS, "t"),
    ]


def test_against_a_critique_comes_a_rebuttal_and_against_all_else_a_critique() -> None:
    map_ = Map(
        nodes=(Node(id="t"), Node(id="k", kind=NodeKind.CRITIQUE)),
        links=(Link(id="kt", kind=LinkKind.ATTACKS, sources=("k",), target="t"),),
    )

    assert edits.against(map_, "t") is NodeKind.CRITIQUE
    assert edits.against(map_, "k") is NodeKind.REBUTTAL
    assert edits.against(map_, "kt") is NodeKind.REBUTTAL


def test_what_meets_evidence_for_a_critique_is_a_rebuttal() -> None:
    map_ = Map(
        nodes=(
            Node(id="t"),
            Node(id="k", kind=NodeKind.CRITIQUE),
            Node(id="e", kind=NodeKind.EVIDENCE),
            Node(id="f", kind=NodeKind.EVIDENCE),
        ),
        links=(
            Link(id="kt", kind=LinkKind.ATTACKS, sources=("k",), target="t"),
            Link(id="ek", sources=("e",), target="k"),
            Link(id="ft", sources=("f",), target="t"),
        ),
    )

    assert edits.against(map_, "e") is NodeKind.REBUTTAL
    assert edits.against(map_, "ek") is NodeKind.REBUTTAL
    assert edits.against(map_, "f") is NodeKind.CRITIQUE
    assert edits.against(map_, "ft") is NodeKind.CRITIQUE


def test_beside_does_what_its_sibling_does_and_stands_next_to_it() -> None:
    map_ = edits.add(Map(), Node(id="t"))
    for name in ("one", "three"):
        map_ = edits.because(map_, "t", Node(id=name))

    map_ = edits.beside(map_, "one", Node(id="two"))

    assert [link.sources[0] for link in map_.links] == ["one", "two", "three"]


def test_a_second_part_joins_the_same_reason() -> None:
    map_ = edits.because(edits.add(Map(), Node(id="t")), "t", Node(id="a"))

    map_ = edits.premise(map_, map_.links[0].id, Node(id="b"))

    assert [link.sources for link in map_.links] == [("a", "b")]


def test_a_reply_speaks_for_the_other_side() -> None:
    map_ = edits.add(Map(), Node(id="t", side="pro"))

    map_ = edits.because(map_, "t", Node(id="c"))
    map_ = edits.but(map_, "c", Node(id="k"))

    assert map_.node_by_id["c"].side == "pro"
    assert map_.node_by_id["k"].side == "con"


def test_adding_to_what_is_gone_is_refused_in_words() -> None:
    with pytest.raises(EditError, match="no longer in the map"):
        edits.because(Map(), "gone", Node())
