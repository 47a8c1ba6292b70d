"""The make-up of a draft as a thin strip: where thesis, objections, answers and gaps stand."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.draft.seen import PartOf, Seen, Stretch
from argmap.paint import icon

_TALL, _BAR, _ICON = 30, 10, 14
WORDS: Mapping[PartOf, str] = {
    "thesis": "the thesis",
    "objection": "an objection",
    "answer": "an answer",
    "mapped": "another card's words",
    "unmapped": "no card",
}
_COLOURS: Mapping[PartOf, str] = {
    "thesis": "text",
    "objection": "critique",
    "answer": "rebuttal",
    "mapped": "line",
    "unmapped": "muted",
}
_ICONS: Mapping[PartOf, str] = {"thesis": "thesis", "objection": "critique", "answer": "rebuttal"}


class Strip(QWidget):
    """The draft from its first to its last sentence; a click leads to the one it falls on."""

    went = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Stretch, ...] = ()
        self._at = -1
        self.setAccessibleName("Make-up of the draft")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seen(self, seen: Seen | None) -> None:
        """Show another make-up."""
        self._parts = seen.make_up if seen else ()
        self._at = -1
        self.setVisible(bool(self._parts))
        words = seen.xray if seen else None
        if words:
            where = "not in the draft" if words.thesis_at is None else f"after {words.thesis_at}"
            self.setAccessibleDescription(
                f"Thesis {where} of {words.words} words, objections {words.objection_words}, "
                f"answers {words.answer_words}, {len(words.unmapped)} sentences without a card. "
                "Left and right walk them, Enter leads there."
            )
        self.update()

    def sizeHint(self) -> QSize:
        """Thin, as wide as there is room."""
        return QSize(120, looks.scaled(_TALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the parts that stand out, and go there."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            marked = [i for i, one in enumerate(self._parts) if one.part != "mapped"]
            beyond = [i for i in marked if (i - self._at) * step > 0]
            if beyond:
                self._at = min(beyond) if step > 0 else max(beyond)
                self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the sentence under the mouse."""
        self._go(self._under(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if isinstance(event, QHelpEvent):
            at = self._under(event.pos().x())
            if at >= 0:
                part = self._parts[at].part
                QToolTip.showText(event.globalPos(), f"Here: {WORDS[part]}", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, and a mark with an icon above each part that stands out."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        free = -1e9
        for at, one in enumerate(self._parts):
            place = self._place(at)
            colour = QColor(looks.current().colour(_COLOURS[one.part]))
            brush = QBrush(colour)
            if one.part == "unmapped":
                brush.setStyle(Qt.BrushStyle.BDiagPattern)
            painter.fillRect(place, brush)
            if one.part in _ICONS and place.center().x() - _ICON / 2 > free:
                size = looks.scaled(_ICON)
                left = min(max(0.0, place.center().x() - size / 2), self.width() - size)
                made = icon(_ICONS[one.part], colour.name(), size)
                made.paint(painter, round(left), 0, size, size)
                free = left + size
            if at == self._at and self.hasFocus():
                painter.setPen(QColor(looks.current().accent))
                painter.drawLine(
                    place.bottomLeft() + QPointF(0, 2), place.bottomRight() + QPointF(0, 2)
                )
        painter.end()

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._parts):
            self.went.emit(self._parts[at].start, self._parts[at].end)

    def _whole(self) -> tuple[int, int]:
        return self._parts[0].start, max(1, self._parts[-1].end - self._parts[0].start)

    def _place(self, at: int) -> QRectF:
        begin, whole = self._whole()
        one, share = self._parts[at], self.width() / whole
        left = (one.start - begin) * share
        top = looks.scaled(_TALL - _BAR - 3)
        return QRectF(left, top, max(2.0, (one.end - one.start) * share - 0.5), looks.scaled(_BAR))

    def _under(self, x: float) -> int:
        if not self._parts:
            return -1
        begin, whole = self._whole()
        place = begin + x / max(1, self.width()) * whole
        found = [i for i, one in enumerate(self._parts) if one.start <= place]
        return found[-1] if found else 0
