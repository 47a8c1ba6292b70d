"""Words come before numbers."""

import pytest

from argmap.scores import Score, Status, credibility_words, strength_words, words


@pytest.mark.parametrize(
    ("strength", "word"),
    [
        (0.0, "refuted"),
        (0.099, "refuted"),
        (0.1, "opposed"),
        (0.349, "opposed"),
        (0.35, "leans opposed"),
        (0.45, "balanced"),
        (0.5, "balanced"),
        (0.55, "balanced"),
        (0.551, "leans supported"),
        (0.65, "leans supported"),
        (0.651, "supported"),
        (0.9, "supported"),
        (0.901, "strongly supported"),
        (1.0, "strongly supported"),
    ],
)
def test_every_strength_has_its_words(strength: float, word: str) -> None:
    assert strength_words(strength) == word


def test_an_open_score_is_told_as_its_range() -> None:
    assert words(Score(0.4, 0.05, 0.87, Status.CONTESTED)) == "contested, 5–87 %"
    assert words(Score(0.4, 0.4, 0.4, Status.CONTESTED)) == "leans opposed"


@pytest.mark.parametrize(
    ("credibility", "word"),
    [(0.1, "very low"), (0.3, "low"), (0.5, "fair"), (0.7, "good"), (0.9, "high")],
)
def test_the_five_steps_of_credibility_have_their_words(credibility: float, word: str) -> None:
    assert credibility_words(credibility) == word
