"""Work breathes: whoever began it may pause or end it, and its answer stays the same."""

from concurrent.futures import CancelledError

import pytest

from argmap import assets, checks, layout, scores
from argmap.breath import breathe, breathing
from argmap.formats import native
from argmap.layout import Size
from argmap.model import Map


@pytest.fixture
def talks() -> Map:
    return native.read((assets.seeds() / "korea-talks.argmap").read_bytes())


def test_where_nobody_asked_for_it_a_breath_does_nothing() -> None:
    breathe()


def test_a_breath_is_heard_only_within() -> None:
    heard: list[str] = []

    with breathing(lambda: heard.append("outer")):
        with breathing(lambda: heard.append("inner")):
            breathe()
        breathe()
    breathe()

    assert heard == ["inner", "outer"]


def test_checks_breathe_between_their_units_and_find_the_same(talks: Map) -> None:
    breaths: list[None] = []
    plain = checks.check(talks)

    with breathing(lambda: breaths.append(None)):
        found = checks.check(talks)

    assert found == plain
    assert len(breaths) > len(checks.CHECKS)


def test_scores_breathe_and_are_the_same(talks: Map) -> None:
    breaths: list[None] = []
    plain = scores.score(talks)

    with breathing(lambda: breaths.append(None)):
        found = scores.score(talks)

    assert found == plain
    assert breaths


def test_a_drawing_breathes_between_its_tries(talks: Map) -> None:
    breaths: list[None] = []
    sizes = {node.id: Size(260, 120) for node in talks.nodes}

    drawn = layout.arrange(talks, sizes)
    with breathing(lambda: breaths.append(None)):
        assert layout.arrange(talks, sizes) == drawn
        layout.arrange(talks, sizes, before=drawn)

    assert len(breaths) > 20


def test_a_breath_may_end_the_work_and_leaves_nothing_half_done(talks: Map) -> None:
    def end() -> None:
        raise CancelledError

    with breathing(end), pytest.raises(CancelledError):
        checks.check(talks)

    assert checks.check(talks) == checks.check(Map(**dict(talks)))
