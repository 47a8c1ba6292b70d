"""What the panels draw themselves: marks of kinds, chevrons, bars, in the colours of the theme."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget

from argmap.model import Node, NodeKind, Role
from argmap.paint import icon
from argmap.picture import Theme, kind_icon, theme


class _Shown:
    """The theme the panels are dressed in: one for the whole window."""

    look: Theme | None = None


def current() -> Theme:
    """Return the theme in use."""
    if _Shown.look is None:
        _Shown.look = theme("light")
    return _Shown.look


def dress(panel: QWidget, look: Theme) -> None:
    """Put a panel into a theme: its own palette does the rest."""
    _Shown.look = look
    for made in panel.findChildren(QLabel):
        mute(made)
    panel.update()


def mute(made: QLabel) -> None:
    """Give a muted label the muted colour."""
    if made.property("muted"):
        palette = made.palette()
        palette.setColor(made.foregroundRole(), QColor(current().muted))
        made.setPalette(palette)


def kind_colour(kind: NodeKind) -> str:
    """Return the colour of a kind."""
    return current().colour(kind.value)


def draw_kind(
    painter: QPainter, place: QRect, kind: NodeKind, role: Role | None, *, faint: bool = False
) -> None:
    """Draw the mark of a kind: its icon in its colour."""
    name = kind_icon(Node(id="x", kind=kind, role=role))
    painter.setOpacity(0.45 if faint else 1.0)
    icon(name, kind_colour(kind), place.width()).paint(painter, place)
    painter.setOpacity(1.0)


def draw_chevron(painter: QPainter, middle: QPointF, *, closed: bool) -> None:
    """Draw the small arrow that folds a branch."""
    arms = [(-1.5, -3.5), (2, 0), (-1.5, 3.5)] if closed else [(-3.5, -1.5), (0, 2), (3.5, -1.5)]
    pen = QPen(QColor(current().muted), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in arms]))


def draw_bar(painter: QPainter, place: QRectF, colour: str) -> None:
    """Draw a bar with round ends."""
    path = QPainterPath()
    path.addRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.fillPath(path, QColor(colour))
