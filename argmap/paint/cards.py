"""A card on a painter, in as much detail as can be read at the zoom."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from argmap.paint.brushes import (
    ascent,
    brush,
    colour,
    icon_paths,
    left_of,
    pen,
    static_text,
)
from argmap.paint.fonts import font
from argmap.picture.labels import label_width
from argmap.picture.shapes import Badge, CardShape, Words

TEXT_FROM = 0.45
BLOCK_BELOW = 0.2
EDGE = 3.0
FAINT = 0.3

CORNER = 18.0

_PILL = 11.0


def draw_card(painter: QPainter, card: CardShape, detail: float, exact: bool = False) -> None:
    """Draw a card with its top left corner at the origin.

    `detail` is the zoom. `exact` draws text that a PDF keeps as text, instead of glyphs laid
    out once for a screen.
    """
    if detail < BLOCK_BELOW:
        painter.fillRect(QRectF(0, 0, card.width, card.height), brush(_block(card)))
        return
    if card.faint:
        painter.setOpacity(FAINT)
    _draw_body(painter, card, detail)
    if detail >= TEXT_FROM:
        _draw_content(painter, card, exact)
    if card.struck:
        _draw_strike(painter, card)
    for badge in card.badges:
        _draw_badge(painter, badge, detail, exact)
    if card.faint:
        painter.setOpacity(1)


def _block(card: CardShape) -> str:
    return card.fill if card.thesis else card.edge


def _draw_body(painter: QPainter, card: CardShape, detail: float) -> None:
    fine = detail < 1
    outline = outline_path(card.width, card.height, card.radius)
    if card.shadow and detail >= TEXT_FROM:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(card.shadow))
        painter.translate(0, 1.5)
        painter.drawPath(outline)
        painter.translate(0, -1.5)
    width = 1.0 if card.dash == "solid" else 1.25
    painter.setPen(pen(card.border, 1.0 if fine else width, card.dash, fine))
    painter.setBrush(brush(card.fill))
    painter.drawPath(outline)
    if not card.thesis:
        painter.fillPath(edge_path(card.width, card.radius), brush(card.edge))


@lru_cache(maxsize=4096)
def outline_path(width: float, height: float, radius: float) -> QPainterPath:
    """Return a card's outline."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), radius, radius)
    return path


@lru_cache(maxsize=256)
def edge_path(width: float, radius: float) -> QPainterPath:
    """Return the coloured edge along the top, following the corners."""
    path = QPainterPath(QPointF(0, radius))
    path.cubicTo(0, radius * 0.4, radius * 0.4, 0, radius, 0)
    path.lineTo(width - radius, 0)
    path.cubicTo(width - radius * 0.4, 0, width, radius * 0.4, width, radius)
    path.cubicTo(width - 1, radius * 0.6 + 1, width - radius * 0.5, EDGE, width - radius, EDGE)
    path.lineTo(radius, EDGE)
    path.cubicTo(radius * 0.5, EDGE, 1, radius * 0.6 + 1, 0, radius)
    return path


def _draw_content(painter: QPainter, card: CardShape, exact: bool) -> None:
    for line in card.words:
        draw_line(painter, line, exact)
    for icon in card.icons:
        painter.translate(icon.x, icon.y)
        draw_icon(painter, icon.name, icon.colour, icon.size)
        painter.translate(-icon.x, -icon.y)
    if card.corner:
        painter.fillPath(
            corner_path(card.height, card.radius, corner_width(card)), brush(card.edge)
        )
        draw_line(painter, corner_words(card), exact)


def draw_line(painter: QPainter, line: Words, exact: bool = False) -> None:
    """Draw one line of text."""
    painter.setPen(colour(line.colour))
    painter.setFont(font(line.size, line.weight, line.italic))
    if exact:
        right = Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(right if line.right_to_left else Qt.LayoutDirection.LeftToRight)
        painter.drawText(QPointF(left_of(line), line.y), line.text)
        return
    text = static_text(line.text, line.size, line.weight, line.italic, line.right_to_left)
    painter.drawStaticText(QPointF(left_of(line), line.y - ascent(line.size, line.weight)), text)


def draw_icon(painter: QPainter, name: str, tint: str, size: float) -> None:
    """Draw an icon with its top left corner at the origin."""
    line = pen(tint, max(1.0, size / 24 * 2.2))
    for path, filled in icon_paths(name, size):
        painter.setPen(line)
        painter.setBrush(brush(tint) if filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _draw_badge(painter: QPainter, badge: Badge, detail: float, exact: bool) -> None:
    fine = detail < 1
    painter.setPen(pen(badge.border, 1.0, "solid", fine))
    painter.setBrush(brush(badge.fill))
    radius = badge.height / 2
    painter.drawRoundedRect(QRectF(badge.x, badge.y, badge.width, badge.height), radius, radius)
    if detail >= TEXT_FROM:
        draw_line(painter, badge_words(badge), exact)


def badge_words(badge: Badge) -> Words:
    """Return a pill's word as a line in its middle."""
    x, y = badge.x + badge.width / 2, badge.y + badge.height / 2 + _PILL * 0.365
    return Words(x, y, badge.text, _PILL, badge.colour, 600, anchor="middle")


def corner_width(card: CardShape) -> float:
    """Return how wide the tab in a card's lower left corner is."""
    return label_width(card.corner, _PILL) + 22


@lru_cache(maxsize=64)
def corner_path(height: float, radius: float, width: float) -> QPainterPath:
    """Return the tab in a card's lower left corner."""
    top = height - CORNER
    path = QPainterPath(QPointF(0.5, top))
    path.lineTo(width - radius, top)
    path.quadTo(width, top, width, top + radius)
    path.lineTo(width, height - 0.5)
    path.lineTo(radius, height - 0.5)
    path.quadTo(0.5, height - 0.5, 0.5, height - radius)
    path.closeSubpath()
    return path


def corner_words(card: CardShape) -> Words:
    """Return the word of the tab as a line."""
    x, y = corner_width(card) / 2 - 1, card.height - CORNER / 2 + _PILL * 0.34
    return Words(x, y, card.corner, _PILL, card.fill, 600, anchor="middle")


def _draw_strike(painter: QPainter, card: CardShape) -> None:
    painter.setPen(pen(card.ink, 1.5))
    painter.drawLine(QPointF(8, card.height - 8), QPointF(card.width - 8, 8))
