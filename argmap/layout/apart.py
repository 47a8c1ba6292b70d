"""Setting cards apart: what overlaps moves to the nearest free place, what is firm stays."""

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush

from argmap.layout.obstacles import Obstacles, Rect, meets, rect
from argmap.layout.shapes import Box

GAP = 28.0
_AIR = 12.0
"""Closer than this to another card, and no line passes between the two."""


def set_apart(boxes: Mapping[str, Box], firm: Iterable[str]) -> dict[str, Box]:
    """Move cards as little as may be so that none overlaps another. Firm ones stay.

    Only two firm cards may still overlap: a person has placed them so.
    """
    stays = set(firm)
    if not stays and not _any_overlap(boxes):
        return dict(boxes)
    taken = Obstacles((key, rect(boxes[key])) for key in boxes if key in stays)
    found = {key: boxes[key] for key in boxes if key in stays}
    for key in sorted(boxes, key=lambda k: (boxes[k].top, boxes[k].x, k)):
        if key not in stays:
            found[key] = free_place(taken, boxes[key])
            taken.add(key, rect(found[key]))
    return {key: found[key] for key in boxes}


def free_place(taken: Obstacles, box: Box, gap: float = GAP) -> Box:
    """The nearest place for a card where nothing is; sideways before up or down."""
    if not taken.near(rect(box, _AIR)):
        return box
    waiting = [(0.0, box.x, box.y)]
    tried: set[tuple[float, float]] = set()
    while True:
        _, x, y = heappop(waiting)
        here = Box(x, y, box.width, box.height)
        blockers = taken.near(rect(here, _AIR))
        if not blockers:
            return here
        for key in blockers:
            for place in _beside(box, x, y, taken[key], gap):
                if place not in tried:
                    tried.add(place)
                    cost = abs(place[0] - box.x) + 2 * abs(place[1] - box.y)
                    heappush(waiting, (cost, *place))


def _beside(box: Box, x: float, y: float, r: Rect, gap: float) -> list[tuple[float, float]]:
    across, along = box.width / 2 + gap, box.height / 2 + gap
    return [(r[2] + across, y), (r[0] - across, y), (x, r[3] + along), (x, r[1] - along)]


def _any_overlap(boxes: Mapping[str, Box]) -> bool:
    """Whether any two cards share area: a sweep from left to right."""
    rects = sorted(map(rect, boxes.values()))
    open_: list[Rect] = []
    for r in rects:
        open_ = [other for other in open_ if other[2] > r[0]]
        if any(meets(r, other) for other in open_):
            return True
        open_.append(r)
    return False
