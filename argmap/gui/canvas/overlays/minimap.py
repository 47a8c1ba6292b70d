"""The whole map in a corner: where one is in it, and a way to be elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from argmap.gui.canvas.drawing import Drawing
from argmap.picture import kind

WIDTH, HEIGHT = 168, 112
AIR = 8.0
PAUSE = 80
# Where as much of a map is in view, there is nothing to find elsewhere.
NEARLY_ALL = 0.8
# Where it would take more of the window than this, the map itself needs the room.
MOST = 0.12
FADED = 0.35


class Minimap(QWidget):
    """Draws every card as a block, and the part that is seen as a frame to be dragged."""

    pointed = Signal(QPointF)

    def __init__(self, drawing: Drawing, seen: Callable[[], QRectF], parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing, self._seen, self._port = drawing, seen, parent
        self._content = self._inner = QRectF()
        self._idle, self._faded = True, False
        self._blocks: QPixmap | None = None
        self.setFixedSize(WIDTH, HEIGHT)
        self.setObjectName("minimap")
        self.setAccessibleName("Minimap")
        self.setAccessibleDescription("Click or drag to look at another part of the map")
        self.setToolTip("Minimap: click or drag to look elsewhere (M hides it)")
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._draw_anew)

    def show_map(self, content: QRectF) -> None:
        """Draw the map anew, when there is time."""
        self._inner, self._content = content, content.adjusted(-40, -40, 40, 40)
        self.look()
        self._later.start()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is shown: (nearly) all of the map is seen, or there is no room."""
        return self._idle

    def look(self) -> None:
        """See where one is now; where nothing is shown there is nothing to hit."""
        room = self._port.width() * self._port.height()
        is_small = room * MOST < WIDTH * HEIGHT
        self._idle = is_small or self._inner.isEmpty() or self._share() >= NEARLY_ALL
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, self._idle)
        self._fade(self._faded and not self._idle)

    def _share(self) -> float:
        """Return how much of the map is in view."""
        seen = self._seen().intersected(self._inner)
        wide, high = max(1.0, self._inner.width()), max(1.0, self._inner.height())
        return max(0.0, seen.width()) * max(0.0, seen.height()) / (wide * high)

    def _fade(self, faded: bool) -> None:
        self._faded = faded
        # What covers all beneath it can be put back when the map scrolls; else Qt paints all anew.
        opaque = not (self._idle or faded)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, opaque)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._idle:
            return
        theme = self._drawing.theme
        painter = QPainter(self)
        if self._faded:
            painter.setOpacity(FADED)
        else:
            painter.fillRect(self.rect(), QColor(theme.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1), 6, 6)
        if self._blocks is None:
            self._blocks = self._drawn()
        painter.drawPixmap(0, 0, self._blocks)
        frame = _shrunk(self._seen(), *self._scale()).intersected(
            QRectF(2, 2, WIDTH - 4, HEIGHT - 4)
        )
        painter.setOpacity(1)
        soft = QColor(theme.accent)
        painter.setPen(QPen(soft, 1.25))
        soft.setAlphaF(0.07)
        painter.setBrush(soft)
        painter.drawRoundedRect(frame, 3, 3)

    def enterEvent(self, event: QEnterEvent) -> None:
        # Whoever points here may want to read what lies beneath.
        self._fade(not self._idle)

    def leaveEvent(self, event: QEvent) -> None:
        self._fade(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._fade(False)
        self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _point(self, at: QPointF) -> None:
        scale, off = self._scale()
        self.pointed.emit(QPointF((at.x() - off.x()) / scale, (at.y() - off.y()) / scale))

    def _draw_anew(self) -> None:
        self._blocks = None
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(WIDTH * ratio), round(HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        map_, theme = self._drawing.map, self._drawing.theme
        (scale, off), theses = self._scale(), {node.id for node in map_.theses}
        for id_, box in self._drawing.arrangement.nodes.items():
            node = map_.node_by_id.get(id_)
            if node is not None:
                block = _shrunk(QRectF(box.left, box.top, box.width, box.height), scale, off)
                colour = QColor(theme.colour(kind(node, map_).colour))
                colour.setAlphaF(1.0 if id_ in theses else 0.55)
                painter.fillRect(block, colour)
        painter.end()
        return picture

    def _scale(self) -> tuple[float, QPointF]:
        """Return how far the map is shrunk, and where its origin lies."""
        wide, high = max(1.0, self._content.width()), max(1.0, self._content.height())
        scale = min((WIDTH - 2 * AIR) / wide, (HEIGHT - 2 * AIR) / high)
        middle = self._content.center()
        return scale, QPointF(WIDTH / 2 - middle.x() * scale, HEIGHT / 2 - middle.y() * scale)


def _shrunk(rect: QRectF, scale: float, off: QPointF) -> QRectF:
    return QRectF(
        rect.x() * scale + off.x(),
        rect.y() * scale + off.y(),
        max(1.0, rect.width() * scale),
        max(1.0, rect.height() * scale),
    )
