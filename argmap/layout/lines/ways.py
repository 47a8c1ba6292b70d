"""The shapes a link's line may take, the best looking first."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot

from argmap.layout.air import HEAD, STUB
from argmap.layout.lines.ends import PLAIN_LANE, Lane
from argmap.layout.shapes import XY, Box, Line

_ASIDE = 16.0
_ABOVE = 11.0
"""How far above a row a line runs that only passes it."""
_ROWS = 12
NOWHERE: XY = (0.0, 0.0)
UP: XY = (0.0, -1.0)
DOWN: XY = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Way:
    """From where to where a line goes, in which direction it leaves and is received.

    `back` points away from the target's edge; it is NOWHERE at a link or a junction.
    """

    start: XY
    out: XY
    end: XY
    back: XY
    floor: float = 0.0
    """The upper edge of the link's sources."""
    base: float = 0.0
    """The upper edge of the highest row below the target: where its links come together."""
    lane: Lane = PLAIN_LANE
    """How far above that edge the line turns aside, and how."""
    room: float = 60.0
    """How much room the links need there in all."""


def tries(way: Way) -> list[Line]:
    """Lines worth trying, the best looking first."""
    if way.back == NOWHERE:
        return _onto_point(way)
    if way.out == UP and way.back == DOWN and way.start[1] > way.end[1]:
        return _climbs(way)
    return [_straight(way)]


def _climbs(way: Way) -> list[Line]:
    (x0, y0), (x1, y1) = way.start, way.end
    shapes = []
    for floor in dict.fromkeys((way.base, way.floor)):
        scale = min(1.0, max(floor - y1, 0.0) / way.room)
        low = min(floor - way.lane.rise * scale, y0)
        high = floor - (way.lane.rise + way.lane.slant) * scale
        if low >= high >= y1:
            shapes.append((way.start, (x0, low), (x1, high), way.end))
    scale = min(1.0, (y0 - y1) / way.room)
    wide = (way.start, (x0, y0 - STUB * scale), (x1, y1 + HEAD * scale), way.end)
    return [*shapes, wide]


def beside_card(way: Way, box: Box) -> list[Line]:
    """Out of the side of a card and up beside those that stand above it."""
    if way.back != DOWN or way.start[1] <= way.end[1]:
        return []
    lines = []
    for edge, x in ((box.right, box.right + _ASIDE), (box.left, box.left - _ASIDE)):
        climb = _climbs(replace(way, start=(x, box.y)))
        lines += [((edge, box.y), *line) for line in climb[:-1]]
    return lines


def between(way: Way, tops: Sequence[float]) -> list[Line]:
    """Up or down, across above one of the rows on the way, and on: two corners."""
    if not way.out[1] or not way.back[1]:
        return []
    (x0, y0), (x1, y1) = way.start, way.end
    first = bisect_right(tops, min(y0, y1) + HEAD + _ABOVE)
    rows = tops[first : bisect_right(tops, max(y0, y1))]
    # The nearest to either end, where there are very many.
    rows = [*rows[: _ROWS // 2], *rows[_ROWS // 2 :][-_ROWS // 2 :]]
    return [(way.start, (x0, top - _ABOVE), (x1, top - _ABOVE), way.end) for top in rows]


def under_and_over(source: Box, target: Box) -> list[Line]:
    """From one card to another beside it, below both or above both."""
    across = 1.0 if target.x > source.x else -1.0
    x0 = source.x + across * (source.width / 2 - _ASIDE)
    x1 = target.x - across * (target.width / 2 - _ASIDE)
    low = max(source.bottom, target.bottom) + STUB
    high = min(source.top, target.top) - STUB
    return [
        ((x0, source.bottom), (x0, low), (x1, low), (x1, target.bottom)),
        ((x0, source.top), (x0, high), (x1, high), (x1, target.top)),
    ]


def length(line: Line) -> float:
    """How long a line is."""
    return sum([hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)])


def _straight(way: Way) -> Line:
    (x0, y0), (x1, y1) = way.start, way.end
    stub = min(STUB, hypot(x1 - x0, y1 - y0) / 3)
    a = (x0 + stub * way.out[0], y0 + stub * way.out[1])
    b = (x1 + stub * way.back[0], y1 + stub * way.back[1])
    return (way.start, a, b, way.end)


def _onto_point(way: Way) -> list[Line]:
    """Straight out of the card, then at a right angle; or else directly."""
    (x0, y0), (x1, y1) = way.start, way.end
    direct = (way.start, way.end)
    ahead = (x1 - x0) * way.out[0] + (y1 - y0) * way.out[1] > 0
    corner = (x0, y1) if way.out[0] == 0.0 else (x1, y0)
    if ahead and min(abs(x1 - x0), abs(y1 - y0)) >= 1:
        return [(way.start, corner, way.end), direct]
    return [direct]


def beside(end: XY, back: XY, aside: float) -> list[XY]:
    """Places close to where a line ends for premises to meet, the best looking first.

    Where the end is at a link, a card may stand on one side of it, or on three; where it is at
    a card, another one may stand close before it.
    """
    if back != NOWHERE:
        return [(end[0] + far * back[0], end[1] + far * back[1]) for far in (30.0, 22.0, 14.0, 7.0)]
    return [
        (end[0] + across * far, end[1] + along * far)
        for far in (1.0, 0.5, 0.25, 2.0)
        for along in (10.0, -10.0, 24.0, -24.0)
        for across in (aside, -aside)
    ]


def half_way(line: Line) -> XY:
    """The point in the middle of a line's length."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)]
    left = sum(lengths) / 2
    for (a, b), length in zip(pairwise(line), lengths, strict=True):
        if left <= length and length > 0:
            part = left / length
            return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
        left -= length
    return line[-1]


def without_repeats(line: Line) -> Line:
    """The line without points that stand where the one before stands."""
    kept = [line[0]]
    for point in line[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > 0.01:
            kept.append(point)
    return tuple(kept) if len(kept) > 1 else (line[0], line[-1])
