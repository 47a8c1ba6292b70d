"""Sentences in which the words of nodes stand out: plain runs of text, never markup."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from argmap.picture.shown import shown

Span = tuple[int, int]
LEADING = 1.18


class Sentence(NamedTuple):
    """Words, and which stretches of them name a node."""

    text: str
    names: tuple[Span, ...]


def sentence(message: str) -> Sentence:
    """Take the outer quotation marks off and remember what stood between them."""
    text: list[str] = []
    names: list[Span] = []
    depth, start = 0, 0
    for letter in one_paragraph(message):
        if letter == "“":
            depth += 1
            if depth == 1:
                start = len(text)
                continue
        elif letter == "”" and depth:
            depth -= 1
            if depth == 0:
                # Within a sentence the full stop of a name would end it too early.
                if len(text) > start and text[-1] == ".":
                    text.pop()
                names.append((start, len(text)))
                continue
        text.append(letter)
    return Sentence(_ended("".join(text), names), tuple(names))


def _ended(text: str, names: list[Span]) -> str:
    """End a sentence once: words that were cut do so by themselves."""
    if text.endswith("…."):
        return text[:-1]
    open_ = bool(names) and names[-1][1] == len(text) and not text.endswith("…")
    return text + "." if open_ else text


def lay(
    words: Sentence, font: QFont, room: float, formats: Sequence[tuple[Span, QTextCharFormat]] = ()
) -> tuple[QTextLayout, float]:
    """Wrap a sentence into a width; return it with the height it takes."""
    laid = QTextLayout(words.text, font)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    ranges = [_range(words.text, span, strong) for span in words.names]
    laid.setFormats([*ranges, *(_range(words.text, span, form) for span, form in formats)])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    step = QFontMetricsF(font).height() * LEADING
    y = 0.0
    laid.beginLayout()
    while (line := laid.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    laid.endLayout()
    return laid, y


def small(font: QFont, share: float = 0.85) -> QFont:
    """Return the same type smaller."""
    made = QFont(font)
    made.setPixelSize(max(8, round((font.pixelSize() if font.pixelSize() > 0 else 13) * share)))
    return made


def _range(text: str, span: Span, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = units(text[: span[0]])
    made.length = units(text[span[0] : span[1]])
    made.format = form
    return made


def one_paragraph(text: str) -> str:
    """Return words as Qt lays them out: line ends within one paragraph, nothing that turns it."""
    return shown(text).replace("\n", "\u2028")


def units(text: str) -> int:
    """Return how long Qt takes a text to be: it counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
