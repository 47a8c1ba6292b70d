"""Fields for words: what was typed is told once, when the cursor leaves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from argmap.gui.panels import looks
from argmap.gui.panels.runs import Sentence, lay

# Fields look like the words they hold; a line appears beneath where one may write.
_QUIET = """
{0} {{ border: 0; border-bottom: 1px solid transparent; border-radius: 0; padding: 2px 0;
    background: transparent; }}
{0}:hover {{ border-bottom-color: palette(midlight); }}
{0}:focus {{ border-bottom-color: palette(highlight); }}
"""
REST = 1500
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def resting(parent: QObject, act: Callable[[], None]) -> QTimer:
    """Return a timer for when typing rests: what a crash would take is a moment's words."""
    made = QTimer(parent, singleShot=True, interval=REST)
    made.timeout.connect(act)
    return made


class Words(QPlainTextEdit):
    """Several lines of plain text. What was typed is told once, when the cursor leaves."""

    written = Signal(str)

    def __init__(
        self, name: str, style: looks.Style = "body", hint: str = "", *, single: bool = False
    ) -> None:
        super().__init__()
        self._single = single
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        looks.style(self, style)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setStyleSheet(_QUIET.format("QPlainTextEdit"))
        self.document().setDocumentMargin(0)
        self._shown = ""
        self._rest = resting(self, self._keep_resting)
        self.textChanged.connect(self.updateGeometry)
        self.textChanged.connect(self._rest.start)

    def show_words(self, text: str) -> None:
        """Show these words, unless the person is in the middle of writing others."""
        if text == self._shown and self.toPlainText() == text:
            return
        if not (self.hasFocus() and self.toPlainText() != self._shown):
            self.setPlainText(text)
        self._shown = text

    def keep(self) -> None:
        """Tell what was typed, if it differs."""
        text = self.toPlainText().strip()
        if text != self._shown.strip():
            self._shown = text
            self.written.emit(text)

    def _keep_resting(self) -> None:
        if self.hasFocus():
            self.keep()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps what was typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was typed; Control and Enter keeps it."""
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._shown)
            self.clearFocus()
            # The window leads on from here to the map.
            event.ignore()
        elif event.key() in _ENTER and (event.modifiers() or self._single):
            self.keep()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger type takes more room, smaller gives it back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            # The hint is drawn in the type of what it lies on, which keeps an old one.
            self.viewport().setFont(self.font())
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as the words at the present width."""
        return QSize(120, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """As tall as the words, no taller than a third of a page."""
        text = self.toPlainText() or self.placeholderText()
        lines = 0
        for part in text[:2000].split("\n"):
            laid, _ = lay(Sentence(part, ()), self.font(), max(60, width))
            lines += max(1, laid.lineCount())
        return min(16, lines) * self.fontMetrics().lineSpacing() + 9

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()


class Line(QLineEdit):
    """One line. What was typed is told once, on Enter or when the cursor leaves."""

    written = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self.setStyleSheet(_QUIET.format("QLineEdit"))
        # In line with the words above and below.
        self.setTextMargins(-2, 0, 0, 0)
        self._shown = ""
        self._rest = resting(self, self._keep)
        self.editingFinished.connect(self._keep)
        self.textEdited.connect(lambda _text: self._rest.start())

    def show_words(self, text: str) -> None:
        """Show these words, unless the person is in the middle of writing others."""
        if not (self.hasFocus() and self.text() != self._shown) and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self._shown = text

    def _keep(self) -> None:
        if self.text().strip() != self._shown.strip():
            self._shown = self.text().strip()
            self.written.emit(self._shown)
