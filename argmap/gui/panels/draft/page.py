"""The draft as one edits it: plain text, the words of nodes lit up by their kind."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from argmap.gui.panels.draft.lit import Lit, Tint, from_qt
from argmap.gui.panels.draft.spelling import Unknown
from argmap.gui.panels.draft.text.air import bring_into_sight, dress, give_air
from argmap.gui.panels.draft.text.grips import Grips
from argmap.gui.panels.draft.text.light import Light, cursor_over
from argmap.gui.panels.draft.text.stretches import change
from argmap.picture import LIGHT, Theme
from argmap.wording.passages import whole_words

# There, letters are written with this key.
_OPTION = sys.platform == "darwin"
EMPTY = "Paste or write your draft here, or open a file."


def files(data: QMimeData) -> tuple[str, ...]:
    """Return the paths of the files among what is dropped or pasted."""
    return tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())


class DraftPage(QTextEdit):
    """An editor without an undo of its own: the map's undo covers words and cards alike.

    A QTextEdit, for the air between paragraphs that QPlainTextEdit does not know; it takes plain
    text only.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    stood_in = Signal(str)
    spanned = Signal(tuple)
    dragged = Signal(str, int, int)
    left = Signal()
    files_came = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAccessibleName("Draft")
        self.setPlaceholderText(EMPTY)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._look = LIGHT
        self._light = Light()
        self._showing = self._pressing = False
        self._grips = Grips(self)
        self._given = self._shown = self._was = ""
        self._dress()
        self.textChanged.connect(self._carry)
        self.cursorPositionChanged.connect(self._tell_where)

    def show_theme(self, look: Theme) -> None:
        """Take other colours, and the window's type."""
        self._look = look
        self._dress()
        self._paint()

    def text(self) -> str:
        """Return the words as they are now; those that were given, if nobody has typed."""
        raw = self._raw()
        return self._given if raw == self._shown else raw

    @property
    def given(self) -> str:
        """The text as it was last given."""
        return self._given

    def show_text(self, text: str) -> None:
        """Show another text; what is the same stays where it is, the cursor too."""
        old = self._raw()
        if text != self.text():
            self._showing = True
            head, tail = change(old, text)
            cursor = self._cursor(old, head, len(old) - tail)
            cursor.insertText(text[head : len(text) - tail])
            self._showing = False
            self._air()
        self._given, self._shown = text, self._raw()

    def show_lit(self, lit: Sequence[Lit], tints: Sequence[Tint], current: Sequence[str]) -> None:
        """Light up the words of nodes, those of the selected ones more; tint whole sentences."""
        light = self._light
        light.lit, light.tints, light.current = tuple(lit), tuple(tints), frozenset(current)
        self._paint()

    def take_dictionary(self, unknown: Unknown | None) -> None:
        """Mark from now on what a dictionary does not know; without one, nothing."""
        self._light.unknown = unknown
        self._paint()

    def bring(self, id_: str, *, asked: bool = False) -> None:
        """Scroll to a node's words; who is writing is moved only when it was asked for."""
        for one in self._light.lit:
            if one.id == id_ and (asked or not self.hasFocus()):
                self._put(one.start, one.start)
                return

    def choose(self, start: int, end: int) -> None:
        """Select a stretch of the text and be there."""
        self._put(start, end)
        self.setFocus()

    def stand_at(self, place: int) -> None:
        """Put the cursor there, without a word to anybody."""
        self._put(place, place)
        if place == 0:
            self.verticalScrollBar().setValue(0)

    def show_place(self, start: int, end: int) -> None:
        """Select a stretch of the text and scroll there, wherever the keys go."""
        self._put(start, end)

    def show_found(self, found: Sequence[tuple[int, int]]) -> None:
        """Light up what was looked for."""
        self._light.found = tuple(found)
        self._paint()

    def replace(self, stretches: Sequence[tuple[int, int]], words: str) -> None:
        """Put other words in the place of some stretches, as if they were typed."""
        text = self._raw()
        for start, end in sorted(stretches, reverse=True):
            self._cursor(text, start, end).insertText(words)

    def span(self) -> tuple[int, int]:
        """Return the selected stretch as it is, in code points."""
        text, cursor = self._raw(), self.textCursor()
        return from_qt(text, cursor.selectionStart()), from_qt(text, cursor.selectionEnd())

    def chosen(self) -> tuple[int, int]:
        """Return the selected stretch in code points: whole words, no blanks at its ends."""
        text = self._raw()
        return whole_words(text, *self.span())

    @property
    def place(self) -> int:
        """Where the cursor stands, in code points."""
        return from_qt(self._raw(), self.textCursor().position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo are the map's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text() and not _OPTION:
            # A key that marks nothing must not take the place of the words that are selected.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is not left lying."""
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted words as plain text; files are opened as drafts, not written in by name."""
        paths = files(source)
        if paths:
            self.files_came.emit(paths)
        else:
            self.insertPlainText(source.text())
            self._air()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end of the selected node's words, or do as editors do."""
        place = event.position().toPoint()
        if not self._grips.take(place, self._held(), self._raw()):
            self._pressing = True
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the words' end along; show where it can be held."""
        place = event.position().toPoint()
        if self._grips.is_held:
            at = self.cursorForPosition(place).position()
            self._pull(self._grips.pulled(from_qt(self._raw(), at)))
            return
        super().mouseMoveEvent(event)
        held = not event.buttons() and self._grips.under(place, self._held(), self._raw())
        shape = Qt.CursorShape.SizeHorCursor if held else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: now it is said what was meant."""
        one = self._grips.let_go()
        if one is not None:
            now = next((lit for lit in self._light.lit if lit.id == one.id), one)
            self.dragged.emit(now.id, now.start, now.end)
            return
        super().mouseReleaseEvent(event)
        self._pressing = False
        self._tell_where()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and handles at the ends of the selected node's words."""
        super().paintEvent(event)
        one = self._held()
        if one is not None:
            painter = QPainter(self.viewport())
            self._grips.draw(painter, one, self._raw(), self._look.accent)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whoever writes goes on seeing where."""
        super().resizeEvent(event)
        if self.hasFocus():
            self.ensureCursorVisible()

    def _raw(self) -> str:
        # Not `toPlainText`, which takes every unbreakable blank for an ordinary one.
        return self.document().toRawText().replace("\u2029", "\n")

    def _put(self, start: int, end: int) -> None:
        self._showing = True
        text = self._raw()
        self.setTextCursor(self._cursor(text, start, end))
        self._showing = False
        first = self.cursorRect(self._cursor(text, start, start))
        last = self.cursorRect(self._cursor(text, end, end))
        bring_into_sight(self, first, last)

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        return cursor_over(self.document(), text, start, end)

    def _dress(self) -> None:
        dress(self, self._look)
        self._air()

    def _air(self) -> None:
        self._showing, before = True, self._showing
        give_air(self.document(), self.font().pixelSize(), self._raw())
        self._showing = before

    def _carry(self) -> None:
        """Let what is lit move with the words as they are typed."""
        now = self._raw()
        if now != self._was:
            self._light.move(self._was, now)
            self._was = now

    def _tell_where(self) -> None:
        if self._showing or self._pressing or not self.hasFocus():
            return
        start, end = self.chosen()
        if self.textCursor().hasSelection():
            met = [one.id for one in self._light.lit if one.start < end and start < one.end]
            if met:
                self.spanned.emit(tuple(dict.fromkeys(met)))
            return
        at = from_qt(self._raw(), self.textCursor().position())
        inside = [one for one in self._light.lit if one.start <= at <= one.end]
        if inside:
            # The shortest stretch is the one meant, where several lie over each other.
            self.stood_in.emit(min(inside, key=lambda one: one.end - one.start).id)

    def _held(self) -> Lit | None:
        """The one stretch that has handles."""
        return None if self.isReadOnly() else self._light.held()

    def _pull(self, now: Lit | None) -> None:
        if now is not None:
            self._light.pull(now)
            self._paint()

    def _paint(self) -> None:
        self.setExtraSelections(self._light.over(self.document(), self._raw(), self._look))
