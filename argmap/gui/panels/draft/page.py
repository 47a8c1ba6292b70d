"""The draft as one edits it: plain text, the words of nodes lit up by their kind."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from argmap.gui.panels.draft.lit import (
    Lit,
    Tint,
    form_of,
    from_qt,
    misspelt_form,
    tint_of,
    to_qt,
)
from argmap.gui.panels.draft.spelling import Unknown, misspelt
from argmap.picture import LIGHT, Theme

_REACH = 5
_KEEP = QTextCursor.MoveMode.KeepAnchor
EMPTY = "Paste or write your draft here, or open a file."


def files(data: QMimeData) -> tuple[str, ...]:
    """Return the paths of the files among what is dropped or pasted."""
    return tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())


class DraftPage(QPlainTextEdit):
    """An editor without an undo of its own: the map's undo covers words and cards alike."""

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
        self.setAccessibleName("Draft")
        self.setPlaceholderText(EMPTY)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._look = LIGHT
        self._lit: tuple[Lit, ...] = ()
        self._tints: tuple[Tint, ...] = ()
        self._current: frozenset[str] = frozenset()
        self._unknown: Unknown | None = None
        self._showing = self._pressing = False
        self._grip: tuple[Lit, bool] | None = None
        self._given = self._shown = ""
        self.cursorPositionChanged.connect(self._tell_where)

    def show_theme(self, look: Theme) -> None:
        """Take other colours."""
        self._look = look
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
            head = _same(old, text)
            tail = min(_same(old[::-1], text[::-1]), min(len(old), len(text)) - head)
            cursor = self._cursor(old, head, len(old) - tail)
            cursor.insertText(text[head : len(text) - tail])
            self._showing = False
        self._given, self._shown = text, self._raw()

    def show_lit(self, lit: Sequence[Lit], tints: Sequence[Tint], current: Sequence[str]) -> None:
        """Light up the words of nodes, those of the selected ones more; tint whole sentences."""
        self._lit, self._tints, self._current = tuple(lit), tuple(tints), frozenset(current)
        self._paint()

    def take_dictionary(self, unknown: Unknown | None) -> None:
        """Mark from now on what a dictionary does not know; without one, nothing."""
        self._unknown = unknown
        self._paint()

    def bring(self, id_: str, *, asked: bool = False) -> None:
        """Scroll to a node's words; who is writing is moved only when it was asked for."""
        for one in self._lit:
            if one.id == id_ and (asked or not self.hasFocus()):
                self._put(one.start, one.start)
                return

    def choose(self, start: int, end: int) -> None:
        """Select a stretch of the text and be there."""
        self._put(start, end)
        self.setFocus()

    def chosen(self) -> tuple[int, int]:
        """Return the selected stretch, in code points, without blanks at its ends."""
        cursor, text = self.textCursor(), self._raw()
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end of the selected node's words, or do as editors do."""
        self._grip = self._grip_at(event.position().toPoint())
        if self._grip is None:
            self._pressing = True
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the words' end along; show where it can be held."""
        place = event.position().toPoint()
        if self._grip is not None:
            self._pull(place)
            return
        super().mouseMoveEvent(event)
        held = not event.buttons() and self._grip_at(place) is not None
        shape = Qt.CursorShape.SizeHorCursor if held else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: now it is said what was meant."""
        if self._grip is not None:
            one, self._grip = self._grip[0], None
            now = next((lit for lit in self._lit if lit.id == one.id), one)
            self.dragged.emit(now.id, now.start, now.end)
            return
        super().mouseReleaseEvent(event)
        self._pressing = False
        self._tell_where()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and handles at the ends of the selected node's words."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.accent))
        for one in self._held():
            for at_end in (False, True):
                end = self._end(one, at_end=at_end)
                painter.drawRect(QRect(end.x() - 1, end.top(), 2, end.height()))
                knob = end.bottom() if at_end else end.top()
                painter.drawEllipse(QPoint(end.x(), knob), 3, 3)
        painter.end()

    def _raw(self) -> str:
        # Not `toPlainText`, which takes every unbreakable blank for an ordinary one.
        return self.document().toRawText().replace("\u2029", "\n")

    def _put(self, start: int, end: int) -> None:
        self._showing = True
        self.setTextCursor(self._cursor(self._raw(), start, end))
        self.ensureCursorVisible()
        if self.cursorRect().bottom() > 0.7 * self.viewport().height():
            self.centerCursor()
        self._showing = False

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_qt(text, start))
        cursor.setPosition(to_qt(text, end), _KEEP)
        return cursor

    def _tell_where(self) -> None:
        if self._showing or self._pressing or not self.hasFocus():
            return
        start, end = self.chosen()
        if self.textCursor().hasSelection():
            met = [one.id for one in self._lit if one.start < end and start < one.end]
            if met:
                self.spanned.emit(tuple(dict.fromkeys(met)))
            return
        at = from_qt(self._raw(), self.textCursor().position())
        inside = [one for one in self._lit if one.start <= at <= one.end]
        if inside:
            # The shortest stretch is the one meant, where several lie over each other.
            self.stood_in.emit(min(inside, key=lambda one: one.end - one.start).id)

    def _held(self) -> tuple[Lit, ...]:
        held = tuple(one for one in self._lit if one.id in self._current)
        return held if len(held) == 1 and not self.isReadOnly() else ()

    def _end(self, one: Lit, *, at_end: bool) -> QRect:
        place = one.end if at_end else one.start
        return self.cursorRect(self._cursor(self._raw(), place, place))

    def _grip_at(self, place: QPoint) -> tuple[Lit, bool] | None:
        for one in self._held():
            for at_end in (False, True):
                end = self._end(one, at_end=at_end)
                near = abs(place.x() - end.x()) <= _REACH
                if near and end.top() - 2 <= place.y() <= end.bottom() + 2:
                    return one, at_end
        return None

    def _pull(self, place: QPoint) -> None:
        if self._grip is None:
            return
        one, at_end = self._grip
        at = from_qt(self._raw(), self.cursorForPosition(place).position())
        start, end = (one.start, at) if at_end else (at, one.end)
        if start < end:
            now = replace(one, start=start, end=end)
            self._lit = tuple(now if lit.id == one.id else lit for lit in self._lit)
            self._paint()

    def _paint(self) -> None:
        text = self._raw()
        made = [
            self._selection(text, tint.start, tint.end, tint_of(tint, self._look))
            for tint in self._tints
        ]
        for one in self._lit:
            current = one.id in self._current
            form = form_of(one, self._look, current=current, ground=not self._tints)
            made.append(self._selection(text, one.start, one.end, form))
        wrong = misspelt_form(self._look)
        strange = misspelt(text, self._unknown) if self._unknown else ()
        made.extend(self._selection(text, start, end, wrong) for start, end in strange)
        self.setExtraSelections(made)

    def _selection(
        self, text: str, start: int, end: int, form: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = self._cursor(text, start, end), form
        return made


def _same(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size
