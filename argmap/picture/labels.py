"""Short labels and the pills around them, sized without asking Qt.

Pills stand on the edge of a card at which no link arrives, where they hide no head and no sign: a
word each, the gravest first, never wider than the card.
"""

from collections.abc import Sequence

from argmap.picture.shapes import XY, Area, Badge, Words
from argmap.picture.theme import Theme

SIZE = 11.0
HEIGHT = 19.0
GAP = 5.0
OVERHANG = 7.0
RISE = 12.0
"""How far pills stick out over an upper edge: beneath them is the heading."""

_ORDER = ("blocks", "warns", "informs")


# Advance widths of Inter Semi Bold from the space to the tilde, in thousandths of the size.
_ADVANCES = (
    248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379,
    667, 481, 621, 652, 666, 632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544,
    999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906, 741, 775,
    643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468,
    497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608,
    625, 625, 397, 549, 380, 608, 576, 837, 562, 576, 562, 393, 358, 393, 673,
)  # fmt: skip
_NARROW, _LATIN, _WIDE = 290, 640, 1000


def label_width(text: str, size: float) -> float:
    """Return the width of a short semi-bold text at a pixel size."""
    return sum(_advance(letter) for letter in text) * size / 1000


def _advance(letter: str) -> int:
    place = ord(letter) - 32
    if 0 <= place < len(_ADVANCES):
        return _ADVANCES[place]
    if letter in "·’‘…":
        return _NARROW
    return _LATIN if ord(letter) < 0x1100 else _WIDE


def pill(text: str, severity: str, theme: Theme, meaning: str = "") -> Badge:
    """Return a pill in the colours of a severity, not yet placed."""
    severity = severity if severity in _ORDER else "informs"
    return Badge(
        0, 0, label_width(text, SIZE) + 18, HEIGHT, text,
        theme.colour(severity), theme.soft(severity), theme.colour(f"{severity}_line"),
        meaning or severity,
    )  # fmt: skip


def pills(
    marks: Sequence[tuple[str, str]],
    corner: XY,
    theme: Theme,
    taken: Sequence[Area] = (),
) -> tuple[Badge, ...]:
    """Return the pills of a card, from this right corner on; what finds no room is counted.

    They leave free what is `taken` by heads and signs of links.
    """
    ranked = sorted(marks, key=lambda mark: _ORDER.index(mark[1]) if mark[1] in _ORDER else 9)
    x, y = corner
    inside = [(left, right) for left, top, right, low in taken if top < y + HEIGHT and low > y]
    placed: list[Badge] = []
    for i, (text, severity) in enumerate(ranked):
        badge = pill(text, severity, theme)
        rest = len(ranked) - i
        room = 0.0 if rest == 1 else label_width(f"+{rest - 1}", SIZE) + 18 + GAP
        end = _free(x, badge.width, inside)
        if placed and end - badge.width - room < 0:
            badge = pill(f"+{rest}", severity, theme)
            end = _free(x, badge.width, inside)
            return (*placed, badge.at(end - badge.width, y))
        x = end - badge.width
        placed.append(badge.at(x, y))
        x -= GAP
    return tuple(placed)


def _free(x: float, width: float, taken: Sequence[tuple[float, float]]) -> float:
    """Return where something so wide ends on the right, at x or to the left of what is taken."""
    for left, right in sorted(taken, reverse=True):
        if left < x and right > x - width:
            x = left - 1
    return x


def badge_words(badge: Badge) -> Words:
    """Return a pill's word as a line in its middle."""
    x, y = badge.x + badge.width / 2, badge.y + badge.height / 2 + SIZE * 0.365
    return Words(x, y, badge.text, SIZE, badge.colour, 600, anchor="middle")
