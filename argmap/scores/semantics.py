"""The scoring semantics: one table, each row a way to add up reasons and a way to move a score.

Every row is a published rule; the formulas and their sources are in the table itself. A base
score `t` and what the links bring, `x`, give the strength `s`. With nothing brought in (`x == 0`)
every row gives back exactly `t`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp
from types import MappingProxyType
from typing import Literal

from argmap.model import ArgmapError

Influence = Callable[[float, float], float]

# Beyond this many nats a double cannot tell the odds from certainty.
_FAR = 700.0


@dataclass(frozen=True)
class Semantics:
    """One way to score: how the links into a node add up, and how that moves its base score."""

    name: str
    title: str
    formula: str
    source: str
    aggregation: Literal["sum", "product"]
    influence: Influence
    clamps: bool = False
    """Whether a base score that nobody set by number is kept within .01 and .99."""


def balance_of_odds(base: float, energy: float) -> float:
    """Multiply the odds of `base` by e to the `energy`. Certainty (0 or 1) stays certain."""
    odds_against = (1.0 - base) * exp(min(_FAR, max(-_FAR, -energy)))
    return base / (base + odds_against)


def linear(base: float, balance: float) -> float:
    """Move `base` by a share of the room that is left above or below it."""
    return base + (1.0 - base) * balance if balance >= 0 else base + base * balance


def quadratic(base: float, energy: float) -> float:
    """Move `base` by a share that grows with the square of the energy."""
    square = energy * energy
    share = square / (1.0 + square)
    return base + (1.0 - base) * share if energy >= 0 else base - base * share


def euler(base: float, energy: float) -> float:
    """Move `base` along the Euler-based curve, which never falls below its square."""
    if energy == 0:
        return base
    return 1.0 - (1.0 - base * base) / (1.0 + base * exp(min(_FAR, energy)))


def categoriser(base: float, energy: float) -> float:
    """Divide `base` by one plus what the attacks bring; supports are none of its business."""
    return base / (1.0 + max(0.0, -energy))


_ROWS = (
    Semantics(
        name="weight",
        title="Weight of evidence",
        formula="log-odds of the score = log-odds of the base + the supports - the attacks",
        source="Potyka, AAAI 2021 (arXiv 2012.05738)",
        aggregation="sum",
        influence=balance_of_odds,
        clamps=True,
    ),
    Semantics(
        name="dfquad",
        title="DF-QuAD",
        formula="each side is one minus the product of what its links leave; "
        "the difference moves the base by that share of the room left",
        source="Rago, Toni, Aurisicchio, Baroni, KR 2016",
        aggregation="product",
        influence=linear,
    ),
    Semantics(
        name="quadratic",
        title="Quadratic Energy",
        formula="energy = what supports carry - what attacks do; "
        "energy²/(1 + energy²) is the share of the room left that the base moves",
        source="Potyka, KR 2018",
        aggregation="sum",
        influence=quadratic,
    ),
    Semantics(
        name="euler",
        title="Euler-based",
        formula="score = 1 - (1 - base²)/(1 + base × e^energy)",
        source="Amgoud, Ben-Naim 2017",
        aggregation="sum",
        influence=euler,
    ),
)

SEMANTICS: Mapping[str, Semantics] = MappingProxyType({row.name: row for row in _ROWS})

CATEGORISER = Semantics(
    name="categoriser",
    title="h-Categoriser",
    formula="score = base / (1 + the sum of what the attacks bring)",
    source="Besnard, Hunter 2001; with base scores Amgoud, Ben-Naim, Doder, Vesic 2017",
    aggregation="sum",
    influence=categoriser,
)
"""A rule for maps of attacks alone, to compare with; maps cannot ask for it."""


def named(name: str) -> Semantics:
    """Return the semantics of that name."""
    if name not in SEMANTICS:
        raise ArgmapError(
            f"There is no scoring called “{name}”. Choose from {', '.join(SEMANTICS)}."
        )
    return SEMANTICS[name]
