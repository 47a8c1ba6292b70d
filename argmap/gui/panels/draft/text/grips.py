"""The ends of the selected card's words: shown as handles, taken hold of, pulled."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from argmap.gui.panels.draft.lit import Lit, to_qt

_REACH = 5


class Grips:
    """Two handles on an editor, and what is held."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._held: tuple[Lit, bool] | None = None

    @property
    def is_held(self) -> bool:
        """Whether an end is being pulled."""
        return self._held is not None

    def take(self, place: QPoint, one: Lit | None, text: str) -> bool:
        """Take hold of the end of a card's words at a place, if there is one."""
        self._held = self.under(place, one, text)
        return self.is_held

    def let_go(self) -> Lit | None:
        """Return what was held."""
        held, self._held = self._held, None
        return held[0] if held else None

    def pulled(self, at: int) -> Lit | None:
        """Return the words with their held end here; nothing if nothing would be left."""
        if self._held is None:
            return None
        one, at_end = self._held
        start, end = (one.start, at) if at_end else (at, one.end)
        return replace(one, start=start, end=end) if start < end else None

    def under(self, place: QPoint, one: Lit | None, text: str) -> tuple[Lit, bool] | None:
        """Return which end can be held at a place."""
        for at_end in (False, True) if one else ():
            if one is None:
                break
            end = self._end(one, text, at_end=at_end)
            near = abs(place.x() - end.x()) <= _REACH
            if near and end.top() - 2 <= place.y() <= end.bottom() + 2:
                return one, at_end
        return None

    def draw(self, painter: QPainter, one: Lit, text: str, colour: str) -> None:
        """Draw both handles."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for at_end in (False, True):
            end = self._end(one, text, at_end=at_end)
            painter.drawRect(QRect(end.x() - 1, end.top(), 2, end.height()))
            painter.drawEllipse(QPoint(end.x(), end.bottom() if at_end else end.top()), 3, 3)

    def _end(self, one: Lit, text: str, *, at_end: bool) -> QRect:
        cursor = QTextCursor(self._editor.document())
        last = self._editor.document().characterCount() - 1
        cursor.setPosition(min(to_qt(text, one.end if at_end else one.start), last))
        return self._editor.cursorRect(cursor)
