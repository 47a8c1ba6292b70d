"""Stands, falls or contested: what a reader would say by following the arrows."""

from argmap.model import Link, Map, Node
from argmap.scores import score
from tests.scores.making import attack, support


def statuses(*links: Link, off: frozenset[str] = frozenset()) -> dict[str, str]:
    """The status of every node that the links name."""
    links_by_id = {x.id for x in links}
    names = {s for x in links for s in x.sources} | {x.target for x in links}
    map_ = Map(nodes=tuple(Node(id=n) for n in sorted(names - links_by_id)), links=links)
    return {key: str(found.status) for key, found in score(map_, off=off).nodes.items()}


def test_an_unanswered_critique_fells_and_an_answer_raises_again() -> None:
    hit, answer = attack("kc", "k", "c"), attack("rk", "r", "k")

    assert statuses(hit) == {"c": "falls", "k": "stands"}
    assert statuses(hit, answer) == {"c": "stands", "k": "falls", "r": "stands"}


def test_what_turns_in_a_circle_is_contested_and_so_is_what_hangs_on_it() -> None:
    found = statuses(attack("ab", "a", "b"), attack("ba", "b", "a"), attack("bc", "b", "c"))

    assert found == {"a": "contested", "b": "contested", "c": "contested"}


def test_a_broken_step_no_longer_hits() -> None:
    assert statuses(attack("kc", "k", "c"), attack("u", "x", "kc"))["c"] == "stands"


def test_an_attack_needs_all_its_premises() -> None:
    step = attack("l", "p", "c").but(sources=("p", "q"))

    assert statuses(step)["c"] == "falls"
    assert statuses(step, attack("xq", "x", "q"))["c"] == "stands"


def test_a_reason_that_stands_holds_against_a_critique() -> None:
    links = attack("kc", "k", "c"), support("ec", "e", "c")

    assert statuses(*links)["c"] == "stands"
    assert statuses(*links, attack("xe", "x", "e"))["c"] == "falls"


def test_what_is_switched_off_falls() -> None:
    found = statuses(attack("kc", "k", "c"), off=frozenset({"k"}))

    assert found == {"c": "stands", "k": "falls"}
