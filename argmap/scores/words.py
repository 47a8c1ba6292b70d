"""Scores as words: words first, the number on demand."""

from typing import Protocol

_BANDS = (
    (0.10, "refuted"),
    (0.35, "opposed"),
    (0.45, "leans opposed"),
)
_UPPER_BANDS = (
    (0.90, "strongly supported"),
    (0.65, "supported"),
    (0.55, "leans supported"),
)
_CREDIBILITY = ((0.2, "very low"), (0.4, "low"), (0.6, "fair"), (0.8, "good"))

# Bounds nearer than this are one answer.
_CLOSE = 1e-9


class Ranged(Protocol):
    """A strength and the bounds it is known to lie between."""

    @property
    def strength(self) -> float:
        """The score."""

    @property
    def low(self) -> float:
        """The lowest it can be."""

    @property
    def high(self) -> float:
        """The highest it can be."""


def strength_words(strength: float) -> str:
    """Return the words for a strength: refuted, opposed, ... strongly supported."""
    for limit, word in _BANDS:
        if strength < limit:
            return word
    for limit, word in _UPPER_BANDS:
        if strength > limit:
            return word
    return "balanced"


def words(score: Ranged) -> str:
    """Return the words for a score; where the map leaves it open, say so with its range."""
    if score.high - score.low <= _CLOSE:
        return strength_words(score.strength)
    return f"contested, {100 * score.low:.0f}–{100 * score.high:.0f} %"


def standing(verdict: str) -> str:
    """Return the words for a score with their verb: "is opposed", "leans opposed"."""
    return verdict if verdict.startswith("leans") else f"is {verdict}"


def credibility_words(credibility: float) -> str:
    """Return the nearest of the five steps: very low, low, fair, good, high."""
    for limit, word in _CREDIBILITY:
        if credibility < limit:
            return word
    return "high"
