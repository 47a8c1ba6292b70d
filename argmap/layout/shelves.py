"""Packing the parts of a map that hang together onto shelves."""

from collections.abc import Sequence
from math import sqrt

from argmap.layout.shapes import XY, Size

ASPECT = 1.6


def pack(sizes: Sequence[Size], gap: float, aspect: float = ASPECT) -> list[XY]:
    """The top left corner of each part: the first on top, the others in rows below it."""
    if not sizes:
        return []
    area = sum((s.width + gap) * (s.height + gap) for s in sizes)
    wide = max(sqrt(area * aspect), *(s.width for s in sizes))
    corners: list[XY] = [(0.0, 0.0)] * len(sizes)
    x, y, tall = 0.0, sizes[0].height + gap, 0.0
    for i in range(1, len(sizes)):
        if x > 0 and x + sizes[i].width > wide:
            x, y, tall = 0.0, y + tall + gap, 0.0
        corners[i] = (x, y)
        x += sizes[i].width + gap
        tall = max(tall, sizes[i].height)
    return corners
