"""Sensitivity: how fast the focus moves with every base score and weight, by one sweep back.

And which nodes are double-edged, so that slopes and losses may disagree about them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from argmap.scores.variants import Case


@dataclass(frozen=True)
class Slopes:
    """By id, how fast the strength of the focus moves.

    `nodes`: with the base score of a node. `links`: with the pull of a link, as it is counted:
    the weight `w` where links add up, the share `r` where they multiply and on undercuts. At a
    kink (premises equally weak, undercuts just made up for) it is the slope to one side.
    """

    nodes: Mapping[str, float]
    links: Mapping[str, float]


def sensitivity(case: Case) -> Slopes:
    """Return the slope of the focus with all that it depends on."""
    found = case.steepness
    links = {case.map.links[link].id: found.links[link] for link in sorted(found.links)}
    nodes = {case.id_of(v): steep for v, steep in found.nodes.items()}
    return Slopes(MappingProxyType(nodes), MappingProxyType(links))


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
