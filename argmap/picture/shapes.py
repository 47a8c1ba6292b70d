"""The shapes a drawn map is made of: what is seen is what is exported.

Plain values in pixels at zoom 1, y downwards; colours as "#rrggbb" or "#aarrggbb".
"""

from dataclasses import dataclass, replace
from typing import Literal

Head = Literal["arrow", "bar", "diamond", "none"]
Dash = Literal["solid", "dashed", "dotted", "double"]
Anchor = Literal["left", "right", "middle"]
XY = tuple[float, float]
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, its anchor on the baseline, relative to the card's top left."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    weight: int = 400
    italic: bool = False
    anchor: Anchor = "left"
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """A small pill on the lower edge or in the heading: an icon and a word, never colour alone."""

    x: float
    y: float
    width: float
    height: float
    text: str
    colour: str
    fill: str
    border: str
    meaning: str = ""

    def at(self, x: float, y: float) -> "Badge":
        """Return the same pill at another place."""
        return replace(self, x=x, y=y)


@dataclass(frozen=True, slots=True)
class Icon:
    """A kind's icon as an SVG path in a square of `size` at x, y relative to the card."""

    x: float
    y: float
    size: float
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class CardShape:
    """One node as drawn. Everything inside is relative to the card's top left corner.

    `edge` is the colour of the kind along the top, `ink` the colour of the text, `shadow` what
    lies beneath (empty: nothing), `corner` the word in a granted card's corner.
    """

    id: str
    width: float
    height: float
    fill: str
    border: str
    edge: str
    ink: str
    dash: Dash
    radius: float
    words: tuple[Words, ...]
    icons: tuple[Icon, ...] = ()
    badges: tuple[Badge, ...] = ()
    corner: str = ""
    shadow: str = ""
    thesis: bool = False
    faint: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class LinkShape:
    """One link as drawn, in scene coordinates.

    `ground` fills what is hollow, `spot` the ground beneath the mark (empty: nothing).
    """

    id: str
    lines: tuple[tuple[XY, ...], ...]
    junction: XY | None
    middle: XY
    tip: XY
    direction: XY
    colour: str
    ground: str
    width: float
    dash: Dash
    head: Head
    mark: str
    spot: str = ""
    faint: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A card at the place of its top left corner."""

    x: float
    y: float
    card: CardShape


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing: links under cards, on a ground, with a title and description to be read."""

    cards: tuple[Placed, ...]
    links: tuple[LinkShape, ...]
    left: float
    top: float
    width: float
    height: float
    ground: str
    title: str = ""
    description: str = ""
    heading: tuple[Words, ...] = ()
