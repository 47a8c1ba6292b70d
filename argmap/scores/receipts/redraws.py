"""Robustness: how often the verdict stays when every judgement is redrawn within one step."""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from argmap.model import Strength
from argmap.scores.base import MULTIPLIERS, default_strength
from argmap.scores.variants import Case, Rows, Variants, in_favour, levers, strengths, turned

DRAWS, _FEWEST = 2_000, 200
# Draws where circles are so tangled that each of them takes long.
_TANGLED, _FEWEST_TANGLED = 50_000, 40
# Numbers worked through (draws × vertices) before there are fewer draws.
_WORK = 2_000_000
_STEP = 0.2
_LOWEST, _HIGHEST = 0.1, 0.9
_LADDER = tuple(Strength)
_SEED = 20170307


@dataclass(frozen=True)
class Robustness:
    """The share of redraws in which the verdict stays, and where nine in ten of the scores lie."""

    same: float
    draws: int
    low: float
    high: float


def robustness(case: Case) -> Robustness:
    """Redraw each credibility and each link's strength from its own step and its neighbours.

    Base scores and weights that were set by number stay. The draws are the same on every machine.
    """
    fewest = _FEWEST if case.effort < _TANGLED else _FEWEST_TANGLED
    draws = max(fewest, min(DRAWS, _WORK // case.effort))
    turns = levers(case)
    words = [x for x in case.links if case.map.links[x].weight is None]
    moves = steps(len(turns) + len(words), draws)
    rows = {
        lever: np.clip(lever.now + _STEP * move, min(_LOWEST, lever.now), max(_HIGHEST, lever.now))
        for lever, move in zip(turns, moves, strict=False)
    }
    base, cap = turned(case, rows)
    pull = {
        x: _pulls(case, x)[move + 1] for x, move in zip(words, moves[len(turns) :], strict=True)
    }
    found = strengths(case, Variants(draws, base=base, cap=cap, pull=pull))
    same = in_favour(found) == in_favour(case.strength)
    low, high = np.quantile(found, (0.05, 0.95))
    return Robustness(float(np.mean(same)), draws, float(low), float(high))


def steps(count: int, draws: int) -> NDArray[np.int64]:
    """Return draws of -1, 0 or 1, a row for each of `count` things, the same on every machine."""
    raw = np.random.PCG64(_SEED).random_raw(count * draws)
    return (np.asarray(raw) % 3).astype(np.int64).reshape(count, draws) - 1


def _pulls(case: Case, link: int) -> Rows:
    """Return a link's pull one step weaker, as it is, and one step stronger."""
    found = case.map.links[link]
    rung = _LADDER.index(found.strength or default_strength(found, case.map.node_by_id))
    around = [MULTIPLIERS[_LADDER[min(3, max(0, rung + move))]] for move in (-1, 0, 1)]
    sign = 1.0 if case.net.share[link] > 0 else -1.0
    return sign * np.array([log(m) if case.net.adds(link) else 1.0 - 1.0 / m for m in around])
