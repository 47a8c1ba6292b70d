"""How much room the links need between a card and those that bear on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.model import Link

STUB = 12.0
"""How far a link runs straight out of a card."""
JOIN = 24.0
"""Room for linked premises to meet."""
CUT = 18.0
"""Room for an undercut to end on a link."""
CUT_STEP = 8.0
MOST_CUTS = 4
CUT_DEEP = 12.0
"""Room for an undercut to run below the one that it bears on."""
_DEEPEST = 8
"""Further down undercuts of undercuts share their room."""
SLANT = 18.0
"""How far a link climbs while it goes sideways."""
HEAD = 22.0
"""Room for the arrow's head."""
_LANE = 9.0
_MOST = 90.0


@dataclass(frozen=True, slots=True)
class Air:
    """Room above the sources of the links into one card, from the sources upwards."""

    join: float = 0.0
    cut: float = 0.0
    lanes: float = 0.0

    @property
    def rise(self) -> float:
        """How far links go straight up before the first may turn aside."""
        return STUB + self.join + self.cut

    @property
    def all(self) -> float:
        """The whole distance between a card and its sources."""
        return self.rise + self.lanes + SLANT + HEAD


PLAIN = Air()


def air(links: Iterable[Link], cut: Mapping[str, object] | frozenset[str]) -> dict[str, Air]:
    """By target: the room its links need. `cut` holds the links that others bear on."""
    count: dict[str, int] = {}
    join: dict[str, float] = {}
    cuts: dict[str, int] = {}
    below: dict[str, int] = {}
    links = list(links)
    deep = depths(links)
    for link in links:
        count[link.target] = count.get(link.target, 0) + 1
        if len(link.sources) > 1:
            join[link.target] = JOIN
        if link.id in cut:
            cuts[link.target] = cuts.get(link.target, 0) + 1
            below[link.target] = max(below.get(link.target, 0), deep.get(link.id, 0))
    return {
        target: Air(
            join.get(target, 0.0),
            cut_room(cuts.get(target, 0)) + CUT_DEEP * below.get(target, 0),
            lanes_room(number),
        )
        for target, number in count.items()
        if number > 3 or target in join or target in cuts
    }


def depths(links: Iterable[Link]) -> dict[str, int]:
    """By link: how many undercuts deep its own undercuts are undercut; 0 is left out."""
    by_id = {link.id: link for link in links}
    deep: dict[str, int] = {}
    for link in by_id.values():
        hit, level = by_id.get(link.target), 1
        above = by_id.get(hit.target) if hit else None
        while above is not None and deep.get(above.id, 0) < level <= _DEEPEST:
            deep[above.id] = level
            above, level = by_id.get(above.target), level + 1
    return deep


def cut_room(number: int) -> float:
    """Room for undercuts of so many links into one card to end at different heights."""
    return CUT + CUT_STEP * (min(number, MOST_CUTS) - 1) if number else 0.0


def lanes_room(number: int) -> float:
    """Room for so many links to run side by side, about half of them from each side."""
    return min(_LANE * max(0, number // 2 - 1), _MOST)
