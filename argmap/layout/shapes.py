"""What a drawing is made of: sizes, boxes, routes. Pixels at zoom 1, y downwards."""

from collections.abc import Mapping
from dataclasses import dataclass

XY = tuple[float, float]
Line = tuple[XY, ...]
Direction = str


@dataclass(frozen=True, slots=True)
class Size:
    """How large a card is."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where a card stands; x and y are its centre."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The x of the left edge."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """The y of the upper edge."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one link.

    One stem per source, from its card's edge to the junction; a single source has one stem that
    goes all the way. The trunk goes from the junction to the target's edge, or to the middle of
    the target link. `middle` is the point where an undercut or backing of this link ends.
    """

    stems: tuple[Line, ...]
    junction: XY | None
    trunk: Line
    middle: XY

    @property
    def points(self) -> Line:
        """The main line: the first stem and the trunk."""
        if not self.trunk:
            return self.stems[0]
        return self.stems[0] + self.trunk[1:]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line that is drawn."""
        return (*self.stems, self.trunk) if self.trunk else self.stems


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole drawing: the cards and the links that are shown, by id."""

    nodes: Mapping[str, Box]
    links: Mapping[str, Route]


def turned_size(size: Size, direction: Direction) -> Size:
    """The size as seen by the arranging code, which always grows downwards."""
    return Size(size.height, size.width) if direction == "right" else size


def turned_point(point: XY, direction: Direction) -> XY:
    """A point turned to growing downwards, or back: each turn is its own inverse."""
    if direction == "right":
        return (point[1], point[0])
    return (point[0], -point[1] + 0.0) if direction == "up" else point


def turned_box(box: Box, direction: Direction) -> Box:
    """A box turned to growing downwards, or back."""
    if direction == "down":
        return box
    x, y = turned_point((box.x, box.y), direction)
    size = turned_size(Size(box.width, box.height), direction)
    return Box(x, y, size.width, size.height)


def turned_route(route: Route, direction: Direction) -> Route:
    """A route turned to growing downwards, or back."""
    if direction == "down":
        return route

    def line(points: Line) -> Line:
        return tuple(turned_point(point, direction) for point in points)

    junction = None if route.junction is None else turned_point(route.junction, direction)
    middle = turned_point(route.middle, direction)
    return Route(tuple(map(line, route.stems)), junction, line(route.trunk), middle)
