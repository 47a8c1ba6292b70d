"""Receipts promise what a reader can try: switch it off, add it, turn it, and score again."""

from itertools import combinations
from math import isclose

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.graph import is_cyclic
from argmap.model import Link, LinkKind, Map, Node, NodeKind
from argmap.scores import SEMANTICS, score
from argmap.scores.receipts import (
    Tipping,
    agreement,
    best_rebuttal,
    double_edged,
    flip_sets,
    load_bearing,
    robustness,
    sensitivity,
    shares_of_branches,
    shares_of_nodes,
    shares_of_sources,
    tipping_points,
    weakest_premises,
    what_falls,
    worst_attack,
)
from argmap.scores.variants import Case, make_case
from tests.maps import maps
from tests.scores.making import calm, sourced

ROUND = 1e-9
EVEN = 0.5 + ROUND
ROWS = st.sampled_from(sorted(SEMANTICS))


@st.composite
def cases(draw: st.DrawFn, acyclic: bool = False) -> Case:
    """A random map with sources, seen from its first node."""
    map_ = draw(sourced(max_nodes=7, max_links=9, acyclic=acyclic))
    assume(map_.nodes)
    return make_case(map_, map_.nodes[0].id, semantics=draw(ROWS))


def rescored(case: Case, map_: Map | None = None, off: frozenset[str] = frozenset()) -> float:
    """The strength of the focus by an ordinary scoring."""
    found = score(map_ or case.map, case.net.semantics.name, off).nodes[case.id_of(case.focus)]
    # Where a circle has several answers, which one is found may hang on the way it is come to.
    assume(found.high - found.low < ROUND)
    return found.strength


@settings(calm, max_examples=20)
@given(cases())
def test_loads_are_what_switching_off_shows(case: Case) -> None:
    for load in load_bearing(case):
        left = rescored(case, off=frozenset({load.id}))
        assert load.without == pytest.approx(left, abs=ROUND)
        assert load.loss == pytest.approx(case.strength - left, abs=ROUND)


@settings(calm, max_examples=60)
@given(cases())
def test_flip_sets_flip_and_no_smaller_set_of_helpful_nodes_does(case: Case) -> None:
    side = case.strength > EVEN
    helps = {
        load.id
        for load in load_bearing(case)
        if load.what == "node" and (load.loss if side else -load.loss) > 1e-12
    }

    def flips(ids: tuple[str, ...]) -> bool:
        return (rescored(case, off=frozenset(ids)) > EVEN) != side

    found = flip_sets(case)

    size = len(found[0]) if found else 4
    assert all(flips(ids) and len(ids) == size and set(ids) <= helps for ids in found)
    for count in range(1, min(size, len(helps) + 1)):
        assert not any(flips(ids) for ids in combinations(sorted(helps), count))


@settings(calm, max_examples=40)
@given(cases())
def test_the_best_addition_is_the_best_of_all(case: Case) -> None:
    def with_new(kind: NodeKind, target: str) -> float:
        attack = Link(id="y", kind=LinkKind.ATTACKS, sources=("x",), target=target)
        map_ = case.map
        nodes = (*map_.nodes, Node(id="x", kind=kind))
        return rescored(case, map_.but(nodes=nodes, links=(*map_.links, attack)))

    places = [x.id for x in (*case.map.nodes, *case.map.links)]
    for kind, side, found in (
        (NodeKind.REBUTTAL, 1, best_rebuttal(case)),
        (NodeKind.CRITIQUE, -1, worst_attack(case)),
    ):
        changes = [side * (with_new(kind, place) - case.strength) for place in places]
        assert isclose(max(0.0, *changes), side * found.change if found else 0, abs_tol=ROUND)
        if found:
            assert with_new(kind, found.target) == pytest.approx(found.strength, abs=ROUND)


@settings(calm, max_examples=20)
@given(cases())
def test_shares_sum_to_the_difference_they_share(case: Case) -> None:
    # A circle whose scores creep on for ever (a base of nearly nothing, full pull) is at no rest.
    assume(case.solution.high[case.focus] - case.solution.low[case.focus] < ROUND)
    for shares in (shares_of_nodes(case), shares_of_branches(case), shares_of_sources(case)):
        total = sum(share.share for share in shares.shares)
        assert total == pytest.approx(case.strength - shares.without, abs=ROUND)


@settings(calm, max_examples=40)
@given(cases(acyclic=True))
def test_all_nodes_and_all_branches_share_the_way_from_the_base(case: Case) -> None:
    for shares in (shares_of_nodes(case), shares_of_branches(case)):
        assert shares.without == pytest.approx(case.net.base[case.focus], abs=ROUND)


def test_sampled_shares_come_near_the_exact_ones_within_their_errors() -> None:
    count = 24
    nodes = [Node(id="t"), *(Node(id=f"n{i}", credibility=i / count) for i in range(count))]
    links = [Link(id=f"l{i}", sources=(f"n{i}",), target="t") for i in range(count)]
    case = make_case(Map(nodes=tuple(nodes), links=tuple(links)), "t", semantics="quadratic")

    shares = shares_of_nodes(case)

    # Equals by symmetry: what stands in equal places has equal shares but for chance.
    assert not shares.exact
    assert all(share.error > 0 for share in shares.shares[1:])
    assert shares.shares[1].share < shares.shares[-1].share


