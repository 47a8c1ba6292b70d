"""Pictures on a painter (QtGui, no widgets)."""

from argmap.paint.application import application, has_display
from argmap.paint.cards import draw_card, draw_icon
from argmap.paint.drawing import draw
from argmap.paint.export import DRAWN, Drawn, export
from argmap.paint.fonts import FAMILY, font, load_fonts
from argmap.paint.icons import icon, pixmap
from argmap.paint.links import draw_link, link_path
from argmap.paint.measuring import measure, sizes

__all__ = [
    "DRAWN",
    "FAMILY",
    "Drawn",
    "application",
    "draw",
    "draw_card",
    "draw_icon",
    "draw_link",
    "export",
    "font",
    "has_display",
    "icon",
    "link_path",
    "load_fonts",
    "measure",
    "pixmap",
    "sizes",
]
