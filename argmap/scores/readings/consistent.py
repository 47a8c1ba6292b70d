"""The consistent readings of a map: what can be held together, in all of them and in some."""

from dataclasses import dataclass
from itertools import islice

from argmap.model import Map
from argmap.scores.network import fallen_nodes
from argmap.scores.readings.dung import choices
from argmap.scores.readings.frameworks import framework_of

LISTED = 1_000
"""How many readings are listed at most; all are counted."""


@dataclass(frozen=True)
class Readings:
    """The ways in which a map can be read without contradiction."""

    standard: str
    count: int
    readings: tuple[frozenset[str], ...]
    """The nodes that hold in each; the first thousand where there are more."""
    in_all: frozenset[str]
    in_some: frozenset[str]


def readings(map_: Map, standard: str = "preferred", off: frozenset[str] = frozenset()) -> Readings:
    """Return the readings of a map by one of Dung's standards: preferred, stable, ..."""
    size = len(map_.nodes)
    fallen = fallen_nodes(map_, off)

    def nodes(extension: frozenset[int]) -> frozenset[str]:
        return frozenset(map_.nodes[a].id for a in extension if a < size) - fallen

    found = choices(framework_of(map_, off), standard)
    listed = map(nodes, islice(found.sets(), LISTED))
    return Readings(
        standard=standard,
        count=found.count,
        readings=tuple(sorted(listed, key=sorted)),
        in_all=nodes(found.in_all),
        in_some=nodes(found.in_some),
    )
