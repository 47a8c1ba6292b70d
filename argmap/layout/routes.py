"""The lines of the links when the cards have their places."""

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import hypot

from argmap.layout.detour import detour
from argmap.layout.levels import CUT, FAN, HEAD, JOIN, STUB
from argmap.layout.obstacles import Obstacles, rect
from argmap.layout.ports import OUT, End, Key, side_towards, spread
from argmap.layout.shapes import XY, Box, Line, Route
from argmap.model import Link

_SNAP = 22.0


def route(
    links: list[Link],
    boxes: Mapping[str, Box],
    known: Mapping[str, Route] | None = None,
    clear: Collection[str] = (),
) -> dict[str, Route]:
    """Route links among cards. Those in `known` are taken as they are.

    Links in `clear` are known to have nothing in their way.
    """
    return _Router(links, boxes, clear).routes(known or {})


@dataclass(frozen=True, slots=True)
class _Way:
    """From where to where a line goes, and in which direction it leaves and arrives."""

    start: XY
    out: XY
    end: XY
    back: XY
    rise: float


class _Router:
    def __init__(self, links: list[Link], boxes: Mapping[str, Box], clear: Collection[str]) -> None:
        self._boxes, self._clear = boxes, clear
        self._cards = Obstacles((key, rect(box)) for key, box in boxes.items())
        self._links = {link.id: link for link in links}
        self._cut = {link.target for link in links if link.target in self._links}
        self._air: dict[str, tuple[float, float]] = {}
        for link in links:
            joined = JOIN if len(link.sources) > 1 else 0.0
            cut = CUT if link.id in self._cut else 0.0
            if joined or cut:
                old = self._air.get(link.target, (0.0, 0.0))
                self._air[link.target] = (max(old[0], joined), max(old[1], cut))
        self._ports: dict[Key, XY] = {}
        self._ends: dict[Key, End] = {}
        self._found: dict[str, Route] = {}

    def routes(self, known: Mapping[str, Route]) -> dict[str, Route]:
        order, stuck = _targets_first(self._links)
        for link in order:
            self._find_ends(link)
        self._ports = spread(self._ends, self._boxes)
        self._found = {key: known[key] for key in self._links if key in known}
        for link in order:
            if link.id not in self._found:
                self._found[link.id] = self._route(link)
        for link in stuck:
            self._found[link.id] = self._loop(link)
        return {key: self._found[key] for key in self._links}

    # -- ends ----------------------------------------------------------------------

    def _find_ends(self, link: Link) -> None:
        target = self._boxes.get(link.target) or self._guess(link.target)
        sources = [self._boxes[s] for s in link.sources]
        for i, source in enumerate(sources):
            if link.sources[i] != link.target:
                side = side_towards(source, target)
                self._ends[link.id, i] = End(link.sources[i], side, (target.x, target.y))
        if link.target in self._boxes and set(link.sources) != {link.target}:
            others = [b for s, b in zip(link.sources, sources, strict=True) if s != link.target]
            around = _around(others)
            side = side_towards(target, around)
            mean = sum(b.x for b in others) / len(others)
            self._ends[link.id, -1] = End(link.target, side, (mean, around.y))

    def _guess(self, link_id: str) -> Box:
        """About where a link will be, before it is routed: near its first source."""
        while link_id in self._links:
            box = self._boxes[self._links[link_id].sources[0]]
            above = self._boxes.get(self._links[link_id].target)
            if above is not None and above.bottom < box.top:
                return Box(box.x, box.top - 30, 0, 0)
            if above is not None:
                return Box((box.x + above.x) / 2, (box.y + above.y) / 2, 0, 0)
            return Box(box.x, box.top - 30, 0, 0)
        return self._boxes[link_id]

    # -- whole links ---------------------------------------------------------------

    def _route(self, link: Link) -> Route:
        if all(source == link.target for source in link.sources):
            return self._loop(link)
        return self._single(link) if len(link.sources) == 1 else self._joined(link)

    def _single(self, link: Link) -> Route:
        way = self._way(link, 0, self._target(link), self._arrival(link))
        line = self._line(link, way)
        return _rounded((line,), None, (), self._middle(link, line))

    def _joined(self, link: Link) -> Route:
        junction = self._junction(link)
        end, back = self._target(link), self._arrival(link)
        stems = []
        for i, source in enumerate(link.sources):
            if source == link.target:
                stems.append(self._stem_of_target(self._boxes[source], junction))
            else:
                stems.append(self._stem(link, i, junction))
        box = self._boxes[link.sources[0]]
        out = _facing(Box(junction[0], junction[1], 0, 0), Box(end[0], end[1], 0, 0))
        rise = CUT + 8 if out == (0.0, -1.0) else STUB
        trunk = self._line(link, _Way(junction, out, end, back, rise if box else STUB))
        return _rounded(tuple(stems), junction, trunk, self._middle(link, trunk))

    def _stem(self, link: Link, i: int, junction: XY) -> Line:
        start = self._ports[link.id, i]
        out = OUT[self._ends[link.id, i].side]
        if out == (0.0, -1.0) and junction[1] < start[1]:
            turn = (start[0], max(start[1] - STUB, junction[1]))
            line = (start, turn, junction)
            if self._cards.clear(line):
                return line
        return self._line(link, _Way(start, out, junction, (0.0, 0.0), STUB))

    def _stem_of_target(self, box: Box, junction: XY) -> Line:
        side = side_towards(box, Box(junction[0], junction[1], 0, 0))
        start = (box.x + 10, box.bottom) if side == "bottom" else (box.x + 10, box.top)
        return (start, junction)

    def _loop(self, link: Link) -> Route:
        """A small loop beside the card, for what bears on itself."""
        stems = []
        for source in link.sources:
            box = self._boxes[source]
            high, far = min(10.0, box.height / 4), box.right + 20
            stems.append(
                (
                    (box.right, box.y - high),
                    (far, box.y - high),
                    (far, box.y + high),
                    (box.right, box.y + high),
                )
            )
        middle = (stems[0][1][0], self._boxes[link.sources[0]].y)
        if len(stems) == 1:
            return _rounded(tuple(stems), None, (), middle)
        trunk = (middle, stems[0][2], stems[0][3])
        return _rounded(tuple((*s[:2], middle) for s in stems), middle, trunk, middle)

    # -- points --------------------------------------------------------------------

    def _target(self, link: Link) -> XY:
        if link.target in self._boxes:
            return self._ports[link.id, -1]
        return self._found[link.target].middle

    def _arrival(self, link: Link) -> XY:
        """The direction from the target's edge outwards; none at a link."""
        end = self._ends.get((link.id, -1))
        return OUT[end.side] if end else (0.0, 0.0)

    def _junction(self, link: Link) -> XY:
        """Where linked premises meet: above them if they stand together, else near the target."""
        boxes = [self._boxes[s] for s in dict.fromkeys(link.sources) if s != link.target]
        end, back = self._target(link), self._arrival(link)
        mean = sum(b.x for b in boxes) / len(boxes)
        tries: list[XY] = []
        if back == (0.0, 1.0) or (back == (0.0, 0.0) and min(b.top for b in boxes) > end[1]):
            top = min(b.top for b in boxes)
            room = max(top - end[1], 0.0)
            high = min(STUB + JOIN, room * 0.45)
            tries += [(mean, top - high), (boxes[0].x, top - high), (boxes[-1].x, top - high)]
        tries.append((end[0] + 30 * back[0], end[1] + 30 * back[1]))
        if back == (0.0, 0.0):
            tries = [*tries[:-1], (end[0] + (24 if mean > end[0] else -24), end[1] + 10)]
        for x, y in tries:
            if not self._cards.near((x - 8, y - 8, x + 8, y + 8)):
                return (x, y)
        return tries[-1]

    def _middle(self, link: Link, line: Line) -> XY:
        """Where an undercut ends: low on the straight rise of an ordinary link, else half way."""
        if link.id in self._cut and len(line) == 4 and line[0][0] == line[1][0]:
            (x, y0), (_, y1) = line[0], line[1]
            if y0 - y1 >= CUT and link.target in self._boxes:
                return (x, y1 + 8) if len(link.sources) == 1 else (x, (y0 + y1) / 2)
        return _half_way(line)

    # -- lines ---------------------------------------------------------------------

    def _way(self, link: Link, i: int, end: XY, back: XY) -> _Way:
        start = self._ports[link.id, i]
        side = self._ends[link.id, i].side
        rise = STUB + sum(self._air.get(link.target, (0.0, 0.0)))
        return _Way(start, OUT[side], end, back, rise)

    def _line(self, link: Link, way: _Way) -> Line:
        tries = _onto_link(way) if way.back == (0.0, 0.0) else _shapes(way)
        if link.id in self._clear:
            return tries[0]
        for line in tries:
            if self._cards.clear(line):
                return line
        return self._around(way, tries[0])

    def _around(self, way: _Way, fallback: Line) -> Line:
        for margin in (10.0, 5.0):
            for stub in (margin + 1, 3.0):
                start = (way.start[0] + stub * way.out[0], way.start[1] + stub * way.out[1])
                end = (way.end[0] + stub * way.back[0], way.end[1] + stub * way.back[1])
                found = detour(self._cards, start, end, margin)
                if found is not None:
                    return _without_repeats((way.start, *found, way.end))
        return fallback


