"""What is lit up in a draft: words of nodes, whole sentences; and how places are counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QTextCharFormat

from argmap.picture import Theme

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch of the text that belongs to a node; places count code points."""

    id: str
    start: int
    end: int
    kind: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Tint:
    """A whole sentence, in the colour of its kind; without a kind no card stands for it."""

    start: int
    end: int
    kind: str = ""


_UNDER = QTextCharFormat.UnderlineStyle
# Never colour alone: each kind has its own line.
_LINES: Mapping[str, QTextCharFormat.UnderlineStyle] = {
    "claim": _UNDER.SingleUnderline,
    "evidence": _UNDER.DotLine,
    "critique": _UNDER.DashUnderline,
    "rebuttal": _UNDER.DashDotLine,
}


def form_of(one: Lit, look: Theme, *, current: bool, ground: bool) -> QTextCharFormat:
    """Return how a node's words look; under an X-ray the sentence has the ground already."""
    form = QTextCharFormat()
    if ground:
        form.setBackground(QColor(look.soft(one.kind)))
    form.setUnderlineColor(QColor(look.colour(one.kind)))
    form.setUnderlineStyle(_LINES[one.kind])
    if one.changed:
        form.setFontItalic(True)
    if current:
        form.setBackground(QColor(look.selection))
        form.setFontWeight(600)
    return form


def tint_of(one: Tint, look: Theme) -> QTextCharFormat:
    """Return how a whole sentence looks under the X-ray."""
    form = QTextCharFormat()
    if one.kind:
        form.setBackground(QColor(look.soft(one.kind)))
    else:
        form.setUnderlineStyle(_UNDER.WaveUnderline)
        form.setUnderlineColor(QColor(look.muted))
        form.setForeground(QColor(look.muted))
    return form


def misspelt_form(look: Theme) -> QTextCharFormat:
    """Return how a word looks that no dictionary knows."""
    form = QTextCharFormat()
    form.setUnderlineStyle(_UNDER.WaveUnderline)
    form.setUnderlineColor(QColor(look.blocks))
    return form


def prompt_form(look: Theme) -> QTextCharFormat:
    """Return how a line in brackets looks that is to be written over."""
    form = QTextCharFormat()
    form.setForeground(QColor(look.muted))
    return form


def found_form(look: Theme) -> QTextCharFormat:
    """Return how words look that were looked for."""
    form = QTextCharFormat()
    form.setBackground(QColor(look.selection))
    form.setForeground(QColor(look.text))
    form.setUnderlineStyle(_UNDER.SingleUnderline)
    form.setUnderlineColor(QColor(look.accent))
    return form


def to_qt(text: str, at: int) -> int:
    """Turn a place in code points into Qt's, which counts UTF-16 units."""
    return at if _is_plain(text) else at + sum(1 for c in text[:at] if ord(c) > 0xFFFF)


def from_qt(text: str, at: int) -> int:
    """Turn Qt's place in a text into one in code points."""
    if _is_plain(text):
        return at
    units = 0
    for place, letter in enumerate(text):
        if units >= at:
            return place
        units += 2 if ord(letter) > 0xFFFF else 1
    return len(text)


@lru_cache(maxsize=2)
def _is_plain(text: str) -> bool:
    """Whether Qt counts this text as we do: it takes letters beyond U+FFFF for two."""
    return not text or max(text) <= "\uffff"
