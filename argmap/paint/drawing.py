"""A whole picture on a painter."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from argmap.paint.brushes import brush
from argmap.paint.cards import draw_card, draw_line
from argmap.paint.links import draw_link
from argmap.picture.shapes import Picture


def draw(painter: QPainter, picture: Picture, ground: bool = True) -> None:
    """Draw a picture in its own coordinates, on its ground or on nothing."""
    hints = QPainter.RenderHint
    painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing)
    if ground:
        area = QRectF(picture.left, picture.top, picture.width, picture.height)
        painter.fillRect(area, brush(picture.ground))
    for line in picture.heading:
        draw_line(painter, line, exact=True)
    for link in picture.links:
        draw_link(painter, link, 1.0, exact=True)
    for placed in picture.cards:
        painter.translate(placed.x, placed.y)
        draw_card(painter, placed.card, 1.0, exact=True)
        painter.translate(-placed.x, -placed.y)
