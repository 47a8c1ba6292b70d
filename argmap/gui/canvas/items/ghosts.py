"""Questions nobody has answered, as cards that are not there yet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from argmap import paint
from argmap.gui.canvas.drawing import Drawing
from argmap.paint.measuring import wrapped

if TYPE_CHECKING:
    from argmap.wording.asking import Asked

HEADING = "Open question"
INNER, PAD = 212.0, 11.0
TEXT, LEADING, TOP, FOOT = 12.0, 16.0, 27.0, 8.0
LABEL, BASELINE = 11.0, 18.0
RADIUS = 8.0
READ_FROM = 0.45


@dataclass(frozen=True, slots=True)
class Ghost:
    """One question: where it is shown, in which lines, and the place a “no” would bear on."""

    asked: "Asked"
    rect: QRectF
    lines: tuple[str, ...]
    onto: QPointF


def lines(asked: "Asked") -> tuple[str, ...]:
    """Return a question wrapped as it is shown."""
    return wrapped(asked.text, paint.font(TEXT), INNER)


def size(count: int) -> QSizeF:
    """Return how large a ghost of so many lines is."""
    return QSizeF(INNER + 2 * PAD, TOP + LEADING * count + FOOT)


class Ghosts(QGraphicsItem):
    """All ghosts that are shown. They lie under the cards, and are no part of the map."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.shown: tuple[Ghost, ...] = ()
        self.setZValue(0.6)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_ghosts(self, ghosts: tuple[Ghost, ...]) -> None:
        """Show these and no others."""
        if ghosts != self.shown:
            self.prepareGeometryChange()
            self.shown = ghosts
            self.update()

    def at(self, place: QPointF, zoom: float) -> Ghost | None:
        """Return the ghost at a place, if it can be read there."""
        near = self.shown if zoom >= READ_FROM else ()
        return next((ghost for ghost in near if ghost.rect.contains(place)), None)

    def boundingRect(self) -> QRectF:
        around = QRectF()
        for ghost in self.shown:
            spot = QRectF(ghost.onto - QPointF(1, 1), QSizeF(2, 2))
            around = around.united(ghost.rect).united(spot)
        return around.adjusted(-4, -4, 4, 4) if self.shown else around

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw them as drafts: dashed, in the colour of what is not said aloud."""
        if painter.worldTransform().m11() < READ_FROM:
            return
        for ghost in self.shown:
            self._draw_thread(painter, ghost)
        for ghost in self.shown:
            self._draw(painter, ghost)

    def _draw_thread(self, painter: QPainter, ghost: Ghost) -> None:
        pen = QPen(QColor(self._drawing.theme.faint), 1.25)
        pen.setDashPattern([1.0, 4.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(ghost.rect.center(), ghost.onto)

    def _draw(self, painter: QPainter, ghost: Ghost) -> None:
        theme, rect = self._drawing.theme, ghost.rect
        pen = QPen(QColor(theme.faint), 1.0)
        pen.setDashPattern([4.0, 4.0])
        painter.setPen(pen)
        painter.setBrush(QColor(theme.ground))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.setPen(QColor(theme.muted))
        painter.setFont(paint.font(LABEL, 600))
        painter.drawText(rect.topLeft() + QPointF(PAD, BASELINE), HEADING)
        painter.setFont(paint.font(TEXT))
        for i, line in enumerate(ghost.lines):
            down = TOP + LEADING * i + LEADING / 2 + TEXT * 0.365
            painter.drawText(rect.topLeft() + QPointF(PAD, down), line)
