"""A card on a painter, in as much detail as can be read at the zoom."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from argmap.paint.brushes import (
    ascent,
    brush,
    colour,
    direction,
    icon_paths,
    left_of,
    path_of,
    pen,
    static_text,
    text_width,
)
from argmap.paint.fonts import font
from argmap.paint.keeping import kept_per_thread
from argmap.picture.details import EDGE, corner, corner_width, corner_words, edge, strike
from argmap.picture.labels import badge_words
from argmap.picture.shapes import Badge, CardShape, Words

TEXT_FROM = 0.45
BLOCK_BELOW = 0.2
FAINT = 0.3
SHADOW = 1.5
SMALLEST = 6.75
"""No type is set smaller than this on the screen."""
BAR_FROM = 13.0


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
    else:
        _draw_from_afar(painter, card, detail)
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
        painter.fillPath(_shadow(card.width, card.height, card.radius), brush(card.shadow))
    width = 1.0 if card.dash == "solid" else 1.25
    painter.setPen(pen(card.border, 1.0 if fine else width, card.dash, fine))
    painter.setBrush(brush(card.fill))
    painter.drawPath(outline)
    if not card.thesis:
        painter.fillPath(_edge(card.width, card.radius), brush(card.edge))


@kept_per_thread(4096)
def outline_path(width: float, height: float, radius: float) -> QPainterPath:
    """Return a card's outline."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), radius, radius)
    return path


@kept_per_thread(4096)
def _shadow(width: float, height: float, radius: float) -> QPainterPath:
    """Only what peeps out below: blending all of it would be most of a card's cost."""
    low, turn = height - radius, radius * 0.45
    path = QPainterPath(QPointF(0.5, low))
    path.lineTo(0.5, low + SHADOW)
    path.cubicTo(0.5, height + 1 - turn, turn, height + 1, radius, height + 1)
    path.lineTo(width - radius, height + 1)
    path.cubicTo(
        width - turn, height + 1, width - 0.5, height + 1 - turn, width - 0.5, low + SHADOW
    )
    path.lineTo(width - 0.5, low)
    path.cubicTo(
        width - 0.5, height - 1 - turn, width - turn, height - 1, width - radius, height - 1
    )
    path.lineTo(radius, height - 1)
    path.cubicTo(turn, height - 1, 0.5, height - 1 - turn, 0.5, low)
    return path


@kept_per_thread(256)
def _edge(width: float, radius: float) -> QPainterPath:
    return path_of(edge(width, radius))


@kept_per_thread(256)
def _corner(width: float, height: float, radius: float) -> QPainterPath:
    return path_of(corner(width, height, radius))


def _draw_content(painter: QPainter, card: CardShape, exact: bool) -> None:
    for line in card.words:
        draw_line(painter, line, exact)
    for icon in card.icons:
        painter.translate(icon.x, icon.y)
        draw_icon(painter, icon.name, icon.colour, icon.size)
        painter.translate(-icon.x, -icon.y)
    if card.corner:
        tab = _corner(corner_width(card), card.height, card.radius)
        painter.fillPath(tab, brush(card.edge))
        draw_line(painter, corner_words(card), exact)


def _draw_from_afar(painter: QPainter, card: CardShape, detail: float) -> None:
    """Draw bars for lines too small to read, and the colour of the kind wide enough to be seen."""
    if not card.thesis:
        painter.fillRect(QRectF(1, 1, card.width - 2, EDGE / detail), brush(card.edge))
    for line in card.words:
        if line.size * detail >= SMALLEST:
            draw_line(painter, line)
        elif line.size > BAR_FROM:
            width = text_width(line.text, line.size, line.weight, line.italic)
            painter.fillRect(
                QRectF(left_of(line), line.y - line.size * 0.62, width, line.size * 0.55),
                brush(f"#38{line.colour[1:]}"),
            )


def draw_line(painter: QPainter, line: Words, exact: bool = False) -> None:
    """Draw one line of text."""
    painter.setPen(colour(line.colour))
    painter.setFont(font(line.size, line.weight, line.italic))
    if exact:
        painter.setLayoutDirection(direction(line.right_to_left))
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


def _draw_strike(painter: QPainter, card: CardShape) -> None:
    painter.setPen(pen(card.ink, 1.5))
    painter.drawPath(path_of(strike(card)))
