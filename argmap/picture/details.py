"""The small parts of cards and links that a painter and SVG draw alike."""

from argmap.picture.geometry import Segment, head_points, mark_at
from argmap.picture.labels import label_width
from argmap.picture.shapes import Area, CardShape, LinkShape, Words

EDGE = 3.0
CORNER = 18.0
MARK = 13.0
SPOT = 5.5
"""The radius of the spot of ground beneath a mark, so that no other line runs through it."""

INSIDE = 0.45
"""How much of a double line is the ground between its two."""

_LABEL = 11.0


def edge(width: float, r: float) -> tuple[Segment, ...]:
    """Return the coloured edge along a card's top, following corners of a radius."""
    return (
        ("M", ((0, r),)),
        ("C", ((0, r * 0.4), (r * 0.4, 0), (r, 0))),
        ("L", ((width - r, 0),)),
        ("C", ((width - r * 0.4, 0), (width, r * 0.4), (width, r))),
        ("C", ((width - 1, r * 0.6 + 1), (width - r * 0.5, EDGE), (width - r, EDGE))),
        ("L", ((r, EDGE),)),
        ("C", ((r * 0.5, EDGE), (1, r * 0.6 + 1), (0, r))),
        ("Z", ()),
    )


def corner_width(card: CardShape) -> float:
    """Return how wide the tab in a card's lower left corner is."""
    return label_width(card.corner, _LABEL) + 22


def corner(width: float, height: float, r: float) -> tuple[Segment, ...]:
    """Return the tab of a width in the lower left corner of a card of a height."""
    bottom, top = height - 0.5, height - CORNER
    return (
        ("M", ((0.5, top),)),
        ("L", ((width - r, top),)),
        ("Q", ((width, top), (width, top + r))),
        ("L", ((width, bottom),)),
        ("L", ((r, bottom),)),
        ("Q", ((0.5, bottom), (0.5, bottom - r))),
        ("Z", ()),
    )


def corner_words(card: CardShape) -> Words:
    """Return the word of the tab as a line."""
    x, y = corner_width(card) / 2 - 1, card.height - CORNER / 2 + _LABEL * 0.34
    return Words(x, y, card.corner, _LABEL, card.fill, 600, anchor="middle")


def strike(card: CardShape) -> tuple[Segment, ...]:
    """Return the line through a card that is taken to fall."""
    return (("M", ((8, card.height - 8),)), ("L", ((card.width - 8, 8),)))


def mark_words(link: LinkShape) -> Words:
    """Return a link's mark as a line of text beside its head."""
    x, y = mark_at(link)
    return Words(x, y + MARK * 0.33, link.mark, MARK, link.colour, 600, anchor="middle")


def taken(link: LinkShape) -> tuple[Area, ...]:
    """Return where a link's head and mark lie, which nothing may cover."""
    x, y = mark_at(link)
    mark = (x - SPOT, y - SPOT, x + SPOT, y + SPOT)
    xs, ys = [x for x, _ in head_points(link)], [y for _, y in head_points(link)]
    return (mark, (min(xs), min(ys), max(xs), max(ys))) if xs else (mark,)
