"""The draft as one edits it: plain text, the words of nodes lit up by their kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from argmap.picture import LIGHT, Theme


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch of the text that belongs to a node; places count code points."""

    id: str
    start: int
    end: int
    kind: str
    changed: bool = False


class DraftPage(QPlainTextEdit):
    """An editor without an undo of its own: the map's undo covers words and cards alike."""

    undo_asked = Signal()
    redo_asked = Signal()
    stood_in = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName("Draft")
        self.setPlaceholderText("Paste or write your draft here, or open a file.")
        self.setTabChangesFocus(True)
        self._look = LIGHT
        self._lit: tuple[Lit, ...] = ()
        self._current: frozenset[str] = frozenset()
        self._showing = False
        self.cursorPositionChanged.connect(self._tell_where)

    def show_theme(self, look: Theme) -> None:
        """Take other colours."""
        self._look = look
        self._paint()

    def show_text(self, text: str) -> None:
        """Show another text; what is the same stays where it is, the cursor too."""
        if text == self.toPlainText():
            return
        self._showing = True
        at, bar = self.textCursor().position(), self.verticalScrollBar().value()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(bar)
        self._showing = False

    def show_lit(self, lit: Sequence[Lit], current: Sequence[str]) -> None:
        """Light up the words of nodes, those of the selected ones more."""
        self._lit, self._current = tuple(lit), frozenset(current)
        self._paint()

    def bring(self, id_: str) -> None:
        """Scroll to a node's words."""
        for one in self._lit:
            if one.id == id_ and not self.hasFocus():
                self._showing = True
                cursor = self.textCursor()
                cursor.setPosition(to_qt(self.toPlainText(), one.start))
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                self._showing = False
                return

    def chosen(self) -> tuple[int, int]:
        """Return the selected stretch, in code points, without blanks at its ends."""
        cursor, text = self.textCursor(), self.toPlainText()
        start = from_qt(text, cursor.selectionStart())
        end = from_qt(text, cursor.selectionEnd())
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        return start, start + len(words.strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo are the map's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted words as plain text."""
        self.insertPlainText(source.text())

    def _tell_where(self) -> None:
        if self._showing or self.textCursor().hasSelection() or not self.hasFocus():
            return
        at = from_qt(self.toPlainText(), self.textCursor().position())
        inside = [one for one in self._lit if one.start <= at <= one.end]
        if inside:
            # The shortest stretch is the one meant, where several lie over each other.
            self.stood_in.emit(min(inside, key=lambda one: one.end - one.start).id)

    def _paint(self) -> None:
        text = self.toPlainText()
        self.setExtraSelections([self._selection(text, one) for one in self._lit])

    def _selection(self, text: str, one: Lit) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_qt(text, one.start))
        cursor.setPosition(to_qt(text, one.end), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QColor(self._look.soft(one.kind)))
        form.setUnderlineColor(QColor(self._look.colour(one.kind)))
        form.setUnderlineStyle(_LINES[one.kind])
        if one.changed:
            form.setFontItalic(True)
        if one.id in self._current:
            form.setBackground(QColor(self._look.selection))
            form.setFontWeight(600)
        made.cursor, made.format = cursor, form
        return made


_UNDER = QTextCharFormat.UnderlineStyle
# Never colour alone: each kind has its own line.
_LINES: Mapping[str, QTextCharFormat.UnderlineStyle] = {
    "claim": _UNDER.SingleUnderline,
    "evidence": _UNDER.DotLine,
    "critique": _UNDER.DashUnderline,
    "rebuttal": _UNDER.DashDotLine,
}


def to_qt(text: str, at: int) -> int:
    """Turn a place in code points into Qt's, which counts UTF-16 units."""
    return at + sum(1 for c in text[:at] if ord(c) > 0xFFFF)


def from_qt(text: str, at: int) -> int:
    """Turn Qt's place in a text into one in code points."""
    if text.isascii():
        return at
    units = 0
    for place, letter in enumerate(text):
        if units >= at:
            return place
        units += 2 if ord(letter) > 0xFFFF else 1
    return len(text)
