"""A link on a painter: its lines, its head, its mark."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from argmap.paint.brushes import add_to, brush, pen
from argmap.paint.cards import FAINT, TEXT_FROM, draw_line
from argmap.picture.details import INSIDE, SPOT, mark_words
from argmap.picture.geometry import JUNCTION, Segment, head_points, mark_at, rounded
from argmap.picture.shapes import XY, LinkShape


class Strokes(NamedTuple):
    """All lines of a link, corners rounded: `whole`, and in straight runs and the corners between.

    The outline of the whole is what a pointer hits.
    """

    whole: QPainterPath
    runs: list[QLineF]
    corners: QPainterPath


def link_strokes(link: LinkShape) -> Strokes:
    """Return the lines of a link, ready to be drawn."""
    made = Strokes(QPainterPath(), [], QPainterPath())
    for line in link.lines:
        segments = rounded(line)
        add_to(made.whole, segments)
        _part(segments, made)
    return made


def _part(segments: Iterable[Segment], into: Strokes) -> None:
    at = QPointF()
    for letter, points in segments:
        end = QPointF(*points[-1])
        if letter == "L" and end != at:
            into.runs.append(QLineF(at, end))
        elif letter == "Q":
            into.corners.moveTo(at)
            into.corners.quadTo(QPointF(*points[0]), end)
        at = end


def draw_link(
    painter: QPainter,
    link: LinkShape,
    detail: float,
    strokes: Strokes | None = None,
    exact: bool = False,
) -> None:
    """Draw a link in the coordinates of the scene; `strokes` at hand need not be made anew."""
    if link.faint:
        painter.setOpacity(FAINT)
    fine = detail < 1 and link.width * detail <= 1.2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    strokes = link_strokes(link) if strokes is None else strokes
    if link.dash == "solid" and not (fine or exact or link.faint):
        _draw_runs(painter, link, strokes)
    else:
        painter.setPen(pen(link.colour, 1.0 if fine else link.width, link.dash, fine))
        painter.drawPath(strokes.whole)
    if link.dash == "double" and not fine:
        painter.setPen(pen(link.ground, link.width * INSIDE))
        painter.drawPath(strokes.whole)
    if detail >= TEXT_FROM / 2:
        _draw_head(painter, link, fine)
    if detail >= TEXT_FROM:
        _draw_mark(painter, link, exact)
    if link.faint:
        painter.setOpacity(1)


def _draw_runs(painter: QPainter, link: LinkShape, strokes: Strokes) -> None:
    """Draw one straight line after the other, and the corners over their ends.

    Of a path Qt fills the outline: where one is long and nearly level, at thirty times the cost.
    """
    painter.setPen(pen(link.colour, link.width))
    painter.drawLines(strokes.runs)
    painter.setPen(pen(link.colour, link.width, round_ends=True))
    painter.drawPath(strokes.corners)


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
