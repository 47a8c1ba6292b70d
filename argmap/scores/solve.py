"""Scores for a whole network: one pass where nothing turns in circles, and the circles apart."""

from dataclasses import dataclass

from argmap.scores.cycles import Solution, pass_on, settle
from argmap.scores.network import Network
from argmap.scores.order import components, dependents, straight
from argmap.scores.values import State, value


@dataclass(frozen=True, slots=True)
class Plan:
    """In which order to score a network."""

    straight: list[int]
    """Vertices to take one after the other."""
    knots: list[tuple[int, ...]]
    """Components to take after those; a knot of several turns in a circle."""
    dependents: list[list[int]]


def plan(net: Network) -> Plan:
    """Find the order in which to score a network."""
    found = dependents(net)
    first = straight(net, found)
    started = set(first)
    rest = {
        vertex
        for vertex, links in enumerate(net.into)
        if vertex not in started and (links or vertex < net.size)
    }
    return Plan(first, components(found, rest) if rest else [], found)


def solve(net: Network, way: Plan) -> Solution:
    """Score every vertex."""
    state = start(net)
    for vertex in way.straight:
        if net.into[vertex]:
            state[vertex] = value(net, vertex, state, state)
    if not way.knots:
        return Solution(state, state, state)
    low, high = list(state), list(state)
    for knot in way.knots:
        if len(knot) > 1 or knot[0] in way.dependents[knot[0]]:
            settle(net, knot, Solution(state, low, high))
        else:
            pass_on(net, knot[0], Solution(state, low, high))
    return Solution(state, low, high)


def start(net: Network) -> State:
    """Return the state before any link bears: nodes at their base, links whole."""
    return net.base + [1.0] * (len(net.into) - net.size)
