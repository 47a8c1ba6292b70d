"""The rule of scoring on small maps that can be redone by hand."""

from math import log
from pathlib import Path

import pytest

from argmap.assets import seeds
from argmap.model import (
    ArgmapError,
    Citation,
    Link,
    LinkKind,
    Map,
    Node,
    Settings,
    Source,
    Strength,
)
from argmap.scores import SEMANTICS, score
from tests.scores.making import attack, critique, evidence, quantified, rebuttal, support

ALL = sorted(SEMANTICS)


def strength(map_: Map, node: str, semantics: str = "weight") -> float:
    """The strength of one node."""
    return score(map_, semantics).nodes[node].strength


def sourced(credibility: float | None, **node: float) -> Map:
    """A claim that rests on one piece of evidence with a source."""
    return Map(
        nodes=(Node(id="c"), evidence("e", source=Citation(id="s"), **node)),
        links=(support("ec", "e", "c"),),
        sources=(Source(id="s", credibility=credibility),),
    )


def test_a_claim_starts_at_even_odds() -> None:
    assert strength(Map(nodes=(Node(id="c"),)), "c") == 0.5


@pytest.mark.parametrize("semantics", ALL)
@pytest.mark.parametrize("base", [0.0, 0.001, 0.3, 0.999, 1.0])
def test_a_base_is_used_as_it_is(semantics: str, base: float) -> None:
    assert strength(Map(nodes=(Node(id="c", base=base, credibility=0.2),)), "c", semantics) == base


def test_the_balance_of_odds_keeps_a_credibility_off_certainty() -> None:
    sure = Map(nodes=(Node(id="c", credibility=1.0), Node(id="d", credibility=0.0)))

    assert strength(sure, "c") == 0.99
    assert strength(sure, "d") == 0.01
    assert strength(sure, "c", "dfquad") == 1.0


def test_a_support_of_full_strength_multiplies_the_odds_by_its_words() -> None:
    for word, factor in zip(Strength, (2, 4, 10, 100), strict=True):
        map_ = quantified({"c": 0.5, "r": 1.0}, [support("rc", "r", "c", strength=word)])

        assert strength(map_, "c") == pytest.approx(factor / (1 + factor), abs=1e-12)
        assert strength(map_, "c", "dfquad") == pytest.approx(1 - 0.5 / factor, abs=1e-12)


def test_an_attack_by_a_rebuttal_is_strong_unless_said_otherwise() -> None:
    nodes = (critique("k"), rebuttal("r", base=1.0))

    assert score(Map(nodes=nodes, links=(attack("rk", "r", "k"),))).links["rk"].carries == (
        pytest.approx(-log(10))
    )
    moderate = attack("rk", "r", "k", strength=Strength.MODERATE)
    assert score(Map(nodes=nodes, links=(moderate,))).links["rk"].carries == pytest.approx(-log(4))


def test_linked_premises_carry_no_more_than_their_weakest() -> None:
    step = Link(id="l", sources=("p", "q"), target="c", weight=1.0)

    scores = score(quantified({"c": 0.5, "p": 0.9, "q": 0.2}, [step]))

    assert scores.links["l"] == (pytest.approx(0.2), 1.0, "q")


def test_evidence_starts_at_the_credibility_of_its_source() -> None:
    assert strength(sourced(0.8), "e") == 0.8
    assert strength(sourced(None), "e") == 0.5


def test_a_source_joins_its_evidence_as_a_linked_premise() -> None:
    link = score(sourced(0.3, base=0.9)).links["ec"]

    assert link.carries == pytest.approx(log(4) * 0.3)
    assert link.weakest == "s"


def test_a_claim_does_not_take_the_credibility_of_who_said_it() -> None:
    map_ = Map(
        nodes=(Node(id="c", source=Citation(id="s")),), sources=(Source(id="s", credibility=0.9),)
    )

    assert strength(map_, "c") == 0.5


@pytest.mark.parametrize("semantics", ALL)
def test_a_full_undercut_leaves_the_claim_as_without_the_link(semantics: str) -> None:
    bases = {"c": 0.37, "e": 0.8, "u": 1.0}
    step, undercut = support("ec", "e", "c"), attack("ue", "u", "ec", weight=1.0)

    scores = score(quantified(bases, [step, undercut]), semantics)

    assert scores.nodes["c"].strength == 0.37
    assert scores.links["ec"] == (0.0, 0.0, "e")


def test_an_undercut_of_an_undercut_gives_the_link_back() -> None:
    bases = {"c": 0.5, "e": 1.0, "u": 1.0, "r": 1.0}
    links = [
        support("ec", "e", "c", weight=1.0),
        attack("u1", "u", "ec", weight=0.8),
        attack("u2", "r", "u1", weight=0.5),
    ]

    scores = score(quantified(bases, links))

    assert scores.links["u1"].k == pytest.approx(0.5)
    assert scores.links["ec"].k == pytest.approx(1 - 0.8 * 0.5)


