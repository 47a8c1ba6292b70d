"""Receipts of maps of any size end soon, say what they passed over, and what they tell is right."""

from functools import cache
from itertools import pairwise

import pytest

from argmap.model import Link, LinkKind, Map, Node
from argmap.scores import score
from argmap.scores.receipts import (
    best_rebuttal,
    flip_sets,
    load_bearing,
    make_case,
    sensitivity,
    shares_of_branches,
    shares_of_nodes,
    tipping_points,
    weakest_premises,
    why_changed,
    worst_attack,
)
from argmap.scores.variants import Case
from argmap.scores.variants.batch import BUDGET, parts


@cache
def chain(size: int) -> Map:
    """Each node supports or attacks the one before it; every third step needs two."""
    links = tuple(
        Link(
            id=f"l{i}",
            kind=LinkKind.ATTACKS if i % 2 else LinkKind.SUPPORTS,
            sources=(f"n{i + 1}", f"n{i + 2}") if i % 3 == 0 and i + 2 < size else (f"n{i + 1}",),
            target=f"n{i}",
        )
        for i in range(size - 1)
    )
    return Map(thesis="n0", nodes=tuple(Node(id=f"n{i}") for i in range(size)), links=links)


def star(size: int) -> Map:
    """Everything bears on the thesis, much of it not heavily."""
    links = tuple(
        Link(id=f"l{i}", sources=(f"n{i}",), target="n0", weight=1 / i) for i in range(1, size)
    )
    return Map(thesis="n0", nodes=tuple(Node(id=f"n{i}") for i in range(size)), links=links)


def ring(size: int) -> Map:
    """Statements that support each other in a circle, the last also attacked."""
    links = tuple(
        Link(id=f"l{i}", sources=(f"n{(i + 1) % size}",), target=f"n{i}", weight=0.5)
        for i in range(size)
    )
    hit = Link(id="hit", kind=LinkKind.ATTACKS, sources=("k",), target="n1")
    nodes = (*(Node(id=f"n{i}") for i in range(size)), Node(id="k"))
    return Map(thesis="n0", nodes=nodes, links=(*links, hit))


@pytest.fixture(scope="module")
def long() -> Case:
    """A chain of ten thousand, seen from its thesis."""
    return make_case(chain(10_000))


def test_a_long_chain_is_told_as_far_as_it_matters_and_the_rest_is_named(long: Case) -> None:
    told: list[str] = []

    loads = load_bearing(long, told)

    assert {"n1", "l0", "n2", "l1"} <= {load.id for load in loads}
    assert len(loads) < 19_998
    (sentence,) = told
    assert f"only the {len(loads):,} weightiest of 19,998 were tried" in sentence


def test_what_is_told_of_a_long_chain_is_what_switching_off_shows(long: Case) -> None:
    loads = {load.id: load.without for load in load_bearing(long)}

    for id_ in ("n1", "l3", "n7"):
        left = score(long.map, off=frozenset({id_})).nodes["n0"].strength
        assert loads[id_] == pytest.approx(left, abs=1e-9)


def test_every_receipt_of_a_long_chain_says_what_it_passed_over(long: Case) -> None:
    told: list[str] = []

    flip_sets(long, told)
    best_rebuttal(long, told)
    worst_attack(long, told)
    weakest_premises(long, told)
    shares_of_nodes(long, told)

    titles = [line.partition(":")[0] for line in told]
    assert list(dict.fromkeys(titles))[-4:] == [
        "Best rebuttal to add",
        "Worst attack to add",
        "Weakest premises",
        "Fair shares",
    ]
    assert titles[0] == "What would turn it"


def test_nothing_is_passed_over_on_maps_that_people_make() -> None:
    case, told = make_case(chain(150)), list[str]()

    load_bearing(case, told)
    best_rebuttal(case, told)
    weakest_premises(case, told)
    tipping_points(case, told)
    shares_of_nodes(case, told)

    assert told == []


def test_what_entered_together_has_the_rest_of_the_score() -> None:
    case, told = make_case(star(4_000)), list[str]()

    shares = shares_of_branches(case, told)

    total = sum(share.share for share in shares.shares) + shares.theirs
    assert total == pytest.approx(case.strength - shares.without, abs=1e-9)
    assert len(shares.shares) + shares.together == 3_999
    assert {"l1", "l2", "l3"} <= {share.id for share in shares.shares}
    assert f"{shares.together:,} lighter branches have one share together" in told[0]


def test_a_circle_too_large_for_a_table_has_the_slopes_of_its_score() -> None:
    map_ = ring(600)
    slopes, step = sensitivity(make_case(map_)), 1e-6

    def moved(id_: str) -> float:
        nodes = tuple(n.but(base=0.5 + step) if n.id == id_ else n for n in map_.nodes)
        return score(map_.but(nodes=nodes)).nodes["n0"].strength

    before = score(map_).nodes["n0"].strength
    for id_ in ("n0", "n1", "n4", "k"):
        assert slopes.nodes[id_] == pytest.approx((moved(id_) - before) / step, abs=1e-5)


def test_many_edits_between_large_maps_are_taken_together_and_still_sum() -> None:
    before = chain(2_000)
    after = before.but(
        nodes=tuple(n.but(credibility=0.9) if i < 60 else n for i, n in enumerate(before.nodes))
    )

    causes = why_changed(before, after)

    (together,) = (cause for cause in causes if cause.what == "edits")
    assert together.id == ""
    change = score(after).nodes["n0"].strength - score(before).nodes["n0"].strength
    assert sum(cause.share for cause in causes) == pytest.approx(change, abs=1e-9)


def test_a_large_circle_is_asked_for_single_losses_only_and_says_so() -> None:
    map_, told = ring(600), list[str]()
    map_ = map_.but(nodes=tuple(node.but(base=0.9) for node in map_.nodes))

    assert flip_sets(make_case(map_), told) == ()

    assert told[-1] == "What would turn it: in circles this large no pairs or threes were tried."


def test_a_part_of_many_links_among_few_statements_is_no_larger_than_the_budget() -> None:
    layers = [[f"n{layer}.{i}" for i in range(20)] for layer in range(8)]
    ends = [
        (source, target)
        for below, above in pairwise(layers)
        for source in below
        for target in above
    ]
    links = tuple(Link(id=f"l{i}", sources=(a,), target=b) for i, (a, b) in enumerate(ends))
    nodes = tuple(Node(id=id_) for layer in layers for id_ in layer)
    case = make_case(Map(thesis="n7.0", nodes=nodes, links=links))

    most = max(part.stop - part.start for part in parts(case, 1_000_000))

    assert most * len(case.links) <= BUDGET
