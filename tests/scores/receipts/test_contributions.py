"""What a node contributes agrees with QBAF-Py: by removal, by itself, by Shapley, by slope."""

from typing import Any

import pytest

from argmap.scores.receipts import load_bearing, sensitivity, shares_of_nodes
from argmap.scores.variants import Case, make_case
from tests.scores.making import SEMANTICS_THERE, qbaf, reference

FRAMEWORKS = {row["name"]: row for row in reference("qbaf")["instances"]}
ROWS = [
    pytest.param(row, there, id=f"{row['name']}-{there}")
    for row in reference("contributions")["instances"]
    for there in row["results"]
]
CLOSE = 1e-9


def case_of(row: dict[str, Any], there: str) -> Case:
    """The framework of a row, seen from its topic."""
    map_ = qbaf(FRAMEWORKS[row["name"]])
    return make_case(map_, row["topic"], semantics=SEMANTICS_THERE[there])


@pytest.mark.parametrize(("row", "there"), ROWS)
def test_loss_is_the_contribution_by_removal(row: dict[str, Any], there: str) -> None:
    loads = {x.id: x for x in load_bearing(case_of(row, there)) if x.what == "node"}

    for key, expected in row["results"][there]["removal"].items():
        assert (loads[key].loss if key in loads else 0) == pytest.approx(expected, abs=CLOSE)
    for key, expected in row["results"][there]["intrinsic_removal"].items():
        assert (loads[key].own if key in loads else 0) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize(("row", "there"), ROWS)
def test_exact_shares_are_the_contributions_by_shapley(row: dict[str, Any], there: str) -> None:
    shares = shares_of_nodes(case_of(row, there))

    if shares.exact and "shapley" in row["results"][there]:
        found = {x.id: x.share for x in shares.shares}
        for key, expected in row["results"][there]["shapley"].items():
            assert found.get(key, 0) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize(("row", "there"), ROWS)
def test_slopes_are_the_contributions_by_gradient(row: dict[str, Any], there: str) -> None:
    slopes = sensitivity(case_of(row, there)).nodes

    for key, expected in row["results"][there]["gradient_exact_own"].items():
        assert slopes.get(key, 0) == pytest.approx(expected, abs=1e-7)
