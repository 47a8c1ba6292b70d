"""The starter maps give the findings they were made to give, and none else of those codes."""

import json
from collections import defaultdict

import pytest

from argmap.assets import seeds
from argmap.checks import check, grouped
from argmap.model import Map

LISTED = (
    "CIRCULAR",
    "ORPHAN",
    "DISCONNECTED",
    "UNSUPPORTED",
    "UNANSWERED",
    "REBUTTAL_WITHOUT_TARGET",
    "CRITIQUE_WITHOUT_TARGET",
    "SINGLE_SOURCE",
    "SOURCE_NOT_INDEPENDENT",
    "NO_SOURCE",
    "NO_LINK",
    "UNDATED_EVIDENCE",
    "STALE",
    "ANONYMOUS_SOURCE",
    "UNATTRIBUTED_CRITIQUE",
)

EXPECTED = {
    "korea-talks": {
        "UNSUPPORTED": "R3 R2 R4 C8 C7",
        "SINGLE_SOURCE": "C3 C5",
        "SOURCE_NOT_INDEPENDENT": "E11 E12",
        "UNATTRIBUTED_CRITIQUE": "K2",
        "ANONYMOUS_SOURCE": "E2",
        "UNANSWERED": "E15",
        "UNDATED_EVIDENCE": "E11 E12",
        "NO_LINK": " ".join(f"E{n}" for n in range(1, 17)),
    },
    "school-start-exercise": {
        "CIRCULAR": "C2 C3",
        "UNSUPPORTED": "C4 R2",
        "UNANSWERED": "K1",
        "ORPHAN": "O1",
        "NO_SOURCE": "E4",
        "STALE": "E3",
        "REBUTTAL_WITHOUT_TARGET": "R2",
        "SINGLE_SOURCE": "C1",
    },
    # Not listed by its makers: what the same rules say about a round that is over.
    "ranked-choice-pf": {
        "UNSUPPORTED": "PS1 PF1",
        "UNANSWERED": "NR2 NR3 NF1",
        "SINGLE_SOURCE": "P2 P3",
    },
}


def _seed(name: str) -> Map:
    return Map.model_validate_json((seeds() / f"{name}.argmap").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_starter_map_gives_exactly_its_findings(name: str) -> None:
    """Equality, not inclusion, code by code."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in check(_seed(name)):
        found[finding.code].update(finding.nodes)

    wanted = {code: set(EXPECTED[name].get(code, "").split()) for code in LISTED}
    assert {code: found[code] for code in LISTED} == wanted


def test_sixteen_missing_links_are_one_line() -> None:
    """Findings of one code are told together."""
    groups = {group.code: group for group in grouped(check(_seed("korea-talks")))}

    assert groups["NO_LINK"].title == "16 pieces of evidence without a link"
    assert len(groups["NO_LINK"].findings) == 16
    assert groups["UNANSWERED"].title.startswith("No reply yet to “Washington refused")


def test_seventeen_statements_of_the_op_ed_cut_both_ways() -> None:
    """The side is stored because paths do not tell it."""
    found = [f for f in check(_seed("korea-talks")) if f.code == "DOUBLE_EDGED"]

    assert len(found) == 17


def test_every_seed_can_be_checked() -> None:
    """No starter map or template raises, and every message is one plain line."""
    for path in sorted(seeds().glob("*.argmap")):
        for finding in check(Map.model_validate(json.loads(path.read_text("utf-8")), strict=False)):
            assert finding.message.rstrip("”").endswith((".", "?", "!"))
            assert "\n" not in finding.message
