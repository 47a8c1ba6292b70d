"""Tipping points are told in words that people use."""

import pytest

from argmap.model import Citation, Map, Node, Source
from argmap.scores.receipts import tipping_points
from argmap.scores.variants import make_case
from tests.scores.making import attack, critique, evidence, support


def survey(**more: float) -> Map:
    """A claim for which a survey speaks, and against which stands a critique at .4."""
    return Map(
        thesis="c",
        nodes=(
            Node(id="c"),
            evidence("e", text="The survey", **more),
            critique("k", base=0.4),
        ),
        links=(support("ec", "e", "c", weight=1.0), attack("kc", "k", "c", weight=1.0)),
    )


def test_a_claim_holds_while_the_survey_is_at_least_fair() -> None:
    (point,) = tipping_points(make_case(survey(credibility=0.7)))

    assert point.at == pytest.approx(0.4, abs=1e-6)
    assert point.words == "holds while “The survey” is at least fair"


def test_a_verdict_against_holds_while_the_survey_is_at_most_low() -> None:
    (point,) = tipping_points(make_case(survey(credibility=0.1)))

    assert point.words == "holds while “The survey” is at most low"


def test_where_evidence_takes_its_credibility_the_source_is_the_lever() -> None:
    map_ = survey()
    cites = map_.nodes[1].but(source=Citation(id="s"))
    source = Source(id="s", name="Gallup", credibility=0.9)

    (point,) = tipping_points(
        make_case(map_.but(nodes=(map_.nodes[0], cites, map_.nodes[2]), sources=(source,)))
    )

    assert (point.id, point.what) == ("s", "source")
    assert point.words == "holds while “Gallup” is at least fair"


def test_what_turns_nothing_is_not_listed() -> None:
    assert tipping_points(make_case(survey(base=0.7))) == ()
