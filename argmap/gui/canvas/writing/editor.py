"""Writing in place: plain text exactly over the card, in its own type and colours."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from argmap import paint
from argmap.picture import CardShape
from argmap.picture.card import BODY, Card

_LEAVE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_F2)
_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Meta, Qt.Key.Key_Alt, Qt.Key.Key_Shift)
_WINDOW_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class Editor(QTextEdit):
    """The words of one card while they are written. It knows no map: it tells when it is left.

    A QTextEdit, for the distance of lines that QPlainTextEdit does not know; it takes plain
    text only.
    """

    written = Signal(str)
    keep = Signal(str)
    left = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.id = ""
        self._rect = QRectF()
        self._type = (15.0, 400, 22.0)
        self._zoom, self._led = 1.0, 0.0
        self.setObjectName("card-text")
        self.setAccessibleName("Words of this card")
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing."""
        return bool(self.id)

    def open(self, id_: str, text: str, card: Card, shape: CardShape) -> None:
        """Begin to write at the end of these words."""
        self.id = id_
        self.dress(card, shape)
        self.blockSignals(True)
        # Nothing before the first key can be undone.
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._lead(self._type[2] * self._zoom)
        self.setUndoRedoEnabled(True)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, card: Card, shape: CardShape) -> None:
        """Take the colours of the card, and the place of its words."""
        # An empty card says itself what is wanted: it is seen through an empty editor.
        ground = shape.fill if card.content.text or self.toPlainText() else "transparent"
        rule = f"QTextEdit {{ border: 0; padding: 0; color: {shape.ink}; background: {ground}; }}"
        if rule != self.styleSheet():
            self.setStyleSheet(rule)
        content = card.content
        top = BODY + (4 if content.thesis else 0)
        height = content.leading * max(1, len(card.lines))
        self._rect = QRectF(content.pad, top, content.inner, height)
        self._type = (content.size, content.weight, content.leading)

    def cover(self, corner: QRectF, zoom: float) -> None:
        """Lie over the words of the card whose place in the viewport this is."""
        size, weight, leading = self._type
        font = paint.font(float(round(size * zoom)), weight)
        self._zoom = zoom
        if font != self.font():
            self.setFont(font)
        if leading * zoom != self._led:
            self._lead(leading * zoom)
        # A little wider than the lines: a caret at their end needs room, no word may wrap early.
        self.setGeometry(
            round(corner.x() + self._rect.x() * zoom),
            round(corner.y() + self._rect.y() * zoom),
            round(self._rect.width() * zoom) + 2,
            round(max(self._rect.height() * zoom, self.document().size().height())) + 2,
        )

    def close_quietly(self) -> None:
        """Be gone without a word: what was written is kept elsewhere, or not wanted."""
        self.id = ""
        self.hide()

    def leave(self, then: str = "") -> None:
        """Say that the writing is done, and what is wanted next."""
        if self.is_open:
            self.left.emit(self.toPlainText(), then)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the canvas for writing."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return super().event(event)
        # The letters, Tab and Enter are shortcuts of the canvas: here they are for writing.
        key = event.key()
        for_window = bool(event.modifiers() & _WINDOW_KEYS) or key > Qt.Key.Key_F1
        if key in _LEAVE or not for_window:
            event.accept()
            return True
        taken = super().event(event)
        if not event.isAccepted() and key not in _MODIFIERS:
            # A shortcut of the window comes next: it shall find the words in the document.
            self.keep.emit(self.toPlainText())
        return taken

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            self.insertPlainText("\n")
        elif key in _LEAVE:
            self.leave()
        elif key == Qt.Key.Key_Tab:
            self.leave("because")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        # Tab goes to a reason beneath, Shift+Tab back to the card; neither to another widget.
        self.leave("because" if forwards else "")
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.leave()

    def _lead(self, height: float) -> None:
        """Set the lines as far apart as the card does."""
        self._led = height
        fixed = QTextBlockFormat()
        fixed.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        blocked = self.blockSignals(True)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.joinPreviousEditBlock()
        cursor.mergeBlockFormat(fixed)
        cursor.endEditBlock()
        self.blockSignals(blocked)
