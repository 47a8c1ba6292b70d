"""Bringing a circle to rest in many variants at once: a row a vertex, a column a variant.

The same way as for a single map (`argmap.scores.flow`), with a stride for each column: all
vertices move at once and only part of the way; near the end the last moves are extrapolated.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from argmap.scores.flow import FIRST, GROWTH, LONGEST, SHORTEST, STRAIGHT, near
from argmap.scores.variants.influences import Rows

Table = Rows
Mask = NDArray[np.bool_]
Goal = Callable[[Table], Table]

# Steps: as many as for a single map where that is little work, else enough for most circles.
_FEWEST, _MOST, _EFFORT = 400, 5_000, 3_000_000
_SETTLED = 1e-12
_MEMORY = 6


class _Walk:
    """Where every column is, what it has still to go, and how it came there."""

    def __init__(self, goal: Goal, at: Table) -> None:
        self.goal, self.at, self.rest = goal, at, goal(at) - at
        self.gap = _size(self.rest)
        """What each column has to go at most."""
        self.stride = np.full(at.shape[1], FIRST)
        self.may_leap: Mask = np.zeros(at.shape[1], dtype=bool)
        self.widest = np.zeros(at.shape[1])
        self.trail = [(self.at, self.rest)]

    def step(self, nearness: float) -> None:
        """Move every column once: by extrapolation where it is near, else by a stride."""
        gap = self.gap
        self.widest = np.maximum(self.widest, gap)
        there = _unit(self.at + self.stride * self.rest)
        leaping = self.may_leap & (gap < nearness * self.widest) & (len(self.trail) > 1)
        if leaping.any():
            there = np.where(leaping, self._extrapolated(), there)
        rest = self.goal(there) - there
        reached = _size(rest)
        better = reached < 0.9 * gap
        self._learn(leaping, better, reached < gap, _turn(self.rest, rest) < STRAIGHT)
        moved = better | ~leaping
        self.at = np.where(moved, there, self.at)
        self.rest = np.where(moved, rest, self.rest)
        self.gap = np.where(moved, reached, gap)
        self.trail = [*self.trail[1 - _MEMORY :], (there, rest)]

    def _learn(self, leaping: Mask, better: Mask, shrinks: Mask, turns: Mask) -> None:
        """Shorten strides that swing; leap after what brought the column nearer, and only then."""
        longer = np.minimum(LONGEST, self.stride * GROWTH)
        shorter = np.maximum(SHORTEST, self.stride / 2)
        stepped = np.where(~shrinks & turns, shorter, longer)
        self.stride = np.where(leaping, self.stride, stepped)
        self.may_leap = np.where(leaping, better, shrinks)

    def _extrapolated(self) -> Table:
        """Return where the past moves, combined so as to leave least to go, would end."""
        past = self.trail[:-1] if self.trail[-1][0] is self.at else self.trail
        moves = np.stack([self.at - at for at, _ in past])
        gains = np.stack([self.rest - rest for _, rest in past])
        products = np.einsum("inv,jnv->vij", gains, gains)
        floor = 1e-14 * np.trace(products, axis1=1, axis2=2) + 1e-300
        products += floor[:, None, None] * np.eye(len(past))
        right = np.einsum("inv,nv->vi", gains, self.rest)
        parts = np.linalg.solve(products, right[:, :, None])[:, :, 0]
        there = self.at + self.rest - np.einsum("vi,inv->nv", parts, moves + gains)
        return _unit(np.nan_to_num(there, nan=0.5))


def _size(rest: Table) -> Rows:
    found: Rows = np.abs(rest).max(axis=0)
    return found


def _turn(one: Table, other: Table) -> Rows:
    """Return the cosine between two directions, column by column."""
    lengths = np.sqrt((one * one).sum(axis=0) * (other * other).sum(axis=0))
    found: Rows = (one * other).sum(axis=0) / np.where(lengths > 0, lengths, 1.0)
    return np.where(lengths > 0, found, 1.0)


def _unit(table: Table) -> Table:
    found: Table = np.clip(table, 0.0, 1.0)
    return found


def settled(goal: Goal, at: Table) -> Table:
    """Follow `goal` from `at` until every column is its own goal, or for long enough."""
    walk = _Walk(goal, at)
    most = max(_FEWEST, min(_MOST, _EFFORT // max(1, at.size)))
    for step in range(most):
        if walk.gap.max() <= _SETTLED:
            break
        walk.step(near(step, most))
    return walk.at
