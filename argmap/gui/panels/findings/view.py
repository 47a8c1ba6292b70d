"""The findings on screen: arrows walk, Enter goes there, Control+Enter mends, Delete sets aside."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from argmap.gui.panels.findings.drawing import LineDrawing
from argmap.gui.panels.findings.rows import Line, spoken
from argmap.gui.panels.plain import as_tip

_WISHES = {
    Qt.Key.Key_Return: "go",
    Qt.Key.Key_Enter: "go",
    Qt.Key.Key_Delete: "aside",
    Qt.Key.Key_Left: "close",
    Qt.Key.Key_Right: "open",
}


class FindingsView(QListView):
    """A list of lines; what a person wants done with one is told as a wish."""

    wants = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = LineDrawing(self)
        self.items = QStandardItemModel(self)
        self.setModel(self.items)
        self.setItemDelegate(self.drawing)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName("Findings")

    def show_lines(self, lines: list[Line]) -> None:
        """Show these lines, the current one kept where it is still there."""
        before = self.currentIndex().row()
        old = self.drawing.lines
        key = old[before].key if 0 <= before < len(old) else None
        self.drawing.lines = lines
        blocked = self.selectionModel().blockSignals(True)
        self.items.setRowCount(len(lines))
        for at, line in enumerate(lines):
            if at >= len(old) or old[at] != line:
                self.items.setItem(at, self._item(line))
        keys = [line.key for line in lines]
        self.setCurrentIndex(self.items.index(keys.index(key) if key in keys else -1, 0))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def measure_all(self) -> None:
        """Wrap anew at another width or in another type."""
        self.drawing.width = self.viewport().width()
        for at, line in enumerate(self.drawing.lines):
            self.items.item(at).setSizeHint(self.drawing.size(line))

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from being taken as the window's shortcuts."""
        wish = _wish(event) if isinstance(event, QKeyEvent) else None
        if event.type() is QEvent.Type.ShortcutOverride and wish is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into a wish."""
        wish = _wish(event)
        if wish is None:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid():
            self.wants.emit(wish, self.currentIndex().row())

    def keyboardSearch(self, search: str) -> None:
        """Letters are the window's shortcuts here, not a search."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes there; on the button it mends; on a group it opens it."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.wants.emit(self._wish_at(place), index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the buttons."""
        super().mouseMoveEvent(event)
        over = self._wish_at(event.position().toPoint()) != "go"
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew at another width."""
        super().resizeEvent(event)
        if self.viewport().width() != self.drawing.width:
            self.measure_all()

    def _wish_at(self, place: QPoint) -> str:
        index = self.indexAt(place)
        if not index.isValid() or index.row() >= len(self.drawing.lines):
            return "go"
        line, rect = self.drawing.lines[index.row()], self.visualRect(index)
        if self.drawing.button_rect(line, rect).contains(place):
            return "mend"
        return "aside" if self.drawing.aside_rect(line, rect).contains(place) else "go"

    def _item(self, line: Line) -> QStandardItem:
        item = QStandardItem(line.words.text)
        item.setData(spoken(line), Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(as_tip(line.finding.why) if line.finding else "")
        item.setSizeHint(self.drawing.size(line))
        return item


def _wish(event: QKeyEvent) -> str | None:
    key = Qt.Key(event.key())
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return "mend" if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else None
    return _WISHES.get(key)
