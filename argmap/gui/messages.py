"""Messages in the window, not in boxes: one line that says what happened and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

Choice = tuple[str, Callable[[], object]]
STAYS = 0
SHORT = 6000


class MessageBar(QWidget):
    """A line above the map with a sentence and, where it helps, buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAccessibleName("Message")
        self._buttons = QHBoxLayout()
        close = QToolButton()
        close.setText("×")
        close.setAccessibleName("Close this message")
        close.setAutoRaise(True)
        close.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._words, 1)
        row.addLayout(self._buttons)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._close)
        self._waiting: tuple[str, tuple[Choice, ...]] | None = None
        self.hide()

    def say(self, words: str, *choices: Choice, stays: int = SHORT) -> None:
        """Show a sentence; with choices it stays until one is taken or it is closed."""
        self._words.setText(words)
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for title, act in choices:
            self._buttons.addWidget(self._button(title, act))
        self.show()
        self._timer.stop()
        if stays and not choices:
            self._timer.start(stays)

    def offer(self, words: str, *choices: Choice) -> None:
        """Ask what must not be overlooked: it waits until it is answered, whatever else is said."""
        self._waiting = (words, choices)
        if self.isHidden() or not self._buttons.isEmpty():
            self.say(words, *choices)

    def settle(self) -> None:
        """Hide a sentence that is about what was before; a question stays."""
        if self._buttons.isEmpty():
            self._close()

    def words(self) -> str:
        """Return the sentence that is shown, or nothing."""
        return self._words.text() if not self.isHidden() else ""

    def _close(self) -> None:
        """Make room: for the question that waits, unless it is the one that is closed."""
        self.hide()
        waiting, shown = self._waiting, self._words.text()
        if waiting is not None and waiting[0] != shown:
            self.say(waiting[0], *waiting[1])
        else:
            self._waiting = None

    def _button(self, title: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(title)

        def taken() -> None:
            self._close()
            act()

        button.clicked.connect(taken)
        return button
