"""Rounded lines, heads and marks of links: the same for a painter and for SVG."""

from itertools import pairwise
from math import hypot
from typing import Literal

from argmap.picture.shapes import XY, Head, LinkShape

ROUND = 18.0
GAP = 3.0
"""Between a head and the card it points at."""
ARROW, ARROW_HALF = 10.0, 5.5
BAR_HALF = 8.0
DIAMOND = 7.0
JUNCTION = 4.5
STRAIGHT = 0.02
"""The sine below which a bend is none."""

Segment = tuple[Literal["M", "L", "Q", "C", "Z"], tuple[XY, ...]]

_MARKS: dict[Head, XY] = {"arrow": (GAP + 17, 9.5), "diamond": (DIAMOND + 11, 9.0)}
"""How far behind a link's tip its mark stands, and how far aside."""

_CUTS: dict[Head, float] = {"arrow": GAP + ARROW - 1, "bar": GAP, "diamond": DIAMOND, "none": GAP}


def unit(start: XY, end: XY) -> XY:
    """Return the direction from one point to another; straight up where they are one."""
    x, y = end[0] - start[0], end[1] - start[1]
    length = hypot(x, y)
    return (x / length, y / length) if length > 1e-9 else (0.0, -1.0)


def heading(line: tuple[XY, ...]) -> XY:
    """Return the direction in which a line arrives."""
    for point in reversed(line[:-1]):
        if hypot(line[-1][0] - point[0], line[-1][1] - point[1]) > 1e-6:
            return unit(point, line[-1])
    return (0.0, -1.0)


def trimmed(line: tuple[XY, ...], head: Head) -> tuple[XY, ...]:
    """Return the line without the stretch that its head covers."""
    cut, points = _CUTS[head], list(line)
    while len(points) > 1:
        (x1, y1), (x2, y2) = points[-2:]
        length = hypot(x2 - x1, y2 - y1)
        if length > cut:
            share = 1 - cut / length
            points[-1] = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
            return tuple(points)
        if len(points) == 2:
            return tuple(points)
        cut -= length
        points.pop()
    return tuple(points)


def rounded(line: tuple[XY, ...], radius: float = ROUND) -> tuple[Segment, ...]:
    """Return a polyline with its corners rounded."""
    if not line:
        return ()
    line = _bends(line)
    path: list[Segment] = [("M", (line[0],))]
    for before, corner, after in zip(line, line[1:], line[2:], strict=False):
        room = min(radius, _half(before, corner), _half(corner, after))
        to_before, to_after = unit(corner, before), unit(corner, after)
        path.append(("L", (_along(corner, to_before, room),)))
        path.append(("Q", (corner, _along(corner, to_after, room))))
    path.append(("L", (line[-1],)))
    return tuple(path)


def _bends(line: tuple[XY, ...]) -> tuple[XY, ...]:
    """Return a line without the points at which it goes straight on: nothing is rounded there."""
    kept = [line[0]]
    for corner, after in pairwise(line[1:]):
        (ax, ay), (bx, by) = unit(kept[-1], corner), unit(corner, after)
        goes_on = ax * bx + ay * by > 0 and abs(ax * by - ay * bx) < STRAIGHT
        if not goes_on and hypot(corner[0] - kept[-1][0], corner[1] - kept[-1][1]) > 1e-6:
            kept.append(corner)
    return (*kept, line[-1]) if len(line) > 1 else line


def head_points(link: LinkShape) -> tuple[XY, ...]:
    """Return the corners of a link's head: a triangle, a bar's two ends, a diamond."""
    (x, y), (dx, dy) = link.tip, link.direction
    grow = 1 + max(0.0, link.width - 2) * 0.15
    if link.head == "arrow":
        tip = (x - dx * GAP, y - dy * GAP)
        base = (tip[0] - dx * ARROW * grow, tip[1] - dy * ARROW * grow)
        half = ARROW_HALF * grow
        return (
            tip,
            (base[0] - dy * half, base[1] + dx * half),
            (base[0] + dy * half, base[1] - dx * half),
        )
    if link.head == "bar":
        at, half = (x - dx * GAP, y - dy * GAP), BAR_HALF * grow
        return ((at[0] - dy * half, at[1] + dx * half), (at[0] + dy * half, at[1] - dx * half))
    if link.head == "diamond":
        return ((x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y))
    return ()


def mark_at(link: LinkShape) -> XY:
    """Return the centre of a link's mark, beside the line behind its head.

    There it is clear of the next link's head, which may be no further than twenty pixels away.
    """
    (x, y), (dx, dy) = link.tip, link.direction
    back, aside = _MARKS.get(link.head, (GAP + 12, 9.5))
    sign = 1.0 if -dy > 0 or (dy == 0 and dx > 0) else -1.0
    return (x - dx * back - dy * aside * sign, y - dy * back + dx * aside * sign)


def _half(one: XY, other: XY) -> float:
    return hypot(other[0] - one[0], other[1] - one[1]) / 2


def _along(start: XY, direction: XY, distance: float) -> XY:
    return (start[0] + direction[0] * distance, start[1] + direction[1] * distance)
