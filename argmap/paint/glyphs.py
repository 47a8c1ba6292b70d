"""Letters that no font on this machine can draw: told before an export shows boxes for them."""

from functools import lru_cache

from PySide6.QtGui import QRawFont, QTextLayout

from argmap.model import Map
from argmap.paint.application import application
from argmap.paint.fonts import font
from argmap.picture.card import card_text


def missing_glyphs(map_: Map) -> tuple[str, ...]:
    """Return the letters of a map's cards that can only be drawn as empty boxes, sorted."""
    application()
    letters: set[str] = set()
    for node in map_.nodes:
        content = card_text(map_, node)
        letters.update(content.text, content.source)
    return tuple(sorted(letter for letter in letters if not letter.isspace() and _lacks(letter)))


@lru_cache(maxsize=10_000)
def _lacks(letter: str) -> bool:
    if letter.isascii() or QRawFont.fromFont(font(15)).supportsCharacter(ord(letter)):
        return False
    layout = QTextLayout(letter, font(15))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
