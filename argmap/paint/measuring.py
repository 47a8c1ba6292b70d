"""Wrapping a card's words with the bundled font: this decides how large a card is."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from argmap.layout.shapes import Size
from argmap.model import Map
from argmap.paint.brushes import direction
from argmap.paint.fonts import font, load_fonts
from argmap.picture.card import SOURCE_SIZE, Card, CardText, card_text, measured
from argmap.picture.shown import BREAK, runs_right_to_left


def measure(map_: Map, ids: Iterable[str] | None = None) -> dict[str, Card]:
    """Return the measured cards of these nodes, or of all."""
    load_fonts()
    nodes = map_.nodes if ids is None else [map_.node_by_id[id_] for id_ in ids]
    return {node.id: _measured(card_text(map_, node)) for node in nodes}


def sizes(cards: Mapping[str, Card]) -> dict[str, Size]:
    """Return the sizes by which cards are arranged."""
    return {id_: Size(card.width, card.height) for id_, card in cards.items()}


@lru_cache(maxsize=20_000)
def _measured(content: CardText) -> Card:
    lines = wrapped(content.words, font(content.size, content.weight), content.inner)
    source = wrapped(content.source, font(SOURCE_SIZE), content.inner) if content.source else ()
    return measured(content, lines, source)


def wrapped(text: str, type_: QFont, width: float) -> tuple[str, ...]:
    """Return the lines of a text in a width: broken between words, within them only in need."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction(runs_right_to_left(text)))
    found: list[str] = []
    for paragraph in text.split("\n"):
        found.extend(_lines(paragraph, type_, width, option))
    return tuple(found)


def _lines(text: str, type_: QFont, width: float, option: QTextOption) -> list[str]:
    layout = QTextLayout(text, type_)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return [part.replace(BREAK, "").rstrip() for part in _cut(text, ends)]


def _cut(text: str, ends: list[int]) -> list[str]:
    """Cut a text where Qt says, which counts in UTF-16."""
    starts = [0, *ends[:-1]]
    if text.isascii() or max(text, default="") <= "\uffff":
        return [text[start:end] for start, end in zip(starts, ends, strict=True)]
    raw = text.encode("utf-16-le")
    return [
        raw[2 * start : 2 * end].decode("utf-16-le", "replace")
        for start, end in zip(starts, ends, strict=True)
    ]
