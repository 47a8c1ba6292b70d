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
_APART = 34.0
_CORNER = 14.0


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link at a card: which side, and where the other end is."""

    card: str
    side: Side
    towards: XY


def side_towards(box: Box, other: Box) -> Side:
    """The side of a box that faces another one; up or down if they do not stand side by side."""
    if other.top >= box.bottom:
        return "bottom"
    if other.bottom <= box.top:
        return "top"
    return "right" if other.x >= box.x else "left"


Key = tuple[str, int]
"""A link and which of its ends: -1 at the target, else the number of the source."""


def spread(ends: Mapping[Key, End], boxes: Mapping[str, Box]) -> dict[Key, XY]:
    """The point on its card's edge for every end."""
    sides: dict[tuple[str, Side], list[Key]] = {}
    for key, end in ends.items():
        sides.setdefault((end.card, end.side), []).append(key)
    points: dict[Key, XY] = {}
    for (card, side), keys in sides.items():
        box = boxes[card]
        if len(keys) == 1:
            points[keys[0]] = on_side(box, side, 0.0)
            continue
        axis = 0 if side in ("top", "bottom") else 1
        keys.sort(key=lambda key: ends[key].towards[axis])
        room = (box.width if axis == 0 else box.height) - 2 * _CORNER
        step = min(_APART, max(room, 0.0) / (len(keys) - 1))
        for i, key in enumerate(keys):
            points[key] = on_side(box, side, (i - (len(keys) - 1) / 2) * step)
    return points


def on_side(box: Box, side: Side, shift: float) -> XY:
    """A point on one side of a box, so far from the middle of it."""
    if side == "top":
        return (box.x + shift, box.top)
    if side == "bottom":
        return (box.x + shift, box.bottom)
    return (box.left if side == "left" else box.right, box.y + shift)
