"""Tipping points: how far a leaf or a source may be doubted before the verdict turns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argmap.scores.variants import (
    Case,
    Lever,
    Rows,
    Variants,
    in_favour,
    levers,
    parts,
    strengths,
    turned,
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


def tipping_points(case: Case) -> tuple[Tipping, ...]:
    """Return where each lever tips the verdict, the nearest first. Most tip nothing at all."""
    rays: dict[Ray, Sequence[float]] = {}
    for lever in levers(case):
        points = {0.0, *STEPS, 1.0, lever.now}
        rays[lever, False] = sorted((x for x in points if x <= lever.now), reverse=True)
        rays[lever, True] = sorted(x for x in points if x >= lever.now)
    spans = _turns(case, rays)
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


def _turns(case: Case, rays: Mapping[Ray, Sequence[float]]) -> dict[Ray, tuple[float, float]]:
    """Score all rays; return the first two points of each between which the verdict turns."""
    every, found = list(rays), {}
    for part in parts(case, len(every), each=_FINE):
        for ray, verdicts in _verdicts(case, {ray: rays[ray] for ray in every[part]}):
            changed = np.flatnonzero(np.diff(verdicts))
            if changed.size:
                found[ray] = (rays[ray][changed[0]], rays[ray][changed[0] + 1])
    return found


def _verdicts(
    case: Case, rays: Mapping[Ray, Sequence[float]]
) -> Iterator[tuple[Ray, NDArray[np.bool_]]]:
    """Score some rays in one pass, every other lever where it is; yield their verdicts."""
    ends = np.cumsum([len(points) for points in rays.values()])
    turns: dict[Lever, Rows] = {}
    for ((lever, _), points), end in zip(rays.items(), ends, strict=True):
        row = turns.setdefault(lever, np.full(ends[-1], lever.now))
        row[end - len(points) : end] = points
    base, cap = turned(case, turns)
    found = in_favour(strengths(case, Variants(int(ends[-1]), base=base, cap=cap)))
    yield from zip(rays, np.split(found, ends[:-1]), strict=True)


def _words(lever: Lever, up: bool, at: float) -> str:
    """Say in words how far the lever may be turned."""
    label = f"“{shortened(lever.label)}”"
    held = [step for step in STEPS if (step < at if up else step > at)]
    if not held:
        return f"holds only while {label} is {'below' if up else 'above'} {100 * at:.0f} %"
    bound = "at most" if up else "at least"
    return f"holds while {label} is {bound} {credibility_words(held[-1] if up else held[0])}"