def _shapes(way: _Way) -> list[Line]:
    """Lines worth trying from one card to another, the best looking first."""
    (x0, y0), (x1, y1) = way.start, way.end
    if way.out == (0.0, -1.0) and way.back == (0.0, 1.0):
        room = y0 - y1
        scale = min(1.0, room / (way.rise + FAN + HEAD))
        low, high = way.rise * scale, (way.rise + FAN) * scale
        late = (way.start, (x0, y0 - low), (x1, y0 - high), way.end)
        near, head = y1 + HEAD * scale, y1 + (HEAD + FAN) * scale
        early = (way.start, (x0, head), (x1, near), way.end)
        wide = (way.start, (x0, y0 - low), (x1, near), way.end)
        return [late, early, wide]
    stub = min(STUB, hypot(x1 - x0, y1 - y0) / 3)
    a = (x0 + stub * way.out[0], y0 + stub * way.out[1])
    b = (x1 + stub * way.back[0], y1 + stub * way.back[1])
    return [(way.start, a, b, way.end)]


def _onto_link(way: _Way) -> list[Line]:
    """Lines worth trying from a card to a point on a link."""
    (x0, y0), (x1, y1) = way.start, way.end
    straight = (way.start, way.end)
    if way.out[0] == 0.0 and (y1 - y0) * way.out[1] > 0:
        if abs(x1 - x0) < 1:
            return [straight]
        return [(way.start, (x0, y1), way.end), straight]
    if way.out[1] == 0.0 and (x1 - x0) * way.out[0] > 0:
        return [(way.start, (x1, y0), way.end), straight] if abs(y1 - y0) > 1 else [straight]
    return [straight]


