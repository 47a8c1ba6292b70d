"""Sensitivity: how fast the focus moves with every base score and weight, by one sweep back.

And which nodes are double-edged, so that slopes and losses may disagree about them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import prod
from operator import mul
from types import MappingProxyType

import numpy as np

from argmap.scores.values import carried
from argmap.scores.variants import SLOPES, Case, adds


@dataclass(frozen=True)
class Slopes:
    """By id, how fast the strength of the focus moves.

    `nodes`: with the base score of a node. `links`: with the pull of a link, as it is counted:
    the weight `w` where links add up, the share `r` where they multiply and on undercuts. At a
    kink (premises equally weak, undercuts just made up for) it is the slope to one side.
    """

    nodes: Mapping[str, float]
    links: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Local:
    """The slopes of one vertex with what it directly depends on."""

    base: float
    links: tuple[tuple[int, float], ...]
    """With the pull of each link."""
    arrows: tuple[tuple[int, float], ...]
    """With the vertices that enter through the links."""


def sensitivity(case: Case) -> Slopes:
    """Return the slope of the focus with all that it depends on."""
    local = {v: _local(case, v) for v in case.upstream}
    slope = dict.fromkeys(case.upstream, 0.0)
    slope[case.focus] = 1.0
    groups: list[tuple[int, ...]] = [(v,) for v in case.way.straight if v in local]
    groups += [knot for knot in case.way.knots if knot[0] in local]
    for group in reversed(groups):
        inside = set(group) if _turns(case, group) else set[int]()
        if inside:
            _run_round(group, local, slope)
        for vertex in group:
            for arrow, steepness in local[vertex].arrows:
                if arrow not in inside:
                    slope[arrow] += slope[vertex] * steepness
    nodes = {case.id_of(v): slope[v] * local[v].base for v in local if v < case.net.size}
    links = {link: slope[v] * steep for v in local for link, steep in local[v].links}
    named = {case.map.links[link].id: links[link] for link in sorted(links)}
    return Slopes(MappingProxyType(nodes), MappingProxyType(named))


def _turns(case: Case, group: tuple[int, ...]) -> bool:
    return len(group) > 1 or group[0] in case.way.dependents[group[0]]


def _run_round(
    group: tuple[int, ...], local: Mapping[int, _Local], slope: dict[int, float]
) -> None:
    """Let the slopes that enter a circle run round it for ever: one linear system."""
    place = {v: i for i, v in enumerate(group)}
    flows = np.eye(len(group))
    for v in group:
        for arrow, steepness in local[v].arrows:
            if arrow in place:
                flows[place[arrow], place[v]] -= steepness
    entering = np.array([slope[v] for v in group])
    for v, found in zip(group, np.linalg.lstsq(flows, entering, rcond=None)[0], strict=True):
        slope[v] = float(found)


def _local(case: Case, vertex: int) -> _Local:
    """Find the slopes of one vertex."""
    net, state = case.net, case.solution.state
    brought, outer = _brought(case, vertex)
    if vertex < net.size:
        by_base, by_brought = SLOPES[net.semantics.name](net.base[vertex], brought)
    else:
        by_base, by_brought = 0.0, float(brought < 0)
    links, arrows = [], []
    for link, steepness in outer:
        weakest, premise = _weakest(case, link)
        k = state[net.size + link]
        pull = abs(net.weight[link] if adds(net, link) else net.share[link])
        steep = by_brought * steepness
        links.append((link, steep * weakest * k))
        if premise is not None:
            arrows.append((premise, steep * pull * k))
        if net.into[net.size + link]:
            arrows.append((net.size + link, steep * pull * weakest))
    return _Local(by_base, tuple(links), tuple(arrows))


def _weakest(case: Case, link: int) -> tuple[float, int | None]:
    """Return the strength of a step, and the node it is due to, if not to a source."""
    state = case.solution.state
    premise = min(case.net.premises(link), key=lambda v: state[v])
    cap = case.net.cap[link]
    return (cap, None) if cap < state[premise] else (state[premise], premise)


def _brought(case: Case, vertex: int) -> tuple[float, list[tuple[int, float]]]:
    """Return what the links bring to a vertex, and how fast that grows with each."""
    net, state = case.net, case.solution.state
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


def double_edged(case: Case) -> tuple[str, ...]:
    """Return the nodes that reach the focus with a plus and with a minus.

    Of such a node, what its loss does and which way its slope points may disagree.
    """
    seen = {(case.focus, 1)}
    found = [(case.focus, 1)]
    net = case.net
    for vertex, sign in found:
        for link in net.into[vertex] or ():
            side = sign if net.share[link] > 0 else -sign
            for above in (*net.premises(link), net.size + link):
                # What bears on a link works through it, on the side on which the link works.
                if (above, side) not in seen:
                    seen.add((above, side))
                    found.append((above, side))
    return tuple(case.id_of(v) for v in case.nodes if {(v, 1), (v, -1)} <= seen)
