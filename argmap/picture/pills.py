"""Pills on a card's lower edge: a word each, the gravest first, never wider than the card."""

from collections.abc import Sequence

from argmap.picture.labels import label_width
from argmap.picture.shapes import Badge
from argmap.picture.theme import Theme

SIZE = 11.0
HEIGHT = 19.0
GAP = 5.0
OVERHANG = 7.0

_ORDER = ("blocks", "warns", "informs")


def pill(text: str, severity: str, theme: Theme, meaning: str = "") -> Badge:
    """Return a pill in the colours of a severity, not yet placed."""
    severity = severity if severity in _ORDER else "informs"
    return Badge(
        0, 0, label_width(text, SIZE) + 18, HEIGHT, text,
        theme.colour(severity), theme.soft(severity), theme.colour(f"{severity}_line"),
        meaning or severity,
    )  # fmt: skip


def pills(
    marks: Sequence[tuple[str, str]], width: float, height: float, theme: Theme
) -> tuple[Badge, ...]:
    """Return the pills of a card of this size, from the right; what finds no room is counted."""
    ranked = sorted(marks, key=lambda mark: _ORDER.index(mark[1]) if mark[1] in _ORDER else 9)
    x, y = width + OVERHANG, height - HEIGHT / 2
    placed: list[Badge] = []
    for i, (text, severity) in enumerate(ranked):
        badge = pill(text, severity, theme)
        rest = len(ranked) - i
        room = 0.0 if rest == 1 else label_width(f"+{rest - 1}", SIZE) + 18 + GAP
        if placed and x - badge.width - room < 0:
            badge = pill(f"+{rest}", severity, theme)
            return (*placed, badge.at(x - badge.width, y))
        x -= badge.width
        placed.append(badge.at(x, y))
        x -= GAP
    return tuple(placed)
