"""Tipping points: how far a leaf or a source may be doubted before the verdict turns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from argmap.scores.variants import (
    Case,
    Lever,
    Rows,
    Variants,
    in_favour,
    levers,
    passed_over,
    turned,
    within_budget,
)
from argmap.scores.words import credibility_words
from argmap.wording import shortened

STEPS = (0.1, 0.3, 0.5, 0.7, 0.9)
"""The five steps in which credibility is asked for."""
_FINE = 33
_ROUNDS = 5

Ray = tuple[Lever, bool]
"""A lever, turned down (False) or up (True) from where it is."""


@dataclass(frozen=True)
class Tipping:
    """The credibility at which the verdict on the focus turns."""

    id: str
    what: str
    """node or source."""
    now: float
    at: float
    words: str
    """As “holds while the survey is at least fair”."""


def tipping_points(case: Case, told: list[str] | None = None) -> tuple[Tipping, ...]:
    """Return where each lever tips the verdict, the nearest first. Most tip nothing at all.

    Of a very large map only the levers that seem weightiest are turned: `told` takes a sentence
    on it.
    """
    rays: dict[Ray, Sequence[float]] = {}
    for lever in sorted(levers(case), key=lambda lever: -_weight(case, lever)):
        points = {0.0, *STEPS, 1.0, lever.now}
        rays[lever, False] = sorted((x for x in points if x <= lever.now), reverse=True)
        rays[lever, True] = sorted(x for x in points if x >= lever.now)
    spans = _turns(case, rays, told)
    for _ in range(_ROUNDS):
        spans = _turns(
            case, {ray: np.linspace(*span, _FINE).tolist() for ray, span in spans.items()}
        )
    found: dict[str, Tipping] = {}
    for (lever, up), (_, at) in spans.items():
        other = found.get(lever.id)
        if other is None or abs(at - lever.now) < abs(other.at - lever.now):
            found[lever.id] = Tipping(lever.id, lever.what, lever.now, at, _words(lever, up, at))
    return tuple(sorted(found.values(), key=lambda point: abs(point.at - point.now)))


def _weight(case: Case, lever: Lever) -> float:
    touched = case.cited_by[lever.id] if lever.what == "source" else lever.bases
    return max(case.weights[v] for v in touched)


def _turns(
    case: Case, rays: Mapping[Ray, Sequence[float]], told: list[str] | None = None
) -> dict[Ray, tuple[float, float]]:
    """Score the rays; return the first two points of each between which the verdict turns."""
    every, found = list(rays), dict[Ray, tuple[float, float]]()
    longest = max((len(points) for points in rays.values()), default=1)

    def turned_by(part: slice) -> Variants:
        return _turned(case, {ray: rays[ray] for ray in every[part]}, longest)

    strengths = within_budget(case, len(every), turned_by, longest).reshape(-1, longest)
    tried, rays_each = len(strengths), 2
    passed_over(
        told, tried // rays_each, len(every) // rays_each, "Tipping points: of credibilities"
    )
    for ray, verdicts in zip(every, in_favour(strengths), strict=False):
        changed = np.flatnonzero(np.diff(verdicts))
        if changed.size:
            found[ray] = (rays[ray][changed[0]], rays[ray][changed[0] + 1])
    return found


def _turned(case: Case, rays: Mapping[Ray, Sequence[float]], longest: int) -> Variants:
    """Return the variants of some rays, every other lever where it is; short rays end in a stop."""
    count = len(rays) * longest
    turns: dict[Lever, Rows] = {}
    for at, ((lever, _), points) in enumerate(rays.items()):
        row = turns.setdefault(lever, np.full(count, lever.now))
        row[at * longest : (at + 1) * longest] = [*points, *[points[-1]] * (longest - len(points))]
    base, cap = turned(case, turns)
    return Variants(count, base=base, cap=cap)


def _words(lever: Lever, up: bool, at: float) -> str:
    """Say in words how far the lever may be turned."""
    label = f"“{shortened(lever.label)}”"
    held = [step for step in STEPS if (step < at if up else step > at)]
    if not held:
        return f"holds only while {label} is {'below' if up else 'above'} {100 * at:.0f} %"
    bound = "at most" if up else "at least"
    return f"holds while {label} is {bound} {credibility_words(held[-1] if up else held[0])}"