def test_a_backing_makes_up_for_an_undercut_and_for_no_more() -> None:
    links = [
        support("ec", "e", "c"),
        attack("ue", "u", "ec", weight=0.6),
        support("be", "b", "ec", weight=1.0),
    ]

    kept = score(quantified({"c": 0.5, "e": 1.0, "u": 1.0, "b": 0.4}, links)).links["ec"].k
    whole = score(quantified({"c": 0.5, "e": 1.0, "u": 1.0, "b": 1.0}, links)).links["ec"].k

    assert kept == pytest.approx(0.8)
    assert whole == 1.0


def test_restating_carries_nothing_and_turns_in_no_circle() -> None:
    again = [Link(id=i, kind=LinkKind.RESTATES, sources=(i[0],), target=i[1]) for i in ("ab", "ba")]

    scores = score(quantified({"a": 0.9, "b": 0.2}, again))

    assert [s.strength for s in scores.nodes.values()] == [0.9, 0.2]
    assert {x.carries for x in scores.links.values()} == {0.0}


def test_dangling_links_are_left_out_with_all_that_bears_on_them() -> None:
    links = [support("x", "nobody", "a"), support("y", "a", "nothing"), attack("z", "a", "x")]

    scores = score(quantified({"a": 0.6}, links))

    assert scores.nodes["a"].strength == 0.6
    assert {x.carries for x in scores.links.values()} == {0.0}


def test_the_map_says_which_semantics_it_wants() -> None:
    map_ = Map(nodes=(Node(id="c"),), settings=Settings(semantics="euler"))

    assert score(map_).semantics == "euler"
    assert score(map_, "dfquad").semantics == "dfquad"


def test_an_unknown_semantics_is_refused_in_words() -> None:
    with pytest.raises(ArgmapError, match="Choose from weight"):
        score(Map(), "guesswork")


def test_an_empty_map_has_no_scores() -> None:
    assert not score(Map()).nodes


def test_the_rebutted_critique_neither_sinks_the_claim_nor_lifts_it() -> None:
    nodes = (Node(id="c"), critique("k"), *(rebuttal(f"r{i}") for i in range(5)))
    hit = attack("kc", "k", "c")
    answers = tuple(attack(f"a{i}", f"r{i}", "k") for i in range(5))

    alone = strength(Map(nodes=nodes, links=(hit,)), "c")
    answered = strength(Map(nodes=nodes, links=(hit, *answers)), "c")

    assert 0 < alone < answered < 0.5


def test_the_talks_map_scores_under_every_semantics() -> None:
    talks = Map.model_validate_json(Path(seeds() / "korea-talks.argmap").read_bytes())

    for semantics in SEMANTICS:
        thesis = score(talks, semantics).nodes["T"]
        assert 0.65 < thesis.strength < 0.95
        assert thesis.low == thesis.high


def test_evidence_falls_with_its_source_and_the_claim_it_grounds_stays() -> None:
    off = score(sourced(0.8), off=frozenset({"s"}))

    assert off.nodes["e"] == (0, 0, 0, "falls")
    assert off.links["ec"].carries == 0
    assert off.nodes["c"].strength == 0.5


def test_a_step_that_loses_a_premise_carries_nothing() -> None:
    step = Link(id="l", sources=("p", "q"), target="c")
    map_ = quantified({"c": 0.5, "p": 0.9, "q": 0.9}, [step])

    assert score(map_, off=frozenset({"q"})).nodes["c"].strength == 0.5


def test_what_bears_on_a_silent_link_is_silent_also_behind_a_restatement() -> None:
    again = Link(id="again", kind=LinkKind.RESTATES, sources=("b",), target="ab")
    links = (support("ab", "a", "b"), again, support("z", "b", "again"))

    scores = score(quantified({"a": 0.5, "b": 0.5}, links), off=frozenset({"a"}))

    assert scores.links["z"] == (0, 0, "")


def test_the_example_of_the_page_on_scores_comes_out_as_told() -> None:
    cited = evidence("e", source=Citation(id="s"))
    map_ = Map(
        nodes=(Node(id="c"), cited, critique("k"), rebuttal("r")),
        links=(support("ec", "e", "c"), attack("kc", "k", "c"), attack("rk", "r", "k")),
        sources=(Source(id="s", credibility=0.7),),
    )

    assert f"{strength(map_, 'k'):.3f}" == "0.240"
    assert f"{strength(map_, 'c'):.3f}" == "0.654"
