"""How fast one vertex, the focus, moves with every other, by one sweep back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import prod
from operator import mul

import numpy as np
from numpy.typing import NDArray

from argmap.scores.network import Network
from argmap.scores.solve import Plan
from argmap.scores.values import State, carried
from argmap.scores.variants.influences import SLOPES

# Circles of more vertices than this are solved step by step: a table of them would be too large.
_TABLE = 400
# Arrows gone through before such a solution is left as near as it came.
_EFFORT = 10_000_000
_SETTLED = 1e-24


@dataclass(frozen=True, slots=True)
class Steepness:
    """How fast the focus moves: with the base of each node, with the pull of each link."""

    nodes: Mapping[int, float]
    links: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class _Local:
    """The slopes of one vertex with what it directly depends on."""

    base: float
    links: tuple[tuple[int, float], ...]
    """With the pull of each link."""
    arrows: tuple[tuple[int, float], ...]
    """With the vertices that enter through the links."""


def steepness(
    net: Network, way: Plan, state: State, focus: int, upstream: Iterable[int]
) -> Steepness:
    """Return the slope of the focus with all that it depends on."""
    local = {v: _local(net, state, v) for v in upstream}
    slope = dict.fromkeys(local, 0.0)
    slope[focus] = 1.0
    groups: list[tuple[int, ...]] = [(v,) for v in way.straight if v in local]
    groups += [knot for knot in way.knots if knot[0] in local]
    for group in reversed(groups):
        turns = len(group) > 1 or group[0] in way.dependents[group[0]]
        inside = set(group) if turns else set[int]()
        if inside:
            _run_round(group, local, slope)
        for vertex in group:
            for arrow, steep in local[vertex].arrows:
                if arrow not in inside:
                    slope[arrow] += slope[vertex] * steep
    links = {link: slope[v] * steep for v in local for link, steep in local[v].links}
    return Steepness({v: slope[v] * local[v].base for v in local if v < net.size}, links)


def _run_round(
    group: tuple[int, ...], local: Mapping[int, _Local], slope: dict[int, float]
) -> None:
    """Let the slopes that enter a circle run round it for ever: one linear system."""
    place = {v: i for i, v in enumerate(group)}
    entering = np.array([slope[v] for v in group])
    arrows = [(place[a], place[v], s) for v in group for a, s in local[v].arrows if a in place]
    if not arrows:
        return
    into, out_of, steep = (np.array(column) for column in zip(*arrows, strict=True))
    if len(group) <= _TABLE:
        flows = np.eye(len(group))
        np.add.at(flows, (into, out_of), -steep)
        found = np.linalg.lstsq(flows, entering, rcond=None)[0]
    else:
        found = _nearest(into, out_of, steep, entering)
    for v, steepest in zip(group, found, strict=True):
        slope[v] = float(steepest)


def _nearest(
    into: NDArray[np.int64],
    out_of: NDArray[np.int64],
    steep: NDArray[np.float64],
    entering: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Solve such a system by conjugate gradients on its squares, without a table of it."""
    count = len(entering)

    def left(x: NDArray[np.float64]) -> NDArray[np.float64]:
        return x - np.bincount(into, steep * x[out_of], count)

    def back(x: NDArray[np.float64]) -> NDArray[np.float64]:
        return x - np.bincount(out_of, steep * x[into], count)

    found, rest = np.zeros(count), entering.copy()
    way = gradient = back(rest)
    size = first = float(gradient @ gradient)
    for _ in range(max(1, _EFFORT // len(steep))):
        if size <= _SETTLED * first:
            break
        step = left(way)
        stride = size / float(step @ step)
        found, rest = found + stride * way, rest - stride * step
        gradient = back(rest)
        size, before = float(gradient @ gradient), size
        way = gradient + (size / before) * way
    return found


def _local(net: Network, state: State, vertex: int) -> _Local:
    """Find the slopes of one vertex."""
    brought, outer = _brought(net, state, vertex)
    if vertex < net.size:
        by_base, by_brought = SLOPES[net.semantics.name](net.base[vertex], brought)
    else:
        by_base, by_brought = 0.0, float(brought < 0)
    links, arrows = [], []
    for link, steepness_ in outer:
        weakest, premise = _weakest(net, state, link)
        k = state[net.size + link]
        pull = abs(net.weight[link] if net.adds(link) else net.share[link])
        steep = by_brought * steepness_
        links.append((link, steep * weakest * k))
        if premise is not None:
            arrows.append((premise, steep * pull * k))
        if net.into[net.size + link]:
            arrows.append((net.size + link, steep * pull * weakest))
    return _Local(by_base, tuple(links), tuple(arrows))


def _weakest(net: Network, state: State, link: int) -> tuple[float, int | None]:
    """Return the strength of a step, and the node it is due to, if not to a source."""
    premise = min(net.premises(link), key=lambda v: state[v])
    cap = net.cap[link]
    return (cap, None) if cap < state[premise] else (state[premise], premise)


def _brought(net: Network, state: State, vertex: int) -> tuple[float, list[tuple[int, float]]]:
    """Return what the links bring to a vertex, and how fast that grows with each."""
    links = net.into[vertex] or []
    signs = {x: 1.0 if net.share[x] > 0 else -1.0 for x in links}
    if vertex < net.size and net.semantics.aggregation == "sum":
        total = sum(net.weight[x] * carried(net, x, state) for x in links)
        return total, list(signs.items())
    outer: list[tuple[int, float]] = []
    balance = 0.0
    for sign in (1.0, -1.0):
        side = [x for x in links if signs[x] == sign]
        left = [1.0 - abs(net.share[x]) * carried(net, x, state) for x in side]
        outer += [(x, sign * rest) for x, rest in zip(side, _without_each(left), strict=True)]
        balance += sign * (1.0 - prod(left))
    return balance, outer


def _without_each(factors: list[float]) -> list[float]:
    """Return, for each factor, the product of all the others."""
    before = list(accumulate(factors, mul, initial=1.0))
    after = list(accumulate(reversed(factors), mul, initial=1.0))[::-1]
    return [a * b for a, b in zip(before[:-1], after[1:], strict=True)]
