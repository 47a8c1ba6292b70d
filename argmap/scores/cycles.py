"""Where reasons turn in a circle: bounds that enclose every consistent answer, then the answer.

Lower and upper bounds start at 0 and 1 and close in on each other: the lower bound of a vertex
takes its supports at their lowest and its attacks at their highest. At no time can a consistent
answer (a state that reproduces itself) lie outside. Where the bounds meet there is exactly one,
and it is found. Where they do not, the answer is the one that the scores flow into from their
base, moving all at once and only a part of the way at a time (plain iteration swings for ever on
small known maps), and the bounds are its honest range.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.scores.flow import flow
from argmap.scores.network import Network
from argmap.scores.values import State, value

MET = 1e-10
"""Bounds this near are one answer."""
_STILL = 1e-15
# Work is bounded by evaluations, not by sweeps: a big knot gets fewer sweeps than a small one.
_EFFORT = 200_000
_FEWEST, _MOST = 100, 5_000


@dataclass(frozen=True, slots=True)
class Solution:
    """The state of a network, and bounds that enclose every consistent one."""

    state: State
    low: State
    high: State


def pass_on(net: Network, vertex: int, solution: Solution) -> None:
    """Score one vertex that lies behind a circle: its range is what it inherits."""
    state, low, high = solution.state, solution.low, solution.high
    state[vertex] = value(net, vertex, state, state)
    low[vertex] = min(state[vertex], value(net, vertex, low, high))
    high[vertex] = max(state[vertex], value(net, vertex, high, low))


def settle(net: Network, knot: Sequence[int], solution: Solution) -> None:
    """Score the vertices of one circle."""
    state, low, high = solution.state, solution.low, solution.high
    _close_in(net, knot, low, high)
    if all(high[v] - low[v] <= MET for v in knot):
        for v in knot:
            state[v] = low[v] = high[v] = (low[v] + high[v]) / 2
        return

    def goal(at: State) -> State:
        for v, x in zip(knot, at, strict=True):
            state[v] = x
        return [value(net, v, state, state) for v in knot]

    found = flow(goal, [state[v] for v in knot], sweeps(knot))
    for v, x in zip(knot, found, strict=True):
        state[v] = x
        low[v], high[v] = min(low[v], state[v]), max(high[v], state[v])


def sweeps(knot: Sequence[int]) -> int:
    """Return how many times a knot may be gone through."""
    return max(_FEWEST, min(_MOST, _EFFORT // len(knot)))


def _close_in(net: Network, knot: Sequence[int], low: State, high: State) -> None:
    """Draw the bounds together until they meet or stand still. Each step uses the newest bounds."""
    for v in knot:
        low[v], high[v] = 0.0, 1.0
    for _ in range(sweeps(knot)):
        moved = 0.0
        for v in knot:
            lower = max(low[v], value(net, v, low, high))
            moved = max(moved, lower - low[v])
            low[v] = lower
            upper = min(high[v], value(net, v, high, low))
            moved = max(moved, high[v] - upper)
            high[v] = upper
        if moved <= _STILL:
            return
