"""A link on a painter: its lines, its head, its mark."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from argmap.paint.brushes import add_to, brush, pen
from argmap.paint.cards import FAINT, TEXT_FROM, draw_line
from argmap.picture.details import INSIDE, SPOT, mark_words
from argmap.picture.geometry import JUNCTION, head_points, mark_at, rounded
from argmap.picture.shapes import XY, LinkShape


def link_path(link: LinkShape) -> QPainterPath:
    """Return all lines of a link, corners rounded; its outline is what a pointer hits."""
    path = QPainterPath()
    for line in link.lines:
        add_to(path, rounded(line))
    return path


def draw_link(
    painter: QPainter,
    link: LinkShape,
    detail: float,
    path: QPainterPath | None = None,
    exact: bool = False,
) -> None:
    """Draw a link in the coordinates of the scene; a `path` at hand need not be made anew."""
    if link.faint:
        painter.setOpacity(FAINT)
    fine = detail < 1 and link.width * detail <= 1.2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = link_path(link) if path is None else path
    painter.setPen(pen(link.colour, 1.0 if fine else link.width, link.dash, fine))
    painter.drawPath(path)
    if link.dash == "double" and not fine:
        painter.setPen(pen(link.ground, link.width * INSIDE))
        painter.drawPath(path)
    if detail >= TEXT_FROM / 2:
        _draw_head(painter, link, fine)
    if detail >= TEXT_FROM:
        _draw_mark(painter, link, exact)
    if link.faint:
        painter.setOpacity(1)


def _draw_mark(painter: QPainter, link: LinkShape, exact: bool) -> None:
    """Draw the mark on a spot of ground, so that no other line runs through it."""
    if link.spot:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(link.spot))
        painter.drawEllipse(QPointF(*mark_at(link)), SPOT, SPOT)
    draw_line(painter, mark_words(link), exact)


def _draw_head(painter: QPainter, link: LinkShape, fine: bool) -> None:
    corners = head_points(link)
    if link.head == "bar":
        painter.setPen(pen(link.colour, 2.5))
        painter.drawLine(QPointF(*corners[0]), QPointF(*corners[1]))
    elif corners:
        painter.setPen(pen(link.colour, 1.5))
        painter.setBrush(brush(link.colour if link.head == "arrow" else link.ground))
        painter.drawPolygon(_polygon(corners))
    if link.junction is not None:
        painter.setPen(pen(link.colour, 1.75))
        painter.setBrush(brush(link.ground))
        painter.drawEllipse(QPointF(*link.junction), JUNCTION, JUNCTION)


def _polygon(corners: tuple[XY, ...]) -> QPolygonF:
    return QPolygonF([QPointF(*corner) for corner in corners])
