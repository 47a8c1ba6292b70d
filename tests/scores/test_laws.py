"""The laws that scores obey on any map."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.model import Link, LinkKind, Map, Node, NodeKind
from argmap.scores import SEMANTICS, odds, rescore, score, waterfall
from argmap.scores.network import compile_map
from argmap.scores.semantics import named
from argmap.scores.values import value
from tests.maps import maps
from tests.scores.making import attack, calm, quantified, sourced, support

ROUND = 1e-9
ROWS = st.sampled_from(sorted(SEMANTICS))
UNITS = st.floats(0, 1)


def with_link(map_: Map, link: Link, leaf: float) -> Map:
    """The map with one more leaf of this base, and a link from it."""
    (source,) = link.sources
    return map_.but(nodes=(*map_.nodes, Node(id=source, base=leaf)), links=(*map_.links, link))


@st.composite
def single_signed(draw: st.DrawFn) -> tuple[Map, dict[str, int]]:
    """A tree, and on which side of its root each node stands."""
    count = draw(st.integers(1, 8))
    side, links = {"n0": 1}, []
    for i in range(1, count):
        above = f"n{draw(st.integers(0, i - 1))}"
        make: Callable[..., Link] = draw(st.sampled_from([attack, support]))
        links.append(make(f"l{i}", f"n{i}", above, weight=draw(st.floats(0, 3))))
        side[f"n{i}"] = side[above] * (1 if make is support else -1)
    return quantified({key: draw(UNITS) for key in side}, links), side


@settings(calm, max_examples=60)
@given(single_signed(), st.data(), ROWS, UNITS)
def test_a_support_never_lowers_and_an_attack_never_raises(
    tree: tuple[Map, dict[str, int]], data: st.DataObject, semantics: str, leaf: float
) -> None:
    map_, side = tree
    target = data.draw(st.sampled_from(sorted(side)))
    before = score(map_, semantics).nodes["n0"].strength

    pro = score(with_link(map_, support("+", "x", target), leaf), semantics).nodes["n0"].strength
    con = score(with_link(map_, attack("-", "x", target), leaf), semantics).nodes["n0"].strength

    assert side[target] * (pro - before) >= -ROUND
    assert side[target] * (con - before) <= ROUND


@settings(calm, max_examples=60)
@given(
    maps(rich=False, acyclic=True), st.sampled_from(["weight", "dfquad", "quadratic"]), st.data()
)
def test_pro_and_con_are_dual(map_: Map, semantics: str, data: st.DataObject) -> None:
    """Turning every link into one node round, and its base over, turns its score over."""
    assume(map_.nodes)
    node = data.draw(st.sampled_from(map_.nodes))
    base = compile_map(map_, named(semantics)).base[map_.nodes.index(node)]
    turned = {LinkKind.SUPPORTS: LinkKind.ATTACKS, LinkKind.ATTACKS: LinkKind.SUPPORTS}
    links = tuple(
        # An attack may be stronger by default: say how strong, so that only the sign turns.
        x.but(kind=turned.get(x.kind, x.kind), weight=_weight(map_, x))
        if x.target == node.id
        else x
        for x in map_.links
    )
    nodes = tuple(n.but(base=1 - base) if n.id == node.id else n for n in map_.nodes)

    there = score(map_.but(links=_weighted(map_, node.id)), semantics).nodes[node.id].strength
    back = score(map_.but(nodes=nodes, links=links), semantics).nodes[node.id].strength

    assert there + back == pytest.approx(1, abs=ROUND)


def _weight(map_: Map, link: Link) -> float:
    net = compile_map(map_, SEMANTICS["weight"])
    return abs(net.weight[map_.links.index(link)])


def _weighted(map_: Map, target: str) -> tuple[Link, ...]:
    return tuple(x.but(weight=_weight(map_, x)) if x.target == target else x for x in map_.links)


@settings(calm, max_examples=60)
@given(single_signed(), st.data(), ROWS)
def test_a_full_undercut_is_as_if_the_link_were_not_there(
    tree: tuple[Map, dict[str, int]], data: st.DataObject, semantics: str
) -> None:
    map_, _ = tree
    assume(map_.links)
    link = data.draw(st.sampled_from(map_.links))
    cut = with_link(map_, attack("cut", "x", link.id, weight=1.0), 1.0)
    without = map_.but(links=tuple(x for x in map_.links if x != link))

    for node, expected in score(without, semantics).nodes.items():
        assert score(cut, semantics).nodes[node].strength == pytest.approx(
            expected.strength, abs=ROUND
        )


@settings(calm, max_examples=60)
@given(single_signed(), st.tuples(UNITS, UNITS, UNITS), st.integers(1, 5), ROWS)
def test_a_rebuttal_never_lifts_a_claim_above_where_it_stood(
    tree: tuple[Map, dict[str, int]],
    strengths: tuple[float, float, float],
    count: int,
    semantics: str,
) -> None:
    """The stronger the rebuttals, the nearer the claim comes to where the critique found it."""
    critique, weak, strong = strengths[0], min(strengths[1:]), max(strengths[1:])
    before = score(tree[0], semantics).nodes["n0"].strength
    hit = with_link(tree[0], attack("kc", "k", "n0"), critique)

    def answered(rebuttal: float) -> float:
        map_ = hit
        for i in range(count):
            map_ = with_link(map_, attack(f"a{i}", f"r{i}", "k"), rebuttal)
        return score(map_, semantics).nodes["n0"].strength

    assert answered(weak) <= answered(strong) + ROUND
    assert answered(strong) <= before + ROUND


@settings(calm, max_examples=100)
@given(maps(rich=False), ROWS)
def test_the_bounds_enclose_the_score_and_the_score_reproduces_itself(
    map_: Map, semantics: str
) -> None:
    scores = score(map_, semantics)
    net = compile_map(map_, named(semantics))
    state = [s.strength for s in scores.nodes.values()]
    state += [scores.links[x.id].k if scores.links[x.id].weakest else 1.0 for x in map_.links]

    for i, found in enumerate(scores.nodes.values()):
        assert 0 <= found.low <= found.strength <= found.high <= 1
        assert value(net, i, state, state) == pytest.approx(found.strength, abs=ROUND)


@settings(calm, max_examples=40)
@given(maps(rich=False, max_links=0), ROWS)
def test_a_node_alone_keeps_its_base(map_: Map, semantics: str) -> None:
    bases = compile_map(map_, named(semantics)).base

    assert [s.strength for s in score(map_, semantics).nodes.values()] == bases


@settings(calm, max_examples=25)
@given(sourced())
def test_the_factors_multiply_to_the_odds(map_: Map) -> None:
    scores = score(map_, "weight")

    for node in map_.nodes:
        fall = waterfall(map_, scores, node.id)
        product = fall.start
        for factor in fall.factors:
            product *= factor.factor
        assert product == pytest.approx(odds(scores.nodes[node.id].strength), rel=1e-6)


@settings(calm, max_examples=60)
@given(sourced(), ROWS, st.data())
def test_what_is_off_counts_as_deleted(map_: Map, semantics: str, data: st.DataObject) -> None:
    ids = [x.id for x in (*map_.nodes, *map_.links)]
    off = frozenset(data.draw(st.sets(st.sampled_from(ids), max_size=4))) if ids else frozenset()
    gone = set(off)
    for _ in map_.links:
        gone |= {x.id for x in map_.links if x.target in gone or gone & set(x.sources)}
    kept = map_.but(
        nodes=tuple(n for n in map_.nodes if n.id not in gone),
        links=tuple(x for x in map_.links if x.id not in gone),
    )

    scores, expected = score(map_, semantics, off), score(kept, semantics)

    assert {i: scores.nodes[i] for i in expected.nodes} == expected.nodes
    assert {i: scores.links[i] for i in expected.links} == expected.links
    assert all(scores.nodes[i].strength == 0 for i in gone & map_.node_by_id.keys())
    assert all(scores.links[i].carries == 0 for i in gone & map_.link_by_id.keys())


@calm
@given(sourced(), ROWS, st.data())
def test_scoring_after_an_edit_gives_what_scoring_afresh_does(
    map_: Map, semantics: str, data: st.DataObject
) -> None:
    """To the last bit, whatever was edited."""
    other = data.draw(sourced())
    off = frozenset(data.draw(st.sets(st.sampled_from(["n0", "n1", "l0", "s0"]), max_size=1)))
    after = data.draw(
        st.sampled_from(
            [
                map_.but(nodes=tuple(node.but(text="Other words.") for node in map_.nodes)),
                map_.but(nodes=map_.nodes[1:]),
                map_.but(nodes=tuple(node.but(base=0.3) for node in map_.nodes)),
                map_.but(nodes=tuple(node.but(credibility=0.3) for node in map_.nodes)),
                map_.but(nodes=tuple(node.but(source=None) for node in map_.nodes)),
                map_.but(nodes=tuple(node.but(kind=NodeKind.REBUTTAL) for node in map_.nodes)),
                map_.but(links=map_.links[1:]),
                map_.but(sources=other.sources),
                other,
            ]
        )
    )

    assert rescore(after, score(map_, semantics, off), semantics, off) == score(
        after, semantics, off
    )


def test_other_semantics_and_what_is_switched_off_are_scored_anew() -> None:
    """Though the map is the same."""
    map_ = quantified({"a": 0.9, "b": 0.5}, [attack("l", "a", "b")])
    before = score(map_)

    assert rescore(map_, before, "dfquad") == score(map_, "dfquad")
    assert rescore(map_, before, off=frozenset("a")) == score(map_, off=frozenset("a"))
