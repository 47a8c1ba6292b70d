"""Other readings agree with the published implementations."""

import sys
from importlib.util import find_spec
from typing import Any

import pytest

from argmap.model import ArgmapError
from argmap.scores.readings import (
    FOURTH,
    STANDARDS,
    Argument,
    Dispute,
    Framework,
    Issue,
    Standard,
    Weighing,
    dung,
    evaluate,
    extensions,
)
from tests.scores.making import reference

STANDARDS_THERE = {
    "PE": Standard.PREPONDERANCE,
    "CCE": Standard.CLEAR,
    "BRD": Standard.BEYOND_DOUBT,
}
DUNG = [pytest.param(row, id=row["name"]) for row in reference("dung")["instances"]]
CARNEADES = [pytest.param(row, id=row["name"]) for row in reference("carneades")["instances"]]


def framework(row: dict[str, Any]) -> Framework:
    """The framework of a row, its arguments numbered in their order."""
    number = {name: i for i, name in enumerate(row["arguments"])}
    return Framework(len(number), tuple((number[a], number[b]) for a, b in row["attacks"]))


def expected(row: dict[str, Any], standard: str) -> set[frozenset[int]]:
    """The extensions of a row."""
    number = {name: i for i, name in enumerate(row["arguments"])}
    return {frozenset(number[a] for a in names) for names in row["extensions"][standard]}


@pytest.mark.parametrize("row", DUNG)
def test_extensions_are_those_of_pygarg(row: dict[str, Any]) -> None:
    for standard in STANDARDS:
        assert set(extensions(framework(row), standard)) == expected(row, standard), standard


@pytest.mark.parametrize("row", DUNG)
def test_the_solver_says_the_same_where_it_is_installed(
    row: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    if find_spec("pygarg") and find_spec("pysat"):
        monkeypatch.setattr(dung, "_STEPS", 0)

    for standard in STANDARDS:
        assert set(extensions(framework(row), standard)) == expected(row, standard), standard


def test_a_missing_solver_is_named_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dung, "_STEPS", 0)
    for module in ("pygarg", "pygarg.dung"):
        monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[readings\]'"):
        extensions(Framework(2, ((0, 1), (1, 0))), "preferred")


@pytest.mark.parametrize("row", CARNEADES)
def test_labels_and_weights_are_those_of_carneades_4(row: dict[str, Any]) -> None:
    dispute = Dispute(
        arguments={
            key: Argument(
                conclusion=argument["conclusion"],
                premises=tuple(argument["premises"]),
                weighing=Weighing(argument["scheme"]),
                undercutter=argument["undercutter"],
            )
            for key, argument in row["arguments"].items()
        },
        issues=tuple(
            Issue(tuple(issue["positions"]), STANDARDS_THERE[issue["standard"]])
            for issue in row["issues"].values()
        ),
        assumed=frozenset(row["assumptions"]),
        thresholds=FOURTH,
    )

    found = evaluate(dispute)

    # A statement that nothing names is out.
    assert {key: found.labels.get(key, "out") for key in row["labels"]} == row["labels"]
    assert found.weights == pytest.approx(row["weights"], abs=1e-9)
