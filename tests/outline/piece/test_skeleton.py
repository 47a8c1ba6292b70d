"""From map to skeleton: everything once, objections answered at once, nothing lost."""

from collections import Counter

from hypothesis import given, settings

import argmap
from argmap import assets
from argmap.model import Link, LinkKind, Map, Node, NodeKind
from argmap.outline.piece import PartName, budgets, main_points, skeleton
from tests.maps import maps


def _talks() -> Map:
    return argmap.read(assets.seeds() / "korea-talks.argmap")


def test_on_the_starter_map_one_node_is_left_over_and_the_critique_is_answered_at_once() -> None:
    found = skeleton(_talks())

    order = [entry.id for part in found.parts for entry in part.entries]
    assert [entry.id for entry in found.left_over] == ["E15"]
    assert order[order.index("K2") + 1] == "R3"


def test_an_undercut_comes_after_its_step_and_its_answer_after_it() -> None:
    point = next(p for p in skeleton(_talks()).parts if p.name is PartName.POINT_1)

    order = [entry.id for entry in point.entries]
    at = order.index("E1")
    assert order[at : at + 3] == ["E1", "K1", "R1"]


def test_objections_that_are_not_granted_come_first() -> None:
    part = next(p for p in skeleton(_talks()).parts if p.name is PartName.TO_BE_SURE)

    critiques = [e.id for e in part.entries if e.depth == 0]
    assert critiques == ["K2", "K3", "K4", "K5"]


@settings(max_examples=25, deadline=None)
@given(maps())
def test_each_explicit_node_is_told_once_on_any_map(map_: Map) -> None:
    found = skeleton(map_, 700)

    entries = [e for part in found.parts for e in part.entries] + list(found.left_over)
    in_full = Counter(e.id for e in entries if not e.back)
    assert max(in_full.values(), default=1) == 1
    explicit = {n.id for n in map_.nodes if n.role not in ("implicit step", "assumption")}
    assert explicit <= set(in_full)


@settings(max_examples=25, deadline=None)
@given(maps())
def test_budgets_sum_to_the_target_and_the_same_map_gives_the_same_skeleton(map_: Map) -> None:
    found = skeleton(map_, 701)

    assert sum(part.words for part in found.parts) == (701 if found.parts else 0)
    assert skeleton(map_, 701) == found


def test_shares_of_the_parts_that_are_there_make_up_the_whole() -> None:
    names = (PartName.THESIS, PartName.KICKER)

    assert budgets(names, 100) == (50, 50)
    assert budgets(names, 101) == (51, 50)


def test_a_map_shares_out_the_words_as_was_put_by_hand() -> None:
    talks = _talks()
    shared = talks.but(settings=talks.settings.but(shares=(0, 10, 40, 20, 10, 10, 10)))
    told = {part.name: part.words for part in skeleton(shared, 1000).parts}

    assert sum(told.values()) == 1000
    assert told[PartName.POINT_1] == 4 * told[PartName.THESIS]
    assert told.get(PartName.LEDE, 0) == 0
    assert skeleton(shared, 1000).left_over == skeleton(talks, 1000).left_over


def test_shares_of_nothing_still_give_every_word_away() -> None:
    talks = _talks()
    nothing = talks.but(settings=talks.settings.but(shares=(0,) * 7))

    assert sum(part.words for part in skeleton(nothing, 750).parts) == 750


def test_points_put_in_order_by_hand_stay_so() -> None:
    talks = _talks()
    by_rule = [link.id for link in main_points(talks)]

    by_hand = talks.but(settings=talks.settings.but(points=("e6",)))

    assert by_rule[0] != "e6"
    assert main_points(by_hand)[0].id == "e6"


def test_an_answer_to_the_step_beneath_an_objection_has_its_place() -> None:
    map_ = Map(
        nodes=(
            Node(id="t"),
            Node(id="k", kind=NodeKind.CRITIQUE),
            Node(id="e", kind=NodeKind.EVIDENCE),
            Node(id="r", kind=NodeKind.REBUTTAL),
        ),
        links=(
            Link(id="kt", kind=LinkKind.ATTACKS, sources=("k",), target="t"),
            Link(id="ek", sources=("e",), target="k"),
            Link(id="re", kind=LinkKind.ATTACKS, sources=("r",), target="ek"),
        ),
        thesis="t",
    )

    assert skeleton(map_).left_over == ()


def test_a_chain_of_ten_thousand_undercuts_is_told_without_falling() -> None:
    n = 10_000
    nodes = tuple(Node(id=f"n{i}") for i in range(n))
    first = Link(id="l1", sources=("n1",), target="n0")
    rest = tuple(
        Link(id=f"l{i}", kind=LinkKind.ATTACKS, sources=(f"n{i}",), target=f"l{i - 1}")
        for i in range(2, n)
    )

    found = skeleton(Map(nodes=nodes, links=(first, *rest), thesis="n0"))

    assert sum(len(part.entries) for part in found.parts) + len(found.left_over) == n