def _facing(box: Box, other: Box) -> XY:
    return OUT[side_towards(box, other)]


def _around(boxes: list[Box]) -> Box:
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _targets_first(links: Mapping[str, Link]) -> tuple[list[Link], list[Link]]:
    """The links so that each comes after the one it bears on; and those that never end."""
    onto: dict[str, list[Link]] = {}
    order = []
    for link in links.values():
        if link.target in links:
            onto.setdefault(link.target, []).append(link)
        else:
            order.append(link)
    for link in order:
        order.extend(onto.pop(link.id, ()))
    return order, [link for waiting in onto.values() for link in waiting]


def _half_way(line: Line) -> XY:
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(line)]
    left = sum(lengths) / 2
    for (a, b), length in zip(itertools.pairwise(line), lengths, strict=True):
        if left <= length and length > 0:
            part = left / length
            return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
        left -= length
    return line[-1]


def _without_repeats(line: Line) -> Line:
    kept = [line[0]]
    for point in line[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > 0.01:
            kept.append(point)
    return tuple(kept) if len(kept) > 1 else (line[0], line[-1])


def _rounded(stems: tuple[Line, ...], junction: XY | None, trunk: Line, middle: XY) -> Route:
    return Route(
        tuple(tuple(map(_round, line)) for line in stems),
        None if junction is None else _round(junction),
        tuple(map(_round, trunk)),
        _round(middle),
    )


def _round(point: XY) -> XY:
    return (round(point[0], 2) + 0.0, round(point[1], 2) + 0.0)
