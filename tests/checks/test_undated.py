"""A date is one only if it tells when."""

import pytest

from argmap.checks import check
from argmap.model import Citation, Draft, Map, Node, NodeKind, Source


@pytest.mark.parametrize(
    ("date", "told"),
    [("", True), ("yesterday", True), ("last spring", True), ("2017", False), ("350 BC", False)],
)
def test_a_date_without_a_figure_is_none(date: str, told: bool) -> None:
    node = Node(id="e", kind=NodeKind.EVIDENCE, source=Citation(id="s", date=date))
    map_ = Map(nodes=(node,), sources=(Source(id="s", name="A paper"),), drafts=(Draft(id="d"),))

    codes = {finding.code for finding in check(map_)}

    assert ("UNDATED_EVIDENCE" in codes) is told
