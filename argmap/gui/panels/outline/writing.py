"""The editor that opens in a row: plain text, and keys that build the list as one types."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from argmap.gui.panels.outline.drawing import PAD

_LEAVING = {
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Tab: "in",
    Qt.Key.Key_Backtab: "out",
    Qt.Key.Key_Escape: "cancel",
}


class Writer(QPlainTextEdit):
    """Edits one row's words. `left(how)` says by which way the writer leaves."""

    left = Signal(str)
    pasted_list = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(
            "QPlainTextEdit { border: 0; padding: 0; border-radius: 0; background: transparent; }"
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, PAD, 0, 0)
        self.setTabChangesFocus(False)
        self.setAccessibleName("Words of this line")
        self.hide()

    def begin(self, text: str) -> None:
        """Open on these words, the cursor at their end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.setFocus()

    def words(self) -> str:
        """Return what is written, tidied at its ends."""
        return self.toPlainText().strip()

    def room(self) -> int:
        """Return the height the words need."""
        lines = max(1, round(self.document().size().height()))
        return lines * QFontMetrics(self.font()).lineSpacing() + 2 * PAD + 4

    def event(self, event: QEvent) -> bool:
        """Keep the keys that build the list from being taken as the window's shortcuts."""
        way = self._way(event) if isinstance(event, QKeyEvent) else None
        if event.type() is QEvent.Type.ShortcutOverride and way is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by the list's keys; everything else is typing."""
        way = self._way(event)
        if way is None:
            super().keyPressEvent(event)
        else:
            self.left.emit(way)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the writer goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit("away")

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted words as plain text; several lines become rows of their own."""
        text = source.text()
        if "\n" in text.strip() and not self.words():
            self.pasted_list.emit(text)
        else:
            self.insertPlainText(text)

    def _way(self, event: QKeyEvent) -> str | None:
        key, held = Qt.Key(event.key()), event.modifiers()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if held & Qt.KeyboardModifier.ControlModifier:
            return {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            return None
        if key is Qt.Key.Key_Up and self._at_edge(QTextCursor.MoveOperation.Up):
            return "before"
        if key is Qt.Key.Key_Down and self._at_edge(QTextCursor.MoveOperation.Down):
            return "after"
        return _LEAVING.get(key)

    def _at_edge(self, step: QTextCursor.MoveOperation) -> bool:
        return not QTextCursor(self.textCursor()).movePosition(step)
