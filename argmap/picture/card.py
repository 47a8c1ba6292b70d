"""What a card says and how large it is; measuring the words is left to a painter's ruler."""

from dataclasses import dataclass

from argmap.model import Map, Node, Role
from argmap.picture.kinds import is_thesis
from argmap.picture.shown import PROMPT, runs_right_to_left, shown, source_line

PAD = 14.0
HEADING = 23.0
"""The baseline of the heading."""
BODY = 33.0
"""Where the text begins."""
FOOT = 13.0
SOURCE_SIZE, SOURCE_LEADING = 12.0, 17.0
SOURCE_GAP = 3.0
GRANTED = 20.0

_WIDTHS = ((600, 236.0), (3_000, 420.0))
_WIDEST = 640.0
_THESIS_WIDTH = 308.0


@dataclass(frozen=True, slots=True)
class CardText:
    """All that decides how large a card is. The score is not in it: a score moves no card."""

    text: str
    source: str
    thesis: bool
    granted: bool

    @property
    def words(self) -> str:
        """The text, or the prompt of an empty card."""
        return self.text or PROMPT

    @property
    def inner(self) -> float:
        """How wide a line may be; long texts get wider cards instead of endless ones."""
        if self.thesis and len(self.text) <= _WIDTHS[0][0]:
            return _THESIS_WIDTH
        return next((width for most, width in _WIDTHS if len(self.text) <= most), _WIDEST)

    @property
    def size(self) -> float:
        """The size of the type in pixels."""
        return 19.0 if self.thesis else 15.0

    @property
    def leading(self) -> float:
        """The height of a line."""
        return 26.0 if self.thesis else 22.0

    @property
    def weight(self) -> int:
        """The weight of the type."""
        return 500 if self.thesis else 400

    @property
    def pad(self) -> float:
        """The space left and right of the text."""
        return PAD + 4 if self.thesis else PAD


@dataclass(frozen=True, slots=True)
class Card:
    """A card measured: its lines, and how large it is."""

    content: CardText
    lines: tuple[str, ...]
    source: tuple[str, ...]
    width: float
    height: float
    right_to_left: bool


def card_text(map_: Map, node: Node) -> CardText:
    """Return what a node's card says."""
    return CardText(
        text=shown(node.text) if node.text.strip() else "",
        source=source_line(map_, node),
        thesis=is_thesis(node, map_),
        granted=node.role is Role.CONCESSION,
    )


def measured(content: CardText, lines: tuple[str, ...], source: tuple[str, ...]) -> Card:
    """Return the card for a text that has been wrapped."""
    height = BODY + (4 if content.thesis else 0) + content.leading * len(lines) + FOOT
    if source:
        height += SOURCE_GAP + SOURCE_LEADING * len(source)
    if content.granted:
        height += GRANTED - 6
    right_to_left = runs_right_to_left(content.words)
    width = content.inner + 2 * content.pad
    return Card(content, lines, source, width, height, right_to_left)
