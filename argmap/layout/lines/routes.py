"""The lines of the links when the cards have their places."""

from collections.abc import Collection, Mapping
from functools import cached_property, partial

from argmap.layout.air import JOIN, PLAIN, SLANT, STUB, air, depths
from argmap.layout.lines.crossed import Drawn
from argmap.layout.lines.detour import WIDE, around, squared
from argmap.layout.lines.ends import Lane, bases, cut_heights, ends, lanes
from argmap.layout.lines.ports import OUT, spread
from argmap.layout.lines.ways import (
    DOWN,
    NOWHERE,
    UP,
    Way,
    beside,
    beside_card,
    between,
    half_way,
    length,
    tries,
    under_and_over,
    without_repeats,
)
from argmap.layout.obstacles import Obstacles, rect
from argmap.layout.shapes import XY, Box, Line, Route
from argmap.model import Link

_CROSSING = 150.0
"""How much longer a way may be if it crosses one line less."""
_COUNTED = 300
"""Of more links without a way of their own each takes the first that is free."""
_MEET = STUB + JOIN - 6.0


def route(
    links: Collection[Link],
    boxes: Mapping[str, Box],
    known: Mapping[str, Route] | None = None,
    clear: Collection[str] = (),
) -> dict[str, Route]:
    """Route links among cards. Those in `known` keep their lines.

    Links in `clear` are known to have nothing in their way.
    """
    return _Router(links, boxes, clear).routes(known or {})


