"""Drawn exports: PNG, SVG, PDF, and the clipboard. Imported only when one is asked for."""

from argmap.paint.exports.cautions import cautions
from argmap.paint.exports.choices import Asked, Choices, portrait
from argmap.paint.exports.clipboard import clipboard_payload, clipboard_words
from argmap.paint.exports.pdf import draw_sheet
from argmap.paint.exports.sheets import Sheet, sheets
from argmap.paint.exports.table import DRAWN, Drawn, export

__all__ = [
    "DRAWN",
    "Asked",
    "Choices",
    "Drawn",
    "Sheet",
    "cautions",
    "clipboard_payload",
    "clipboard_words",
    "draw_sheet",
    "export",
    "portrait",
    "sheets",
]
