"""What the panels draw themselves: marks of kinds, chevrons, bars, in the colours of the theme."""

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget

from argmap.model import Node, NodeKind, Role
from argmap.paint import icon
from argmap.picture import Theme, kind_icon, theme

Style = Literal["body", "title", "strong", "small", "hint", "muted"]

# The type at which lengths are given.
USUAL = 13
_SIZES = {"title": 1.16, "small": 0.85, "hint": 0.85}


class _Shown:
    """The theme the panels are dressed in: one for the whole window."""

    look: Theme | None = None
    scale: float = 1.0


def current() -> Theme:
    """Return the theme in use."""
    if _Shown.look is None:
        _Shown.look = theme("light")
    return _Shown.look


def dress(panel: QWidget, look: Theme) -> None:
    """Put a panel into a theme and the window's type: the palette does the rest."""
    _Shown.look = look
    _Shown.scale = _pixels() / USUAL
    for made in panel.findChildren(QWidget):
        kept = made.property("style_of_words")
        if kept:
            style(made, kept)
    panel.update()


def style(made: QWidget, how: Style) -> None:
    """Give words their size and weight, small ones also the muted colour; keep it in mind."""
    made.setProperty("style_of_words", how)
    made.setFont(font(how))
    if how in ("small", "hint", "muted"):
        palette = made.palette()
        palette.setColor(made.foregroundRole(), QColor(current().muted))
        made.setPalette(palette)


def font(how: Style) -> QFont:
    """Return the type for a style, in proportion to the window's own."""
    made = QFont(QApplication.font())
    made.setPixelSize(max(8, round(_pixels() * _SIZES.get(how, 1.0))))
    if how in ("strong", "small"):
        made.setWeight(QFont.Weight.DemiBold)
    if how == "title":
        made.setWeight(QFont.Weight.Medium)
    return made


def scale() -> float:
    """Return how large the window's type is, 1.0 where it is of the usual size."""
    return _pixels() / USUAL


def scaled(pixels: float) -> int:
    """Return a length in proportion to the window's type."""
    return round(pixels * _Shown.scale)


def _pixels() -> int:
    size = QApplication.font().pixelSize()
    return size if size > 0 else USUAL


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
    by = _Shown.scale
    pen = QPen(QColor(current().muted), 1.5 * by)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([middle + QPointF(x * by, y * by) for x, y in arms]))


def draw_bar(painter: QPainter, place: QRectF, colour: str) -> None:
    """Draw a bar with round ends."""
    path = QPainterPath()
    path.addRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.fillPath(path, QColor(colour))
