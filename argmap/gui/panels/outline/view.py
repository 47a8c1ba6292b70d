"""The list on screen: keys, clicks, drag and drop are turned into wishes the panel grants."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.outline.drawing import RowDrawing, text_left
from argmap.gui.panels.outline.rows import Row, Rows
from argmap.outline import as_text

_PLAIN = {
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Tab: "in",
    Qt.Key.Key_Backtab: "out",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Space: "edit",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_Left: "fold",
    Qt.Key.Key_Right: "unfold",
}
_CONTROL = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_C: "copy",
    Qt.Key.Key_X: "cut",
    Qt.Key.Key_V: "paste",
}
# The window has these too, for whatever is selected; there it knows more formats than a list.
_ALSO_THE_WINDOWS = {None, "copy", "cut", "paste"}
_AT_ONCE = 400


class OutlineView(QListView):
    """Rows of different heights, drawn by `RowDrawing`."""

    wants = Signal(str)
    fold_clicked = Signal(int)
    dropped = Signal(object, int, str)
    geometry_changed = Signal()
    came_into_sight = Signal()
    score_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = RowDrawing(self)
        self.rows = Rows(self.drawing.size, self.drawing.guess, self)
        self.rows.guessed.connect(self.measure_all)
        self.setModel(self.rows)
        self.setItemDelegate(self.drawing)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAccessibleName("Outline of the map")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._aim: tuple[int, str] | None = None
        self._unmeasured: list[int] = []
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self._measure_some)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows."""
        self.drawing.rows = rows
        self.rows.show_rows(rows)

    def measure_all(self) -> None:
        """Give every row its height again: those in sight now, the others in the pauses."""
        self.drawing.width = self.viewport().width()
        first = max(0, self.indexAt(QPoint(30, 2)).row())
        count = len(self.rows.rows)
        order = [*range(first, count), *range(first)]
        self.rows.measure_again(order[:_AT_ONCE])
        self._unmeasured = order[_AT_ONCE:]
        if self._unmeasured:
            self._measuring.start()

    def text_rect(self, at: int) -> QRect:
        """Return where a row's words stand."""
        rect = self.visualRect(self.rows.index(at, 0))
        return rect.adjusted(text_left(self.rows.rows[at]), 0, -4, 0)

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from being taken as the window's shortcuts."""
        wish = _wish(event) if isinstance(event, QKeyEvent) else None
        if event.type() is QEvent.Type.ShortcutOverride and wish not in _ALSO_THE_WINDOWS:
            event.accept()
            return True
        # Qt would take Tab for going to the next widget before it is a key press.
        if event.type() is QEvent.Type.KeyPress and wish in ("in", "out"):
            self.wants.emit(wish)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into a wish."""
        wish = _wish(event)
        if wish is None:
            super().keyPressEvent(event)
        else:
            self.wants.emit(wish)

    def keyboardSearch(self, search: str) -> None:
        """Letters are the window's shortcuts here, not a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the small arrow folds, one on the score asks why."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            row, place = self.rows.rows[index.row()], event.position().toPoint()
            rect = self.visualRect(index)
            if row.block.children and self.drawing.fold_area(row, rect).contains(place):
                self.fold_clicked.emit(index.row())
                return
            if self.drawing.score_area(row, rect).contains(place):
                self.score_clicked.emit(index.row())
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click writes in the row."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.wants.emit("edit")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew at another width."""
        super().resizeEvent(event)
        if self.viewport().width() != self.drawing.width:
            self.measure_all()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self.came_into_sight.emit()

    def updateGeometries(self) -> None:
        """Tell whoever lies over a row that rows have moved."""
        super().updateGeometries()
        self.geometry_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell whoever lies over a row that rows have moved."""
        super().scrollContentsBy(dx, dy)
        self.geometry_changed.emit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag rows as text; within the outline they move."""
        mime = QMimeData()
        mime.setText(self.selected_text())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)

    def selected_text(self) -> str:
        """Return the selected rows as an indented list."""
        rows = self.rows.rows
        return as_text(rows[at].block for at in self.selected_places() if not rows[at].pending)

    def selected_places(self) -> list[int]:
        """Return the selected rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows and plain text."""
        if event.source() is self or event.mimeData().hasText():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self._aim = self.aim(event.position().toPoint())
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stop showing where it would go."""
        self._aim = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the panel move rows, or make rows of the text."""
        at, where = self.aim(event.position().toPoint())
        self._aim = None
        self.viewport().update()
        text = None if event.source() is self else event.mimeData().text()
        # The rows are moved by an edit; Qt must not take them out by itself afterwards.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(text, at, where)

    def aim(self, place: QPoint) -> tuple[int, str]:
        """Return the row a drop means, and whether before, on or after it."""
        index = self.indexAt(place)
        if not index.isValid():
            return -1, "on"
        rect = self.visualRect(index)
        share = (place.y() - rect.top()) / max(1, rect.height())
        return index.row(), "before" if share < 0.25 else "after" if share > 0.75 else "on"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and above them where a drop would go."""
        super().paintEvent(event)
        if not self.rows.rows:
            self._draw_hint()
        if self._aim is None or self._aim[0] < 0:
            return
        at, where = self._aim
        rect = self.text_rect(at)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(looks.current().accent))
        if where == "on":
            painter.drawRoundedRect(rect.adjusted(-4, 1, 0, -2), 4, 4)
        else:
            y = rect.top() if where == "before" else rect.bottom()
            painter.fillRect(rect.left(), y - 1, rect.width(), 2, QColor(looks.current().accent))
        painter.end()

    def _draw_hint(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(QColor(looks.current().muted))
        room = self.viewport().rect().adjusted(16, 10, -16, -10)
        how = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(how), "Press Enter to write the first line: the thesis.")
        painter.end()

    def _measure_some(self) -> None:
        now, self._unmeasured = self._unmeasured[:_AT_ONCE], self._unmeasured[_AT_ONCE:]
        count = len(self.rows.rows)
        self.rows.measure_again(at for at in now if at < count)
        if self._unmeasured:
            self._measuring.start()


def _wish(event: QKeyEvent) -> str | None:
    key, held = Qt.Key(event.key()), event.modifiers()
    if held & Qt.KeyboardModifier.ControlModifier:
        return _CONTROL.get(key)
    if held & Qt.KeyboardModifier.AltModifier:
        return None
    return _PLAIN.get(key)
