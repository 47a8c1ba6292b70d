"""A map read in other ways: consistently, and by standards of proof."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Link, Map, Node, Settings, Strength
from argmap.scores import score
from argmap.scores.readings import (
    STANDARDS,
    Label,
    Standard,
    dung,
    extensions,
    framework_of,
    readings,
    verdicts,
)
from tests.maps import maps
from tests.scores.making import attack, calm, quantified, support


@settings(calm, max_examples=80)
@given(maps(rich=False))
def test_the_grounded_reading_is_the_status(map_: Map) -> None:
    (grounded,) = extensions(framework_of(map_), "grounded")

    stands = {i for i, s in enumerate(score(map_).nodes.values()) if s.status == "stands"}

    assert {a for a in grounded if a < len(map_.nodes)} == stands


@settings(calm, max_examples=60)
@given(maps(max_nodes=6, max_links=8, rich=False))
def test_what_stands_holds_in_every_reading_and_what_falls_in_none(map_: Map) -> None:
    statuses = {key: str(s.status) for key, s in score(map_).nodes.items()}

    found = readings(map_, "preferred")

    assert {key for key, status in statuses.items() if status == "stands"} <= found.in_all
    assert not {key for key, status in statuses.items() if status == "falls"} & found.in_some


def test_a_standoff_has_two_readings() -> None:
    standoff = quantified({"a": 0.5, "b": 0.5}, [attack("ab", "a", "b"), attack("ba", "b", "a")])

    found = readings(standoff)

    assert found.readings == (frozenset("a"), frozenset("b"))
    assert (found.in_all, found.in_some) == (frozenset(), frozenset("ab"))


def test_a_node_against_itself_leaves_no_stable_reading() -> None:
    assert readings(quantified({"a": 0.5}, [attack("aa", "a", "a")]), "stable").count == 0


def test_what_is_off_holds_in_no_reading() -> None:
    found = readings(quantified({"a": 0.5, "b": 0.5}, []), off=frozenset({"a"}))

    assert found.in_some == {"b"}


def proved(*links: Link, standard: Standard | None = None) -> Label:
    """The label of `c`, with all nodes at even odds or better."""
    bases = {"c": 0.5, "e": 0.9, "k": 0.9, "r": 0.9}
    return verdicts(quantified(bases, links), standard)["c"].label


def test_a_claim_is_proved_on_balance_if_its_heaviest_support_beats_every_attack() -> None:
    moderate, strong = support("ec", "e", "c"), attack("kc", "k", "c", strength=Strength.STRONG)

    assert proved(moderate) == "in"
    assert proved(moderate, strong) == "out"
    assert proved(moderate, strong, attack("rk", "r", "k", strength=Strength.DECISIVE)) == "in"


def test_higher_standards_ask_for_more() -> None:
    slight, moderate = Strength.SLIGHT, Strength.MODERATE
    pro, con = support("ec", "e", "c", strength=moderate), attack("kc", "k", "c", strength=slight)

    assert proved(pro, con, standard=Standard.PREPONDERANCE) == "in"
    assert proved(pro, con, standard=Standard.CLEAR) == "out"
    assert proved(pro, standard=Standard.BEYOND_DOUBT) == "in"
    assert proved(attack("kc", "k", "c"), standard=Standard.SCINTILLA) == "in"


def test_an_undercut_argument_weighs_nothing() -> None:
    step, undercut = support("ec", "e", "c"), attack("kec", "k", "ec")

    assert proved(step, undercut) == "out"
    assert proved(step, undercut, attack("rkec", "r", "kec")) == "in"


def test_a_circle_is_undecided() -> None:
    assert proved(support("ec", "e", "c"), support("ce", "c", "e")) == "undecided"


def test_the_map_may_set_the_standard() -> None:
    map_ = Map(
        nodes=(Node(id="c"), Node(id="e")),
        links=(support("ec", "e", "c", strength=Strength.SLIGHT),),
    )
    strict = map_.but(settings=Settings(standard="clear and convincing"))

    assert verdicts(map_)["c"].words == "proved on balance"
    assert verdicts(strict)["c"].label == "out"


@pytest.mark.parametrize("standard", list(Standard))
@settings(calm, max_examples=25)
@given(map_=maps(rich=False))
def test_every_node_of_every_map_gets_a_verdict(map_: Map, standard: Standard) -> None:
    found = verdicts(map_, standard)

    assert set(found) == set(map_.node_by_id)
    assert all(verdict.words for verdict in found.values())


def test_many_standoffs_are_counted_without_going_through_all() -> None:
    pairs = [(f"a{i}", f"b{i}") for i in range(40)]
    links = [attack(f"{x}>{y}", x, y) for a, b in pairs for x, y in ((a, b), (b, a))]

    found = readings(quantified({n: 0.5 for pair in pairs for n in pair}, links))

    assert found.count == 2**40
    assert len(found.readings) == 1000
    assert (len(found.in_all), len(found.in_some)) == (0, 80)


@settings(calm, max_examples=60)
@given(maps(max_nodes=6, max_links=9, rich=False), st.sampled_from(sorted(STANDARDS)))
def test_part_by_part_comes_to_the_same_as_all_at_once(map_: Map, standard: str) -> None:
    framework = framework_of(map_)

    at_once = dung._extensions(framework, standard)

    assert list(extensions(framework, standard)) == at_once
