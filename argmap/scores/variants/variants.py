"""How variants of a map differ from it and from each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.scores.variants.influences import Row, Rows


@dataclass(frozen=True, slots=True)
class Variants:
    """How variants differ from the map: by vertex or link, a row with a number for each.

    `keep` is 0 where a node or link (by vertex) is off and 1 where it stays; `lift` is 1 where a
    node is taken as certain and 0 where it stays. `base`, `pull` and `cap` replace those of the
    network; `pull` is signed, and in the unit in which the link is used. `more` is what another
    link brings to a vertex, in that unit too.
    """

    count: int
    keep: Mapping[int, Row] = field(default_factory=dict)
    lift: Mapping[int, Rows] = field(default_factory=dict)
    base: Mapping[int, Rows] = field(default_factory=dict)
    pull: Mapping[int, Rows] = field(default_factory=dict)
    cap: Mapping[int, Rows] = field(default_factory=dict)
    more: Mapping[int, Rows] = field(default_factory=dict)
