"""From one arrangement to the next in a fifth of a second, so that the eye can follow."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from argmap.layout import Box, Route
from argmap.layout.shapes import XY, Line

MILLISECONDS = 200
MOST = 260
_POINTS = 12

Boxes = Mapping[str, Box]
Routes = Mapping[str, Route]


class Motion(QObject):
    """Carries cards and links to their new places; without motion they are there at once."""

    def __init__(self, show: Callable[[Boxes, Routes], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self.reduced = False
        self._from: tuple[Boxes, Routes] = ({}, {})
        self._to: tuple[Boxes, Routes] = ({}, {})
        self._clock = QVariantAnimation(self)
        self._clock.setDuration(MILLISECONDS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Whether something is on its way."""
        return self._clock.state() == QVariantAnimation.State.Running

    def go(self, start: tuple[Boxes, Routes], end: tuple[Boxes, Routes]) -> None:
        """Carry these from where they are to where they belong."""
        self._clock.stop()
        moved = len(end[0]) + len(end[1])
        if self.reduced or not moved or moved > MOST:
            self._show(*end)
            return
        self._from, self._to = start, end
        self._step(0.0)
        self._clock.start()

    def stop(self) -> None:
        """Be where it was going, now."""
        if self.is_running:
            self._clock.stop()
            self._show(*self._to)

    def _step(self, share: float) -> None:
        if share >= 1.0:
            self._show(*self._to)
            return
        boxes = {i: box_between(self._from[0][i], box, share) for i, box in self._to[0].items()}
        routes = {i: between(self._from[1][i], way, share) for i, way in self._to[1].items()}
        self._show(boxes, routes)


def box_between(start: Box, end: Box, share: float) -> Box:
    """Return a card on its way; its size is the new one from the beginning."""
    x = start.x + (end.x - start.x) * share
    y = start.y + (end.y - start.y) * share
    return Box(x, y, end.width, end.height)


def moved_box(box: Box, dx: float, dy: float) -> Box:
    """Return a card elsewhere."""
    return Box(box.x + dx, box.y + dy, box.width, box.height) if dx or dy else box


def moved_route(route: Route, dx: float, dy: float) -> Route:
    """Return a link elsewhere."""
    if not dx and not dy:
        return route

    def moved(point: XY) -> XY:
        return (point[0] + dx, point[1] + dy)

    stems = tuple(tuple(map(moved, stem)) for stem in route.stems)
    junction = moved(route.junction) if route.junction is not None else None
    return Route(stems, junction, tuple(map(moved, route.trunk)), moved(route.middle))


def between(start: Route, end: Route, share: float) -> Route:
    """Return a link on its way; links that are built differently change at once."""
    if len(start.stems) != len(end.stems) or bool(start.trunk) != bool(end.trunk):
        return end
    stems = tuple(_line(a, b, share) for a, b in zip(start.stems, end.stems, strict=True))
    trunk = _line(start.trunk, end.trunk, share) if end.trunk else ()
    junction = end.junction
    if start.junction is not None and end.junction is not None:
        junction = _point(start.junction, end.junction, share)
    return Route(stems, junction, trunk, _point(start.middle, end.middle, share))


def _line(start: Line, end: Line, share: float) -> Line:
    if len(start) != len(end):
        start, end = _evenly(start), _evenly(end)
    return tuple(_point(a, b, share) for a, b in zip(start, end, strict=True))


def _point(start: XY, end: XY, share: float) -> XY:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _evenly(line: Line) -> Line:
    """Return as many points for every line, spread evenly along it."""
    lengths = [((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 for a, b in pairwise(line)]
    total = sum(lengths)
    if total == 0:
        return (line[0],) * _POINTS
    points, at, gone = [], 0, 0.0
    for i in range(_POINTS):
        aim = total * i / (_POINTS - 1)
        while at < len(lengths) - 1 and gone + lengths[at] < aim:
            gone += lengths[at]
            at += 1
        share = min(1.0, (aim - gone) / lengths[at]) if lengths[at] else 0.0
        points.append(_point(line[at], line[at + 1], share))
    return tuple(points)
