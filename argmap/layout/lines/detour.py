"""A way around cards: straight lines from corner to corner of what stands in between."""

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import pairwise
from math import hypot

from argmap.layout.air import HEAD
from argmap.layout.lines.ways import Way
from argmap.layout.obstacles import Obstacles, Rect
from argmap.layout.shapes import XY, Line

_PATIENCE = 300
"""How many corners to try before giving up."""

_LOOK = 8
"""How many cards to look around from one corner."""

_BEND = 12.0
"""What a corner costs, in pixels, so that few corners are taken."""


WIDE = 8.5
"""So far from cards lines keep where they can."""
_FAR = 2500.0
"""Beyond this a line first goes along the row of its source, or of its target."""
_STRIP = 14.0
_STEP = 3.0
"""What slants by less is not seen to."""


def around(wide: Obstacles, cards: Obstacles, way: Way) -> Line | None:
    """A way around the cards that stand between two ends, if one is found in reasonable time.

    If need be, a way across the heads of other links, or closer to cards than their `wide`
    rectangles.
    """
    near = WIDE + 2.5
    for things, margin, stub, head in (
        (wide, 1.5, near, HEAD + 4.0),
        (wide, 1.5, near, near),
        (cards, 5.0, 3.0, 3.0),
    ):
        start = (way.start[0] + stub * way.out[0], way.start[1] + stub * way.out[1])
        end = (way.end[0] + head * way.back[0], way.end[1] + head * way.back[1])
        found = None
        if abs(start[0] - end[0]) > _FAR:
            found = _along_rows(things, start, end, way, margin)
        found = found or detour(things, start, end, margin)
        if found is not None:
            return (way.start, *found, way.end)
    return None


def squared(line: Line, is_free: Callable[[Line], bool], upright_first: bool) -> Line | None:
    """The same way in level and upright steps, as the lines of the tree go; None if one is shut."""
    steps = [line[0]]
    for a, b in pairwise(line):
        if abs(a[0] - b[0]) > _STEP and abs(a[1] - b[1]) > _STEP:
            corners = ((a[0], b[1]), (b[0], a[1]))
            if not upright_first:
                corners = corners[::-1]
            corner = next((c for c in corners if is_free((a, c, b))), None)
            if corner is None:
                return None
            steps.append(corner)
        steps.append(b)
    return _without_bumps(steps)


def _without_bumps(steps: list[XY]) -> Line:
    """Points on a straight piece left out."""
    kept = steps[:1]
    for at, after in pairwise(steps[1:]):
        before = kept[-1]
        if not any(abs(before[i] - at[i]) < 0.01 and abs(at[i] - after[i]) < 0.01 for i in (0, 1)):
            kept.append(at)
    return (*kept, steps[-1])


def _along_rows(cards: Obstacles, start: XY, end: XY, way: Way, margin: float) -> Line | None:
    """Above the row of the source, or below that of the target, and up or down from there."""
    strip = start[1] if way.out[1] else way.floor - _STRIP
    near, far = (start[0], strip), (end[0], strip)
    if cards.clear((start, near, far)):
        rest = detour(cards, far, end, margin)
        if rest is not None:
            return (start, near, *rest)
    if not way.back[1]:
        return None
    far = (start[0], end[1])
    if cards.clear((far, end)):
        rest = detour(cards, start, far, margin)
        if rest is not None:
            return (*rest, end)
    return None


def detour(cards: Obstacles, start: XY, end: XY, margin: float = 8.0) -> Line | None:
    """A short line from start to end around the cards, if one is found in reasonable time."""
    search = _Search(cards, end, margin)
    best = {start: 0.0}
    came: dict[XY, XY] = {}
    waiting = [(_far(start, end), start)]
    done: set[XY] = set()
    while waiting and len(done) < _PATIENCE:
        _, at = heappop(waiting)
        if at == end:
            return _traced(came, at)
        if at in done:
            continue
        done.add(at)
        for step in search.steps(at):
            cost = best[at] + _far(at, step) + _BEND
            if cost < best.get(step, float("inf")):
                best[step], came[step] = cost, at
                heappush(waiting, (cost + _far(step, end), step))
    return None


class _Search:
    def __init__(self, cards: Obstacles, end: XY, margin: float) -> None:
        self._cards, self._end, self._margin = cards, end, margin

    def steps(self, at: XY) -> list[XY]:
        """The corners seen from a point of what hides the end; the end itself if seen."""
        blocker = self._cards.first_on_line(at, self._end)
        if blocker is None:
            return [self._end]
        seen: list[XY] = []
        looked, waiting = {blocker}, [blocker]
        while waiting and len(looked) < _LOOK:
            for corner in self._corners(self._cards[waiting.pop(0)]):
                hidden = self._cards.first_on_line(at, corner)
                if hidden is None:
                    if corner != at:
                        seen.append(corner)
                elif hidden not in looked:
                    looked.add(hidden)
                    waiting.append(hidden)
        return seen

    def _corners(self, r: Rect) -> list[XY]:
        m = self._margin
        return [
            (r[0] - m, r[1] - m),
            (r[2] + m, r[1] - m),
            (r[0] - m, r[3] + m),
            (r[2] + m, r[3] + m),
        ]


def _far(a: XY, b: XY) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def _traced(came: dict[XY, XY], at: XY) -> Line:
    line = [at]
    while at in came:
        at = came[at]
        line.append(at)
    return tuple(reversed(line))
