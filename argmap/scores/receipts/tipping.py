"""Tipping points: how far a leaf or a source may be doubted before the verdict turns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

import numpy as np

from argmap.scores.variants import Case, Lever, Rows, Variants, in_favour, levers, strengths, turned
from argmap.scores.words import credibility_words

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
    """Score all rays in one pass; return the first two points of each between which it turns."""
    count = sum(map(len, rays.values()))
    turns: dict[Lever, Rows] = {}
    start = 0
    for (lever, _), points in rays.items():
        row = turns.setdefault(lever, np.full(count, lever.now))
        row[start : start + len(points)] = points
        start += len(points)
    base, cap = turned(case, turns)
    verdicts = in_favour(strengths(case, Variants(count, base=base, cap=cap)))
    found, start = {}, 0
    for ray, points in rays.items():
        changed = np.flatnonzero(np.diff(verdicts[start : start + len(points)]))
        if changed.size:
            found[ray] = (points[changed[0]], points[changed[0] + 1])
        start += len(points)
    return found


def _words(lever: Lever, up: bool, at: float) -> str:
    """Say in words how far the lever may be turned."""
    label = f"“{shorten(lever.label, 60, placeholder=' …')}”"
    held = [step for step in STEPS if (step < at if up else step > at)]
    if not held:
        return f"holds only while {label} is {'below' if up else 'above'} {100 * at:.0f} %"
    bound = "at most" if up else "at least"
    return f"holds while {label} is {bound} {credibility_words(held[-1] if up else held[0])}"
