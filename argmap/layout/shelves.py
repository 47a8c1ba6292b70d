"""Packing the parts of a map that do not hang together into a drawing that fits a screen."""

from collections.abc import Sequence
from math import sqrt

from argmap.layout.obstacles import Rect, meets
from argmap.layout.shapes import XY, Size

ASPECT = 1.6
_WIDTHS = (0.9, 1.0, 1.15, 1.3)
_MANY = 400
"""For more parts than this only one width is tried."""


def pack(
    sizes: Sequence[Size], gap: float, aspect: float = ASPECT, old: Sequence[XY | None] = ()
) -> list[XY]:
    """The top left corner of each part: the first at the origin, the others below it.

    Parts with an old corner keep it if nothing is there.
    """
    corners: dict[int, XY] = {0: (0.0, 0.0)}
    taken = [_rect((0.0, 0.0), sizes[0], gap)]
    for i, corner in enumerate(old):
        if i and corner is not None:
            area = _rect(corner, sizes[i], gap)
            if corner[1] >= 0 and not any(meets(area, other) for other in taken):
                corners[i] = corner
                taken.append(area)
    rest = [i for i in range(len(sizes)) if i not in corners]
    rest.sort(key=lambda i: (-sizes[i].height, i))
    width = max(r[2] for r in taken) - min(r[0] for r in taken)
    floor = max(r[3] for r in taken)
    corners.update(_below([(i, sizes[i]) for i in rest], gap, aspect, (width, floor)))
    return [corners[i] for i in range(len(sizes))]


def _rect(corner: XY, size: Size, gap: float) -> Rect:
    x, y = corner
    return (x, y, x + size.width + gap, y + size.height + gap)


def _below(
    parts: Sequence[tuple[int, Size]], gap: float, aspect: float, above: tuple[float, float]
) -> dict[int, XY]:
    """Parts in rows below what is there, as wide as makes the whole fit a screen best."""
    if not parts:
        return {}
    width, floor = above
    area = width * floor + sum((s.width + gap) * (s.height + gap) for _, s in parts)
    least = max(width, *(s.width + gap for _, s in parts))
    found: tuple[float, dict[int, XY]] | None = None
    for factor in _WIDTHS if len(parts) <= _MANY else (1.1,):
        wide = max(sqrt(area * aspect) * factor, least)
        corners, low = _filled(parts, gap, wide, floor)
        if found is None or max(wide, low * aspect) < found[0]:
            found = (max(wide, low * aspect), corners)
    return found[1] if found else {}


def _filled(
    parts: Sequence[tuple[int, Size]], gap: float, wide: float, floor: float
) -> tuple[dict[int, XY], float]:
    """Each part as high up as it fits, then as far left; and the lowest edge of all."""
    steps = [(0.0, floor)]  # the lower edge of what is placed: from which x on it has which y
    corners: dict[int, XY] = {}
    low = floor
    for i, size in parts:
        x, y = _highest(steps, size.width + gap, wide)
        corners[i] = (x, y)
        end, bottom = x + size.width + gap, y + size.height + gap
        after = [step for step in steps if step[0] <= end][-1][1]
        steps = [
            *(step for step in steps if step[0] < x),
            (x, bottom),
            *([(end, after)] if end < wide else []),
            *(step for step in steps if step[0] > end),
        ]
        low = max(low, bottom)
    return corners, low


def _highest(steps: Sequence[tuple[float, float]], width: float, wide: float) -> XY:
    best = (0.0, max(y for _, y in steps))
    for n, (x, y) in enumerate(steps):
        if x + width > wide:
            break
        for start, other in steps[n + 1 :]:
            if start >= x + width:
                break
            y = max(y, other)
        if y < best[1]:
            best = (x, y)
    return best