@settings(calm, max_examples=60)
@given(maps(max_nodes=7, rich=False), ROWS, st.data())
def test_the_slope_is_the_finite_difference(map_: Map, semantics: str, data: st.DataObject) -> None:
    assume(map_.nodes)
    bases = [data.draw(st.floats(0.05, 0.95)) for _ in map_.nodes]
    map_ = map_.but(
        nodes=tuple(n.but(base=b) for n, b in zip(map_.nodes, bases, strict=True)),
        links=tuple(x.but(weight=data.draw(st.floats(0.05, 0.9))) for x in map_.links),
    )
    case = make_case(map_, "n0", semantics=semantics)
    slopes, step = sensitivity(case), 1e-6

    def moved(node: int, by: float) -> float:
        turned = map_.nodes[node].but(base=bases[node] + by)
        nodes = (*map_.nodes[:node], turned, *map_.nodes[node + 1 :])
        return rescored(case, map_.but(nodes=nodes))

    for i, node in enumerate(map_.nodes):
        up = (moved(i, step) - case.strength) / step
        down = (case.strength - moved(i, -step)) / step
        slope = slopes.nodes.get(node.id, 0)
        # At a kink (premises equally weak) the two sides differ: either will do. Where several
        # kinks meet in a circle, a slope may take its side at each, and lie beyond both.
        sides = sorted((up, down))
        beyond = is_cyclic(map_) and sides[1] - sides[0] > 1e-3
        assert beyond or sides[0] - 1e-4 <= slope <= sides[1] + 1e-4


@settings(calm, max_examples=20)
@given(cases())
def test_verdicts_turn_at_their_tipping_points(case: Case) -> None:
    for point in tipping_points(case):
        span = 1e-6 if point.at > point.now else -1e-6

        def at(credibility: float, point: Tipping = point) -> bool:
            bounded = min(1.0, max(0.0, credibility))
            parts = case.map.nodes if point.what == "node" else case.map.sources
            turned = tuple(p.but(credibility=bounded) if p.id == point.id else p for p in parts)
            field = "nodes" if point.what == "node" else "sources"
            return rescored(case, case.map.but(**{field: turned})) > EVEN

        assert at(point.at - span) == (case.strength > EVEN)
        assert at(point.at + span) != (case.strength > EVEN)


@settings(calm, max_examples=30)
@given(cases())
def test_robustness_is_a_share_and_the_same_every_time(case: Case) -> None:
    found = robustness(case)

    assert 0 <= found.same <= 1
    assert found.low <= found.high
    assert robustness(case) == found


@settings(calm, max_examples=40)
@given(cases())
def test_gains_are_what_a_certain_premise_brings(case: Case) -> None:
    for row in weakest_premises(case):
        premises = case.map.link_by_id[row.link].sources
        state = case.solution.state
        strengths = {case.id_of(v): state[v] for v in range(case.net.size)}
        assert row.strength == min(strengths[p] for p in premises)


@settings(calm, max_examples=60)
@given(cases())
def test_double_edged_nodes_reach_the_focus_with_both_signs(case: Case) -> None:
    """By walking every simple path."""
    signs: dict[str, set[int]] = {}

    def walk(vertex: int, sign: int, path: frozenset[int]) -> None:
        for link in case.net.into[vertex] or ():
            side = sign if case.net.share[link] > 0 else -sign
            for above in (*case.net.premises(link), case.net.size + link):
                if above not in path:
                    if above < case.net.size:
                        signs.setdefault(case.id_of(above), set()).add(side)
                    walk(above, side, path | {above})

    walk(case.focus, 1, frozenset({case.focus}))

    # Round a circle a node may come back with the other sign: then there is no simple path.
    assert {i for i, found in signs.items() if len(found) > 1} <= set(double_edged(case))


@settings(calm, max_examples=30)
@given(cases())
def test_agreement_shows_every_semantics(case: Case) -> None:
    found = agreement(case)

    sides = {(s > 0.5 + ROUND) - (s < 0.5 - ROUND) for s in found.strengths.values()}
    assert set(found.strengths) == set(SEMANTICS)
    assert found.agree == (not {1, -1} <= sides)


@settings(calm, max_examples=40)
@given(maps(rich=False), st.data())
def test_what_falls_changes_nothing_for_good(map_: Map, data: st.DataObject) -> None:
    before = score(map_)
    ids = sorted(before.nodes.keys() | before.links.keys())
    off = frozenset(data.draw(st.sets(st.sampled_from(ids), max_size=3))) if ids else frozenset()

    fall = what_falls(map_, off, before)

    assert off & map_.node_by_id.keys() <= set(fall.nodes) | {
        key for key in off if before.nodes.get(key, None) and before.nodes[key].status == "falls"
    }
    assert score(map_) == before
