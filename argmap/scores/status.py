"""Stands, falls, contested: the grounded labelling over links, premises, undercuts and backings.

It reads the structure alone, no numbers: a node falls when an attack that stands reaches it and
no support that stands does; a link is broken likewise, and carries only while all its premises
stand. What a circle leaves open is contested. This is what the bounds of DF-QuAD come to when
every base is 1 and every link pulls fully; on a map of attacks alone it is Dung's grounded
labelling.
"""

from collections.abc import Sequence
from enum import StrEnum

from argmap.scores.network import Network
from argmap.scores.solve import Plan

Labels = list[bool]


class Status(StrEnum):
    """Whether a node holds against everything said on the map."""

    STANDS = "stands"
    FALLS = "falls"
    CONTESTED = "contested"


def statuses(net: Network, way: Plan) -> list[Status]:
    """Label every node."""
    surely, possibly = _labels(net, way)
    names = {
        (True, True): Status.STANDS,
        (False, True): Status.CONTESTED,
        (False, False): Status.FALLS,
    }
    return [names[pair] for pair in zip(surely[: net.size], possibly[: net.size], strict=True)]


def _labels(net: Network, way: Plan) -> tuple[Labels, Labels]:
    """Return which vertices surely stand, and which possibly do."""
    surely = [True] * len(net.into)
    for vertex in way.straight:
        if net.into[vertex]:
            surely[vertex] = _holds(net, vertex, surely, surely)
    possibly = list(surely) if way.knots else surely
    for knot in way.knots:
        _close_in(net, knot, way, surely, possibly)
    return surely, possibly


def _close_in(
    net: Network, knot: Sequence[int], way: Plan, surely: Labels, possibly: Labels
) -> None:
    """Label one circle: look again only at what the last news can change."""
    for vertex in knot:
        surely[vertex], possibly[vertex] = False, True
    inside = set(knot)
    news = list(knot[::-1])
    while news:
        vertex = news.pop()
        now = _holds(net, vertex, surely, possibly), _holds(net, vertex, possibly, surely)
        if now != (surely[vertex], possibly[vertex]):
            surely[vertex], possibly[vertex] = now
            news.extend(target for target in way.dependents[vertex] if target in inside)


def _holds(net: Network, vertex: int, pros: Labels, cons: Labels) -> bool:
    attacked = False
    for link in net.into[vertex] or ():
        if net.share[link] > 0:
            if _carries(net, link, pros):
                return True
        elif not attacked:
            attacked = _carries(net, link, cons)
    return not attacked


def _carries(net: Network, link: int, labels: Labels) -> bool:
    if not (labels[net.first[link]] and labels[net.size + link]):
        return False
    others = net.others[link]
    return not others or all(labels[premise] for premise in others)
