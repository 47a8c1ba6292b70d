"""Where links touch cards: on which side, and spread along it without crossing."""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.layout.shapes import XY, Box

Side = str
"""One of "top", "bottom", "left", "right"."""

OUT: Mapping[Side, XY] = {
    "top": (0.0, -1.0),
    "bottom": (0.0, 1.0),
    "left": (-1.0, 0.0),
    "right": (1.0, 0.0),
}
_APART = 22.0
_CORNER = 24.0


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link at a card: which side, where the other end is, and where it would touch."""

    card: str
    side: Side
    towards: XY
    wish: float


def side_towards(box: Box, other: Box) -> Side:
    """The side of a box that faces another one; up or down if they do not stand side by side."""
    if other.top >= box.bottom:
        return "bottom"
    if other.bottom <= box.top:
        return "top"
    return "right" if other.x >= box.x else "left"


def span(box: Box, side: Side) -> tuple[float, float]:
    """From where to where on one side of a box links may touch it."""
    at, long = (box.x, box.width) if side in ("top", "bottom") else (box.y, box.height)
    reach = long / 2 - min(_CORNER, long / 4)
    return at - reach, at + reach


def meeting(box: Box, side: Side, x: float) -> float:
    """The place on a box's side that is nearest to a place on a line along it."""
    low, high = span(box, side)
    return min(max(x, low), high)


Key = tuple[str, int]
"""A link and which of its ends: -1 at the target, else the number of the source."""


def spread(ends: Mapping[Key, End], boxes: Mapping[str, Box]) -> dict[Key, XY]:
    """The point on its card's edge for every end: as near to its wish as the others leave room."""
    sides: dict[tuple[str, Side], list[Key]] = {}
    for key, end in ends.items():
        sides.setdefault((end.card, end.side), []).append(key)
    points: dict[Key, XY] = {}
    for (card, side), keys in sides.items():
        box = boxes[card]
        if len(keys) == 1:
            points[keys[0]] = _on_side(box, side, ends[keys[0]].wish)
            continue
        axis = 0 if side in ("top", "bottom") else 1
        keys.sort(key=lambda key: ends[key].towards[axis])
        wishes = [ends[key].wish for key in keys]
        for key, place in zip(keys, _apart(wishes, span(box, side)), strict=True):
            points[key] = _on_side(box, side, place)
    return points


def _apart(wishes: list[float], room: tuple[float, float]) -> list[float]:
    """Places in this order and some pixels apart, their squared distance to the wishes least."""
    low, high = room
    step = min(_APART, (high - low) / (len(wishes) - 1))
    blocks: list[tuple[float, int]] = []
    for i, wish in enumerate(wishes):
        mean, count = min(max(wish - i * step, low), high - (len(wishes) - 1) * step), 1
        while blocks and blocks[-1][0] > mean:
            before, more = blocks.pop()
            mean = (before * more + mean * count) / (more + count)
            count += more
        blocks.append((mean, count))
    level = [mean for mean, count in blocks for _ in range(count)]
    return [mean + i * step for i, mean in enumerate(level)]


def _on_side(box: Box, side: Side, place: float) -> XY:
    """A point on one side of a box."""
    if side == "top":
        return (place, box.top)
    if side == "bottom":
        return (place, box.bottom)
    return (box.left if side == "left" else box.right, place)
