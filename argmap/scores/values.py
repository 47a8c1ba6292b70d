"""The value of one vertex from the values of those it depends on: the rule of scoring itself.

Every value rises with what supports it and falls with what attacks it. So one function serves
three uses: with the same state twice it gives the value; with lower bounds for the supports and
upper bounds for the attacks it gives a lower bound, and the other way round an upper one.
"""

from argmap.scores.network import Network

State = list[float]


def value(net: Network, vertex: int, pros: State, cons: State) -> float:
    """Return the strength of a node or the share `k` of a link, clearing its path of recursion."""
    links = net.into[vertex]
    if vertex >= net.size:
        return _left_standing(net, links, pros, cons) if links else 1.0
    base = net.base[vertex]
    if not links:
        return base
    if net.semantics.aggregation == "sum":
        return net.semantics.influence(base, _energy(net, links, pros, cons))
    return net.semantics.influence(base, _balance(net, links, pros, cons))


def carried(net: Network, link: int, state: State) -> float:
    """Return the strength in which a link's premises reach it: the weakest, less its undercuts."""
    weakest = state[net.first[link]]
    for premise in net.others[link]:
        if state[premise] < weakest:
            weakest = state[premise]
    return min(weakest, net.cap[link]) * state[net.size + link]


def _energy(net: Network, links: list[int], pros: State, cons: State) -> float:
    """Add up what the links bring: weight × k × weakest premise, attacks counted down."""
    total = 0.0
    weight, size = net.weight, net.size
    first, others, cap = net.first, net.others, net.cap
    for link in links:
        pull = weight[link]
        state = pros if pull > 0 else cons
        weakest = state[first[link]]
        for premise in others[link]:
            if state[premise] < weakest:
                weakest = state[premise]
        if cap[link] < weakest:
            weakest = cap[link]
        total += pull * state[size + link] * weakest
    return total


def _balance(net: Network, links: list[int], pros: State, cons: State) -> float:
    """Return how much more the supports bring than the attacks, each side by probabilistic sum."""
    unsupported = unattacked = 1.0
    for link in links:
        pull = net.share[link]
        if pull > 0:
            unsupported *= 1.0 - pull * carried(net, link, pros)
        else:
            unattacked *= 1.0 + pull * carried(net, link, cons)
    return unattacked - unsupported


def _left_standing(net: Network, links: list[int], pros: State, cons: State) -> float:
    """Return what undercuts leave of a link; backings make up for undercuts, never for more."""
    return min(1.0, 1.0 + _balance(net, links, pros, cons))
