"""The consistent readings of a map: what can be held together, in all of them and in some."""

from dataclasses import dataclass

from argmap.model import Map
from argmap.scores.network import fallen_nodes
from argmap.scores.readings.dung import extensions
from argmap.scores.readings.frameworks import framework_of


@dataclass(frozen=True)
class Readings:
    """The ways in which a map can be read without contradiction."""

    standard: str
    readings: tuple[frozenset[str], ...]
    """The nodes that hold in each."""
    in_all: frozenset[str]
    in_some: frozenset[str]

    @property
    def count(self) -> int:
        """How many readings there are."""
        return len(self.readings)


def readings(map_: Map, standard: str = "preferred", off: frozenset[str] = frozenset()) -> Readings:
    """Return the readings of a map by one of Dung's standards: preferred, stable, ..."""
    size = len(map_.nodes)
    fallen = fallen_nodes(map_, off)
    found = [
        frozenset(map_.nodes[a].id for a in extension if a < size) - fallen
        for extension in extensions(framework_of(map_, off), standard)
    ]
    different = tuple(sorted(set(found), key=sorted))
    return Readings(
        standard=standard,
        readings=different,
        in_all=frozenset.intersection(*different) if different else frozenset(),
        in_some=frozenset().union(*different),
    )
