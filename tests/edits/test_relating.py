"""Connecting, joining, parting, moving."""

from typing import Any

import pytest

from argmap import edits
from argmap.model import Answer, EditError, Link, LinkKind, Map, Node, NodeKind, Point, Reply


@pytest.fixture
def reasons() -> Map:
    """A thesis with two separate reasons, the second attacked on its step."""
    return Map(
        nodes=tuple(Node(id=i) for i in "tabk"),
        links=(
            Link(id="at", sources=("a",), target="t"),
            Link(id="bt", sources=("b",), target="t"),
            Link(id="kbt", kind=LinkKind.ATTACKS, sources=("k",), target="bt"),
        ),
        thesis="t",
    )


def test_a_node_cannot_bear_on_itself(reasons: Map) -> None:
    with pytest.raises(EditError, match="bear on itself"):
        edits.connect(reasons, ("a",), "a", LinkKind.ATTACKS)


def test_the_same_link_is_not_made_twice(reasons: Map) -> None:
    with pytest.raises(EditError, match="there already"):
        edits.connect(reasons, ("a",), "t", LinkKind.SUPPORTS)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"target": "gone"}, "no longer in the map"),
        ({"sources": ("a", "gone")}, "no longer in the map"),
        ({"target": "b"}, "bear on itself"),
        ({"target": "bt"}, "bear on itself"),
        ({"sources": ("t",)}, "bear on itself"),
    ],
)
def test_a_link_is_led_nowhere_and_not_to_itself(
    reasons: Map, fields: dict[str, Any], why: str
) -> None:
    with pytest.raises(EditError, match=why):
        edits.relink(reasons, "bt", **fields)


def test_a_link_that_leads_nowhere_can_still_be_changed(reasons: Map) -> None:
    lost = reasons.but(links=(*reasons.links, Link(id="x", sources=("gone",), target="t")))

    assert edits.relink(lost, "x", note="found so").link_by_id["x"].note == "found so"


def test_joined_reasons_are_one_link_and_keep_what_was_said_against_them(reasons: Map) -> None:
    joined = edits.join(reasons, ("a", "b"))

    assert joined.link_by_id["at"].sources == ("a", "b")
    assert joined.link_by_id["kbt"].target == "at"
    assert "bt" not in joined.link_by_id


def test_joining_what_bears_on_different_things_is_refused(reasons: Map) -> None:
    with pytest.raises(EditError, match="do not bear on the same thing"):
        edits.join(reasons, ("a", "k"))


def test_joining_one_reason_is_refused(reasons: Map) -> None:
    with pytest.raises(EditError, match="choose two reasons"):
        edits.join(reasons, ("a",))


def test_parting_gives_each_premise_its_own_link_in_place(reasons: Map) -> None:
    joined = edits.join(reasons, ("a", "b"))

    parted = edits.part(joined, "at")

    assert [link.sources for link in parted.links if link.target == "t"] == [("a",), ("b",)]


def test_unlinking_takes_what_was_said_of_the_step_along(reasons: Map) -> None:
    left = edits.unlink(reasons, "bt")

    assert [link.id for link in left.links] == ["at"]
    assert left.nodes == reasons.nodes


def test_moving_beneath_ones_own_branch_is_refused(reasons: Map) -> None:
    with pytest.raises(EditError, match="beneath itself"):
        edits.move_under(reasons, "b", "k")


def test_moving_keeps_the_relation(reasons: Map) -> None:
    moved = edits.move_under(reasons, "k", "a")

    assert moved.link_by_id["kbt"].target == "a"
    assert moved.link_by_id["kbt"].kind is LinkKind.ATTACKS


def test_siblings_change_places_and_stop_at_the_end(reasons: Map) -> None:
    swapped = edits.reorder(reasons, "a", 1)

    assert [link.id for link in swapped.links_into["t"]] == ["bt", "at"]
    assert edits.reorder(swapped, "a", 1) is swapped


def test_premises_change_places_inside_their_reason(reasons: Map) -> None:
    joined = edits.join(reasons, ("a", "b"))

    assert edits.reorder(joined, "b", -1).link_by_id["at"].sources == ("b", "a")


def test_indent_and_outdent_undo_each_other(reasons: Map) -> None:
    inner = edits.indent(reasons, "b")
    assert inner.link_by_id["bt"].target == "a"

    assert edits.outdent(inner, "b").link_by_id["bt"].target == "t"


def test_what_falls_with_a_removal_is_what_the_removal_takes(reasons: Map) -> None:
    falls = edits.falls_with(reasons, ["b"])
    left = edits.remove(reasons, ["b"])

    assert set(falls.links) == {"bt", "kbt"}
    assert falls.loose == ("k",)
    assert [n.id for n in left.nodes] == ["t", "a", "k"]
    assert [link.id for link in left.links] == ["at"]


def test_removing_one_premise_keeps_the_others(reasons: Map) -> None:
    joined = edits.join(reasons, ("a", "b"))

    assert edits.remove(joined, ["a"]).link_by_id["at"].sources == ("b",)


def test_a_branch_moves_beneath_another_node(reasons: Map) -> None:
    """With all beneath it, in one edit; what was placed by hand is placed by the layout again."""
    placed = edits.place(reasons, {"b": Point(x=5, y=5)})
    moved = edits.move_beneath(placed, ("b",), "a")

    assert [link.target for link in moved.links_from["b"]] == ["a"]
    assert moved.node_by_id["b"].at is None
    assert moved.nodes[0] is placed.nodes[0]


def test_a_node_whose_own_branch_moves_goes_along_once(reasons: Map) -> None:
    """Selected together with what it bears on, it stays beneath that."""
    deep = edits.move_beneath(reasons, ("b",), "a")
    moved = edits.move_beneath(deep, ("a", "b"), "t")

    assert [link.target for link in moved.links_from["a"]] == ["t"]
    assert [link.target for link in moved.links_from["b"]] == ["a"]


def test_what_meets_a_critique_becomes_a_rebuttal() -> None:
    """And a critique again where it speaks against a claim."""
    nodes = (
        Node(id="t", text="Talk."),
        Node(id="k", kind=NodeKind.CRITIQUE, text="It costs."),
        Node(id="r", kind=NodeKind.CRITIQUE, text="Little."),
    )
    link = Link(id="kt", kind=LinkKind.ATTACKS, sources=("k",), target="t")
    map_ = Map(thesis="t", nodes=nodes, links=(link,))
    under = edits.move_beneath(map_, ("r",), "k")
    back = edits.move_beneath(under, ("r",), "t")

    assert under.node_by_id["r"].kind is NodeKind.REBUTTAL
    assert under.links_from["r"][0].kind is LinkKind.ATTACKS
    assert back.node_by_id["r"].kind is NodeKind.CRITIQUE


def test_what_was_said_of_either_step_is_said_of_the_joined_one(reasons: Map) -> None:
    first, second, undercut = reasons.links
    answer = Answer(question=1, reply=Reply.YES)
    said = second.but(note="Seen in May.", scheme="expert opinion", answers=(answer,), weight=2.0)
    map_ = reasons.but(links=(first.but(note="Seen in April."), said, undercut))

    joined = edits.join(map_, ("a", "b")).link_by_id["at"]

    assert joined.sources == ("a", "b")
    assert joined.note == "Seen in April.\nSeen in May."
    assert (joined.scheme, joined.answers, joined.weight) == ("expert opinion", (answer,), 2.0)
