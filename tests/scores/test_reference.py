"""Scores agree with the published implementations to 1e-9."""

from collections.abc import Mapping
from typing import Any

import pytest

from argmap.model import Map
from argmap.scores import score
from argmap.scores.network import compile_map
from argmap.scores.semantics import CATEGORISER
from argmap.scores.solve import plan, solve
from tests.scores.making import SEMANTICS_THERE, framework, linked, qbaf, reference

QBAF = reference("qbaf")
DUNG = {row["name"]: row for row in reference("dung")["instances"]}
CLOSE = 1e-9


def named(rows: list[dict[str, Any]]) -> list[Any]:
    """Parametrise by instance, with its name."""
    return [pytest.param(row, id=row["name"]) for row in rows]


def assert_agree(map_: Map, semantics: str, expected: Mapping[str, float]) -> None:
    """The strengths are the expected ones, within bounds that enclose them."""
    scores = score(map_, semantics)

    assert {key: scores.nodes[key].strength for key in expected} == pytest.approx(
        dict(expected), abs=CLOSE
    )
    assert all(s.low - CLOSE <= expected[i] <= s.high + CLOSE for i, s in scores.nodes.items())


@pytest.mark.parametrize("row", named(QBAF["instances"] + QBAF["edge_weighted_instances"]))
def test_quantified_frameworks_score_as_in_uncertainpy(row: dict[str, Any]) -> None:
    for there, expected in row["strengths"].items():
        if expected is not None:
            assert_agree(qbaf(row), SEMANTICS_THERE[there], expected)


@pytest.mark.parametrize("row", named(reference("linked")["instances"]))
def test_linked_premises_score_as_in_wbsetafs(row: dict[str, Any]) -> None:
    for there, expected in row["results"].items():
        assert_agree(linked(row), SEMANTICS_THERE[there], expected)


@pytest.mark.parametrize("row", named(reference("dung")["instances"]))
def test_status_is_the_grounded_labelling_of_pygarg(row: dict[str, Any]) -> None:
    (grounded,) = row["extensions"]["grounded"]
    beaten = {target for source, target in row["attacks"] if source in grounded}

    nodes = score(framework(row)).nodes

    assert {i for i, s in nodes.items() if s.status == "stands"} == set(grounded)
    assert {i for i, s in nodes.items() if s.status == "falls"} == beaten


@pytest.mark.parametrize("row", named(reference("dung")["instances"]))
def test_bounds_of_dfquad_at_full_base_are_the_grounded_labelling(row: dict[str, Any]) -> None:
    for node in score(framework(row), "dfquad").nodes.values():
        bounds = {"stands": (1.0, 1.0), "falls": (0.0, 0.0)}
        if node.status in bounds:
            assert (node.low, node.high) == pytest.approx(bounds[node.status], abs=CLOSE)


@pytest.mark.parametrize("row", named(reference("categoriser")["instances"]))
def test_the_categoriser_agrees_on_maps_of_attacks_alone(row: dict[str, Any]) -> None:
    net = compile_map(framework(DUNG[row["name"]]), CATEGORISER)

    solution = solve(net, plan(net))

    found = {node.id: solution.state[i] for i, node in enumerate(net.map.nodes)}
    assert found == pytest.approx(row["scores"], abs=CLOSE)
