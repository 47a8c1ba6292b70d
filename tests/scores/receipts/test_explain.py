"""One call gives every receipt, as values and as plain JSON."""

import json

import pytest
from hypothesis import given, settings

from argmap.assets import seeds
from argmap.model import ArgmapError, Map
from argmap.scores import SEMANTICS, odds, score
from argmap.scores.receipts import explain
from tests.maps import maps
from tests.scores.making import calm

KEYS = [
    *("node", "strength", "waterfall", "load", "flips", "best_rebuttal", "worst_attack"),
    *("weakest", "tipping", "robustness", "shares", "sensitivity", "agreement"),
    *("double_edged", "falls"),
]


@pytest.fixture(scope="module")
def talks() -> Map:
    """The op-ed's map."""
    return Map.model_validate_json((seeds() / "korea-talks.argmap").read_bytes())


def test_the_explanation_is_plain_json_with_every_receipt(talks: Map) -> None:
    told = explain(talks).as_dict()

    assert list(told) == KEYS
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert told["node"] == "T"


def test_the_waterfall_multiplies_from_the_start_to_the_odds(talks: Map) -> None:
    told = explain(talks).as_dict()

    product = told["waterfall"][0]["before"]
    for row in told["waterfall"]:
        product *= row["factor"]
        assert row["after"] == pytest.approx(product)
    assert product == pytest.approx(odds(told["strength"]))


def test_what_is_off_is_explained_as_if_it_were_not_there(talks: Map) -> None:
    told = explain(talks, off=["s_walsh"]).as_dict()

    expected = score(talks, off=frozenset({"s_walsh"})).nodes["T"].strength
    assert told["strength"] == expected
    assert "E11" not in {row["id"] for row in told["load"]}


def test_without_walsh_two_claims_lose_their_ground_and_the_main_reason_breaks(talks: Map) -> None:
    falls = explain(talks, off=["s_walsh"]).falls

    assert {"C3", "K3", "E11", "E12"} == set(falls.nodes)
    assert "g1" in falls.links


def test_seventeen_nodes_of_the_talks_work_both_ways(talks: Map) -> None:
    assert len(explain(talks).double_edged) == 17


def test_any_node_can_be_explained_under_any_semantics(talks: Map) -> None:
    for semantics in SEMANTICS:
        told = explain(talks, "C9", semantics=semantics).as_dict()
        assert told["strength"] == score(talks, semantics).nodes["C9"].strength


def test_a_map_without_thesis_is_refused_in_words(talks: Map) -> None:
    with pytest.raises(ArgmapError, match="no thesis"):
        explain(Map())
    with pytest.raises(ArgmapError, match="no node"):
        explain(talks, "nobody")


@settings(calm, max_examples=25)
@given(maps(max_nodes=6, max_links=8, rich=False))
def test_every_map_can_be_explained(map_: Map) -> None:
    for node in map_.nodes[:1]:
        told = explain(map_, node.id).as_dict()
        assert json.loads(json.dumps(told, allow_nan=False)) == told
