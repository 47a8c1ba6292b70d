"""Messages in the window, not in boxes: one line that says what happened and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from argmap.paint import icon

Choice = tuple[str, Callable[[], object]]
# The words, what can be done, and whether something could not be done.
Said = tuple[str, tuple[Choice, ...], bool]
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
        self._sign = QLabel()
        self._mark = QLabel("Not done")
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        self._mark.setObjectName("refused")
        self._buttons = QHBoxLayout()
        self._arrange()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._close)
        self._shown: Said = ("", (), False)
        self._waiting: Said | None = None
        self._beneath: Said | None = None
        self._passing = False
        self.hide()

    def _arrange(self) -> None:
        close = QToolButton()
        close.setText("×")
        close.setAccessibleName("Close this message")
        close.setAutoRaise(True)
        close.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addLayout(self._buttons)
        row.addWidget(close)

    def refuse(self, words: str, *choices: Choice, stays: int = SHORT) -> None:
        """Say that something could not be done, with a sign and a word that show it."""
        self.say(words, *choices, stays=stays, refused=True)

    def say(self, words: str, *choices: Choice, stays: int = SHORT, refused: bool = False) -> None:
        """Show a sentence; with choices it stays until one is taken or it is closed.

        One that passes comes over one that stays, which is there again after it.
        """
        passing = bool(stays) and not choices
        if not passing:
            self._beneath = None
        elif not self._passing and not self.isHidden():
            self._beneath = self._shown
        self._passing = passing
        self._show(words, choices, refused)
        self._timer.stop()
        if passing:
            self._timer.start(stays)

    def offer(self, words: str, *choices: Choice) -> None:
        """Ask what must not be overlooked: it waits until it is answered, whatever else is said."""
        self._waiting = (words, choices, False)
        if self.isHidden() or not self._buttons.isEmpty():
            self.say(words, *choices)

    def ask(self, words: str, *choices: Choice) -> None:
        """Ask what has just been done should mean: Enter takes the first answer, Tab leads on."""
        self.say(words, *choices)
        first = self._buttons.itemAt(0)
        answer = first.widget() if first is not None else None
        if answer is not None:
            answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Hide a sentence that is about what was before; a question stays."""
        if self._beneath is not None and not self._beneath[1]:
            self._beneath = None
        if self._buttons.isEmpty():
            self._close()

    def outdate(self) -> None:
        """Hide a passing sentence: things are no longer as they were when it was said."""
        if self._passing:
            self._close()

    def take_back(self, words: str) -> None:
        """Drop this sentence with its buttons: it has been dealt with."""
        if self._beneath is not None and self._beneath[0] == words:
            self._beneath = None
        if words and self.words() == words:
            self._close()

    def words(self) -> str:
        """Return the sentence that is shown, or nothing."""
        return self._words.text() if not self.isHidden() else ""

    def _show(self, words: str, choices: tuple[Choice, ...], refused: bool) -> None:
        self._shown = (words, choices, refused)
        self._words.setText(words)
        self._words.setAccessibleName(f"Not done: {words}" if refused else "Message")
        self._dress(refused)
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for title, act in choices:
            self._buttons.addWidget(self._button(title, act))
        self.show()

    def _dress(self, refused: bool) -> None:
        for part in (self._sign, self._mark):
            part.setVisible(refused)
        if self.property("refused") is not refused:
            self.setProperty("refused", refused)
            self.style().polish(self)
        if refused:
            self._mark.ensurePolished()
            side = self._mark.fontMetrics().height()
            colour = self._mark.palette().windowText().color().name()
            self._sign.setPixmap(icon("blocks", colour, side).pixmap(side, side))

    def _close(self) -> None:
        """Make room: for what lay beneath, or for the question that waits; or that is closed."""
        self.hide()
        beneath, passed = self._beneath, self._passing
        self._beneath, self._passing = None, False
        if passed and beneath is not None:
            self._show(*beneath)
        elif self._waiting is not None and self._waiting[0] != self._shown[0]:
            self.say(self._waiting[0], *self._waiting[1])
        else:
            self._waiting = None

    def _button(self, title: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(title)
        # Enter presses it, too, when it has the focus.
        button.setAutoDefault(True)

        def taken() -> None:
            self._close()
            act()

        button.clicked.connect(taken)
        return button
