"""Why did it change? Every edit has its share, and the shares make up the change."""

import pytest
from hypothesis import given, settings

from argmap.model import Map, Node
from argmap.scores import score
from argmap.scores.receipts import why_changed
from tests.scores.making import attack, calm, evidence, sourced, support


@settings(calm, max_examples=40)
@given(sourced(max_nodes=5, max_links=4), sourced(max_nodes=5, max_links=4))
def test_shares_make_up_the_change(before: Map, after: Map) -> None:
    def strength(map_: Map) -> float:
        nodes = score(map_, after.settings.semantics).nodes
        return nodes["n0"].strength if "n0" in nodes else 0

    total = sum(cause.share for cause in why_changed(before, after, "n0"))

    assert total == pytest.approx(strength(after) - strength(before), abs=1e-9)


def test_only_edits_that_scores_feel_are_causes() -> None:
    before = Map(thesis="t", nodes=(Node(id="t", text="Talk."),))
    reworded = before.but(nodes=(Node(id="t", text="Talk now."),))

    assert why_changed(before, reworded) == ()


def test_causes_say_what_was_done_and_the_weightier_comes_first() -> None:
    thesis, old = Node(id="t"), evidence("old", credibility=0.9)
    before = Map(thesis="t", nodes=(thesis, old), links=(support("o", "old", "t"),))
    critique = Node(id="k", credibility=0.5)
    links = (support("o", "old", "t", weight=0.1), attack("kt", "k", "t", weight=4.0))
    after = Map(thesis="t", nodes=(thesis, old, critique), links=links)

    causes = {(cause.id, cause.how): cause.share for cause in why_changed(before, after)}

    assert set(causes) == {("k", "added"), ("kt", "added"), ("o", "changed")}
    # A critique and its attack are nothing without each other: they share alike.
    assert causes["k", "added"] == pytest.approx(causes["kt", "added"])
    sizes = [abs(cause.share) for cause in why_changed(before, after)]
    assert sizes == sorted(sizes, reverse=True)
    back = {cause.id: cause.how for cause in why_changed(after, before)}
    assert back == {"k": "removed", "kt": "removed", "o": "changed"}


def test_many_edits_are_sampled_and_still_sum() -> None:
    thesis = Node(id="t")
    new = tuple(evidence(f"e{i}", credibility=0.6) for i in range(12))
    links = tuple(support(f"l{i}", f"e{i}", "t") for i in range(12))
    before, after = (
        Map(thesis="t", nodes=(thesis,)),
        Map(thesis="t", nodes=(thesis, *new), links=links),
    )

    causes = why_changed(before, after)

    assert sum(c.share for c in causes) == pytest.approx(score(after).nodes["t"].strength - 0.5)
    assert any(c.error > 0 for c in causes)