class _Router:
    def __init__(
        self, links: Collection[Link], boxes: Mapping[str, Box], clear: Collection[str]
    ) -> None:
        self._boxes, self._clear = boxes, clear
        self._links = {link.id: link for link in links}
        self._cut = frozenset(link.target for link in links if link.target in self._links)
        self._air = air(links, self._cut)
        self._base = bases(self._links, boxes)
        self._ends = ends(self._links, boxes, self._base)
        self._points = spread(self._ends, boxes)
        self._lanes = lanes(self._ends, self._points, self._base, self._air)
        self._deep = depths(links)
        self._heights = cut_heights(self._links, self._cut, self._deep)
        self._found: dict[str, Route] = {}
        self._drawn = Drawn()
        self._is_last = self._counts = False

    @cached_property
    def _wide(self) -> Obstacles:
        return Obstacles((key, rect(box, WIDE)) for key, box in self._boxes.items())

    def _is_free(self, link: Link, line: Line) -> bool:
        """Whether a line runs through no card, and close by none but its own."""
        hit = self._links.get(link.target)
        own = (*link.sources, *(hit.sources if hit else (link.target,)))
        return self._wide.clear(line, own) and self._cards.clear_of(line, own)

    @cached_property
    def _cards(self) -> Obstacles:
        return Obstacles((key, rect(box)) for key, box in self._boxes.items())

    @cached_property
    def _tops(self) -> list[float]:
        """The upper edges of the rows of cards, from the highest down."""
        return sorted({round(box.top) for box in self._boxes.values()})

    def routes(self, known: Mapping[str, Route]) -> dict[str, Route]:
        """All routes, in the order of the links."""
        order, stuck = _targets_first(self._links)
        self._found = {key: known[key] for key in self._links if key in known}
        # What has a way of its own comes first: the others then choose where they cross least.
        waiting = self._all_that_can([link for link in order if link.id not in self._found])
        if waiting:
            self._is_last = True
            self._counts = len(waiting) <= _COUNTED
            for one in self._found.values() if self._counts else ():
                self._drawn.add(one.lines)
            self._all_that_can(waiting)
        for link in stuck:
            self._found[link.id] = self._loop(link)
        return {key: self._found[key] for key in self._links}

    def _all_that_can(self, links: list[Link]) -> list[Link]:
        """Route those whose target has its line; what is better put off is returned."""
        waiting: list[Link] = []
        for link in links:
            ready = link.target in self._boxes or link.target in self._found
            route_ = self._route(link) if ready else None
            if route_ is None:
                waiting.append(link)
            else:
                self._found[link.id] = route_
                if self._is_last and self._counts:
                    self._drawn.add(route_.lines)
        return waiting

    def _route(self, link: Link) -> Route | None:
        if all(source == link.target for source in link.sources):
            return self._loop(link)
        if len(link.sources) == 1:
            line = self._single(link)
            if line is None:
                return None
            return _rounded((line,), None, (), self._middle(link, line))
        return self._joined(link)

    def _joined(self, link: Link) -> Route:
        junction = self._junction(link)
        stems = tuple(self._stem(link, i, junction) for i in range(len(link.sources)))
        end = self._target(link)
        out = UP if end[1] < junction[1] else DOWN
        trunk = self._line(link, self._way(link, junction, out))
        return _rounded(stems, junction, trunk, self._middle(link, trunk))

    def _stem(self, link: Link, i: int, junction: XY) -> Line:
        if link.sources[i] == link.target:
            box = self._boxes[link.target]
            below = junction[1] > box.y
            edge, out = (box.bottom, DOWN) if below else (box.top, UP)
            direct = ((box.x + 10, edge), junction)
            if self._cards.clear(direct):
                return direct
            return self._line(link, Way(direct[0], out, junction, NOWHERE))
        start, out = self._points[link.id, i], self._out(link, i)
        if out == UP and junction[1] <= start[1]:
            turn = (start[0], max(start[1] - STUB, junction[1]))
            line = without_repeats((start, turn, junction))
            if link.id in self._clear or self._cards.clear(line):
                return line
        return self._line(link, Way(start, out, junction, NOWHERE))

    def _loop(self, link: Link) -> Route:
        """A small loop beside the card, for what bears on itself."""
        stems: list[Line] = []
        for source in link.sources:
            box = self._boxes[source]
            high, far = min(10.0, box.height / 4), box.right + 20
            out = ((box.right, box.y - high), (far, box.y - high))
            stems.append((*out, (far, box.y + high), (box.right, box.y + high)))
        middle = (stems[0][1][0], self._boxes[link.sources[0]].y)
        if len(stems) == 1:
            return _rounded(tuple(stems), None, (), middle)
        trunk = (middle, *stems[0][2:])
        return _rounded(tuple((*stem[:2], middle) for stem in stems), middle, trunk, middle)

    # -- points --------------------------------------------------------------------

    def _target(self, link: Link) -> XY:
        if link.target in self._boxes:
            return self._points[link.id, -1]
        return self._found[link.target].middle

    def _out(self, link: Link, number: int) -> XY:
        """The direction out of the card at an end; nowhere at a link."""
        end = self._ends.get((link.id, number))
        return OUT[end.side] if end else NOWHERE

    def _floor(self, link: Link) -> float:
        return min(self._boxes[s].top for s in link.sources if s != link.target)

    def _junction(self, link: Link) -> XY:
        """Where linked premises meet: above them if they stand together, else near the target."""
        boxes = [self._boxes[s] for s in dict.fromkeys(link.sources) if s != link.target]
        end, back = self._target(link), self._out(link, -1)
        mean, floor = sum(b.x for b in boxes) / len(boxes), self._floor(link)
        places: list[XY] = []
        if back == DOWN or (back == NOWHERE and floor > end[1]):
            room = self._air.get(link.target, PLAIN).all
            y = floor - _MEET * min(1.0, (floor - end[1]) / room)
            places += [(x, y) for x in (mean, boxes[0].x, boxes[-1].x)]
        places += beside(end, back, 24.0 if mean > end[0] else -24.0)
        for room in (8.0, 3.0):
            for x, y in places:
                if not self._cards.near((x - room, y - room, x + room, y + room)):
                    return (x, y)
        return places[-1]

    def _middle(self, link: Link, line: Line) -> XY:
        """Where an undercut ends: low on the straight rise of a link, else half way along it."""
        if link.id in self._cut and len(line) > 2 and line[0][0] == line[1][0]:
            x, floor = line[0][0], self._floor(link)
            air_, rise = self._air.get(link.target, PLAIN), max(floor - line[-1][1], 0.0)
            up = STUB + air_.join + 9.0 + self._heights[link.id]
            if link.target in self._links:
                # Of undercuts on undercuts the deeper run lower, evenly apart.
                levels = self._deep.get(link.target, 0) + 1
                y = floor - min(up, rise * (self._deep.get(link.id, 0) + 1) / levels)
            else:
                y = floor - up * min(1.0, rise / air_.all)
            if line[1][1] <= y <= line[0][1]:
                return (x, y)
        return half_way(line)

    # -- lines ---------------------------------------------------------------------

    def _way(self, link: Link, start: XY, out: XY) -> Way:
        room = self._air.get(link.target, PLAIN)
        floor = self._floor(link)
        lane = self._lanes.get(link.id) or Lane(room.rise, SLANT)
        base = self._base.get(link.target, floor)
        back = self._out(link, -1)
        return Way(start, out, self._target(link), back, floor, base, lane, room.all)

    def _single(self, link: Link) -> Line | None:
        """The line of a link with one source; None if it is better chosen when others are drawn."""
        way = self._way(link, self._points[link.id, 0], self._out(link, 0))
        lines = tries(way)
        if link.id in self._clear:
            return lines[0]
        if self._is_free(link, lines[0]):
            return without_repeats(lines[0])
        if not self._is_last:
            return None
        source, target = self._boxes[link.sources[0]], self._boxes.get(link.target)
        if way.out == UP:
            lines[1:1] = beside_card(way, source)
        if target is not None and way.out[1] == 0.0:
            lines += under_and_over(source, target)
        if not self._counts:
            return self._line(link, way, lines)
        lines += between(way, self._tops)
        free = [line for line in lines if self._is_free(link, line)]
        if len(free) < 2 or way.out[1] == 0.0:
            free += self._ways_around(link, way)
        free = free or [line for line in lines if self._cards.clear(line)]
        free = [without_repeats(line) for line in free or lines[:1]]
        return min(free, key=lambda line: length(line) + _CROSSING * self._drawn.crossings(line))

    def _ways_around(self, link: Link, way: Way) -> list[Line]:
        """Ways around what is between, in level and upright steps where that can be."""
        found = around(self._wide, self._cards, way)
        if found is None:
            return []
        free = partial(self._is_free, link)
        level = [squared(found, free, upright_first) for upright_first in (True, False)]
        return [line for line in level if line is not None] or [found]

    def _line(self, link: Link, way: Way, lines: list[Line] | None = None) -> Line:
        """The first line that is free."""
        lines = lines or tries(way)
        if link.id in self._clear:
            return lines[0]
        for line in lines:
            if self._is_free(link, line):
                return without_repeats(line)
        found = next(iter(self._ways_around(link, way)), None)
        close = (line for line in lines if self._cards.clear(line))
        return without_repeats(found or next(close, lines[0]))


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


def _rounded(stems: tuple[Line, ...], junction: XY | None, trunk: Line, middle: XY) -> Route:
    return Route(
        tuple(tuple(map(_round, line)) for line in stems),
        None if junction is None else _round(junction),
        tuple(map(_round, trunk)),
        _round(middle),
    )


def _round(point: XY) -> XY:
    return (round(point[0], 2) + 0.0, round(point[1], 2) + 0.0)
