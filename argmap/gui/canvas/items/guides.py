"""What is drawn over the map while a hand is at work: snapping lines, a link in the making."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from argmap.gui.canvas.drawing import Drawing

_WIDE = 1e8


class Guides(QGraphicsItem):
    """Lines and words of a gesture under way; empty when none is."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self._lines: tuple[QLineF, ...] = ()
        self._band = QRectF()
        self._thread: tuple[QPointF, QPointF, str, str] | None = None
        self._words: tuple[QPointF, str, str] | None = None
        self._zoom = 1.0
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def clear(self) -> None:
        """Show nothing."""
        self._show()

    def show_lines(self, lines: tuple[QLineF, ...]) -> None:
        """Show along which lines a card snaps."""
        self._show(lines=lines)

    def show_band(self, band: QRectF) -> None:
        """Show the rectangle in which everything will be selected."""
        self._show(band=band)

    def show_thread(
        self, line: tuple[QPointF, QPointF], words: str, colour: str, zoom: float
    ) -> None:
        """Show the link that letting go would make, and what it would be."""
        self._zoom = zoom
        self._show(thread=(*line, words, colour))

    def show_words(self, at: QPointF, words: str, colour: str, zoom: float) -> None:
        """Show beside the pointer what letting go would do."""
        self._zoom = zoom
        self._show(words=(at, words, colour))

    def boundingRect(self) -> QRectF:
        rect = QRectF(self._band)
        for line in self._lines:
            rect = rect.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))
        if self._thread is not None:
            rect = rect.united(QRectF(self._thread[0], self._thread[1]).normalized())
            room = 300 / self._zoom
            rect = rect.adjusted(-80, -80, room, max(80, room / 4))
        if self._words is not None:
            at, words, _ = self._words
            rect = rect.united(_pill(at, words, min(self._zoom, 1.0)).adjusted(-4, -4, 4, 4))
        return rect.adjusted(-4, -4, 4, 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw what the gesture under way has to show."""
        accent = QColor(self._drawing.theme.accent)
        detail = max(painter.worldTransform().m11(), 0.05)
        painter.setPen(QPen(accent, 1 / detail))
        painter.drawLines(self._lines)
        if not self._band.isNull():
            soft = QColor(accent)
            soft.setAlphaF(0.08)
            painter.setBrush(soft)
            painter.drawRect(self._band)
        if self._thread is not None:
            self._draw_thread(painter, detail)
        if self._words is not None:
            self._draw_words(painter, self._words, detail)

    def _draw_thread(self, painter: QPainter, detail: float) -> None:
        assert self._thread is not None
        start, end, words, colour = self._thread
        painter.setPen(QPen(QColor(colour), 2 / min(1.0, detail), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # It leaves the card from the handle's side, as a real link does.
        out = {"up": QPointF(0, 70), "right": QPointF(-70, 0)}.get(
            self._drawing.map.layout.direction, QPointF(0, -70)
        )
        path = QPainterPath(start)
        path.quadTo(start + out, end)
        painter.drawPath(path)
        self._draw_words(painter, (end, words, colour), detail)

    def _draw_words(self, painter: QPainter, what: tuple[QPointF, str, str], detail: float) -> None:
        at, words, colour = what
        rect = _pill(at, words, detail)
        painter.setPen(QPen(QColor(colour), 1 / detail))
        painter.setBrush(QColor(self._drawing.theme.panel))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(_font(detail))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _show(
        self,
        lines: tuple[QLineF, ...] = (),
        band: QRectF | None = None,
        thread: tuple[QPointF, QPointF, str, str] | None = None,
        words: tuple[QPointF, str, str] | None = None,
    ) -> None:
        self.prepareGeometryChange()
        self._lines, self._band, self._thread = lines, band or QRectF(), thread
        self._words = words
        self.update()


def _font(detail: float) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(max(1, round(12 / detail)))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _pill(at: QPointF, words: str, detail: float) -> QRectF:
    """Return where words stand beside a place, always as large on the screen."""
    rect = QFontMetricsF(_font(detail)).boundingRect(words).adjusted(-8, -4, 8, 4)
    rect.moveTopLeft(at + QPointF(14, 14) / detail)
    return rect
