"""Every colour can be read, and the four kinds are told apart by every eye."""

from itertools import combinations

import pytest

from argmap.model import ArgmapError
from argmap.picture import NAMES, theme
from tests.picture.colour import SIGHTS, contrast, difference, seen

KINDS = ("claim", "evidence", "critique", "rebuttal")
RELATIONS = ("support", "attack", "undercut", "restate")
SEVERITIES = ("blocks", "warns", "informs")

LEGIBLE = 4.5
APART = 22


def _pairs() -> list[tuple[str, str]]:
    grounds = ("ground", "card", "panel")
    words = (*KINDS, *RELATIONS, *SEVERITIES, "text", "muted", "accent")
    pairs = [(word, ground) for word in words for ground in grounds]
    pairs += [(severity, f"{severity}_soft") for severity in SEVERITIES]
    pairs += [("text", f"{kind}_soft") for kind in KINDS]
    pairs += [("card", kind) for kind in KINDS]
    pairs += [("thesis_text", "thesis"), ("thesis_text", "thesis_pill"), ("thesis_muted", "thesis")]
    return [*pairs, ("on_accent", "accent"), ("text", "selection"), ("muted", "selection")]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), _pairs())
def test_words_can_be_read_on_their_ground(name: str, ink: str, ground: str) -> None:
    """What is written in one colour on another has a contrast of 4.5 or more."""
    colours = theme(name)

    assert contrast(colours.colour(ink), colours.colour(ground)) >= LEGIBLE


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("one", "other"), tuple(combinations(KINDS, 2)))
def test_kinds_are_told_apart_by_every_eye(name: str, sight: str, one: str, other: str) -> None:
    """Two kinds differ by a CIEDE2000 of 22 or more, also to the colour blind."""
    colours = theme(name)

    apart = difference(seen(colours.colour(one), sight), seen(colours.colour(other), sight))

    assert apart >= APART


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ],
)
def test_the_yardstick_agrees_with_published_differences(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    """The measure of colour difference gives the figures published with it."""
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)


def test_a_theme_that_is_not_there_is_refused_in_words() -> None:
    """An unknown name is answered with those that there are."""
    with pytest.raises(ArgmapError, match="light and dark"):
        theme("sepia")
