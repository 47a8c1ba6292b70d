"""What Qt tells the canvas of pointers, wheels and drops, in terms of the map."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.gestures import Hands, drops

ZOOM_A_NOTCH = 1.0015
PIXELS_A_NOTCH = 0.8
TICK = 16
EDGE = 28.0


class Surface(QGraphicsView):
    """A view that is scrolled by wheel and hand, zooms about the cursor, and takes drops."""

    touched = Signal()
    scrolled = Signal()
    escaped = Signal()
    tapped = Signal()
    asked = Signal(QPoint, object)
    double_clicked = Signal(QPointF)
    dropped = Signal(object, QPointF)

    # With the class: events come while Qt is still making the view.
    _space = _held = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.eye = Eye(self)
        self.hands: Hands
        self.pinch = True
        self._pointer, self._keys = QPointF(), Qt.KeyboardModifier.NoModifier
        self._drift = QTimer(self, interval=TICK)
        self._drift.timeout.connect(self._drift_on)

    def place_at(self, at: QPointF | QPoint) -> QPointF:
        """Return the place of the scene that is seen at this point."""
        inverted, _ = self.viewportTransform().inverted()
        return inverted.map(QPointF(at))

    def walk(self, event: QKeyEvent) -> bool:
        """Go where a key leads; tell whether it leads anywhere."""
        return False

    def tip(self, at: QPointF) -> str:
        """Return what is told of the thing at a place, in our own words: never the user's."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if not self.hands.cancel():
                self.escaped.emit()
        elif key == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._space = self._held = True
                self.hands.hold_space(True)
        elif not self.walk(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            super().keyReleaseEvent(event)
            return
        self._held = False
        self.hands.hold_space(False)
        # A tap writes; held down while the hand moved, it has panned.
        if self._space:
            self.tapped.emit()
        self._space = False

    def event(self, event: QEvent) -> bool:
        """Keep the space bar for holding and tapping."""
        # The space bar is a shortcut too, but here it may also be held down to pan.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            mine = event.key() == Qt.Key.Key_Space and not event.modifiers()
            event.setAccepted(mine)
            return mine
        # Not by an override of its own: that would run, and fail, while Qt takes the view apart.
        if self._held and event.type() is QEvent.Type.FocusOut:
            self._space = self._held = False
            self.hands.hold_space(False)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._space = False
        self.touched.emit()
        self.hands.press(self.place_at(event.position()), event.button(), event.modifiers())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer, self._keys = event.position(), event.modifiers()
        self.hands.move(self.place_at(event.position()), event.modifiers())
        if self.hands.reaches_out and not self._drift.isActive():
            self._drift.start()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.release(self.place_at(event.position()), event.modifiers())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.hands.cancel()
            self.double_clicked.emit(self.place_at(event.position()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.hands.cancel()
        self.asked.emit(event.globalPos(), None if by_key else self.place_at(event.pos()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.hands.hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.touched.emit()
        keys, turn = event.modifiers(), event.angleDelta()
        if keys & Qt.KeyboardModifier.ControlModifier:
            turned = turn.y() or turn.x()
            self.eye.zoom_by(ZOOM_A_NOTCH**turned, event.position().toPoint())
        else:
            exact = QPointF(event.pixelDelta())
            off = exact if not exact.isNull() else QPointF(turn) * PIXELS_A_NOTCH
            if keys & Qt.KeyboardModifier.ShiftModifier and not off.x():
                off = QPointF(off.y(), 0)
            self.eye.pan(-off.x(), -off.y())
        if self.hands.is_busy:
            self.hands.move(self.place_at(event.position()), keys)
        event.accept()

    def _drift_on(self) -> None:
        """While something is carried against an edge, the map comes towards it."""
        if not self.hands.reaches_out:
            self._drift.stop()
            return
        port = self.viewport().rect()
        right = _beyond(self._pointer.x(), port.width())
        down = _beyond(self._pointer.y(), port.height())
        if right or down:
            self.eye.pan(right, down)
            self.hands.move(self.place_at(self._pointer), self._keys)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture and self.pinch:
                self.touched.emit()
                self.eye.zoom_by(1.0 + event.value(), event.position().toPoint())
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            # A tooltip would read markup in it: no word of the map may ever get here.
            words = "" if self.hands.is_busy else self.tip(self.place_at(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drops.is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hands.hover(self.place_at(event.position()))
        if drops.is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit(event.mimeData(), self.place_at(event.position()))
        event.acceptProposedAction()


def _beyond(at: float, end: float) -> float:
    """Return how fast the map moves for a pointer this near to an edge, in pixels a tick."""
    if at < EDGE:
        return -min(EDGE, EDGE - at) / 2
    return min(EDGE, at - end + EDGE) / 2 if at > end - EDGE else 0.0
