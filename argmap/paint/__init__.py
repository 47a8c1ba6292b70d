"""Pictures on a painter (QtGui, no widgets).

What exports need is imported when it is first asked for: a window starts without it.
"""

from typing import TYPE_CHECKING, Any

from argmap.paint.application import application
from argmap.paint.cards import draw_card, draw_icon
from argmap.paint.drawing import draw
from argmap.paint.fonts import FAMILY, font, load_fonts
from argmap.paint.glyphs import missing_glyphs
from argmap.paint.icons import icon, pixmap
from argmap.paint.links import Strokes, draw_link, link_strokes
from argmap.paint.measuring import measure, sizes

if TYPE_CHECKING:
    from argmap.paint.exports import (
        DRAWN,
        Asked,
        Choices,
        Drawn,
        Sheet,
        cautions,
        clipboard_payload,
        clipboard_words,
        draw_sheet,
        export,
        portrait,
        sheets,
    )

__all__ = [
    "DRAWN",
    "FAMILY",
    "Asked",
    "Choices",
    "Drawn",
    "Sheet",
    "Strokes",
    "application",
    "cautions",
    "clipboard_payload",
    "clipboard_words",
    "draw",
    "draw_card",
    "draw_icon",
    "draw_link",
    "draw_sheet",
    "export",
    "font",
    "icon",
    "link_strokes",
    "load_fonts",
    "measure",
    "missing_glyphs",
    "pixmap",
    "portrait",
    "sheets",
    "sizes",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from argmap.paint import exports

        return getattr(exports, name)
    raise AttributeError(f"module 'argmap.paint' has no attribute {name!r}")
