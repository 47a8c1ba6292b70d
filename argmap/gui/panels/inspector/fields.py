"""The few kinds of field the inspector is made of: words, a line, a choice, a section."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.gui.panels import plain
from argmap.model import Map

Do = Callable[..., None]
CREDIBILITY = ((0.1, "very low"), (0.3, "low"), (0.5, "fair"), (0.7, "good"), (0.9, "high"))


class Words(QPlainTextEdit):
    """Several lines of plain text. What was typed is told once, when the cursor leaves."""

    written = Signal(str)

    def __init__(self, name: str, style: plain.Style = "body", hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFont(plain.font(self, style))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown = ""
        self.textChanged.connect(self.updateGeometry)

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
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.keep()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As tall as the words, no taller than a third of a page."""
        lines = max(1, min(16, round(self.document().size().height())))
        margins = 2 * round(self.document().documentMargin()) + 12
        return QSize(120, lines * self.fontMetrics().lineSpacing() + margins)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def resizeEvent(self, event: Any) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.updateGeometry()


class Line(QLineEdit):
    """One line. What was typed is told once, on Enter or when the cursor leaves."""

    written = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self._shown = ""
        self.editingFinished.connect(self._keep)

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


class Choice(QComboBox):
    """One of a few. Only what a person chooses is told."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Iterable[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._choices: tuple[tuple[Any, str], ...] = ()
        self.offer(choices)
        self.activated.connect(lambda at: self.chosen.emit(self._choices[at][0]))

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer these choices."""
        wanted = tuple(choices)
        if wanted != self._choices:
            self._choices = wanted
            self.clear()
            self.addItems([words for _, words in wanted])

    def show_value(self, value: Any) -> None:
        """Show which it is; a value that is not among the choices joins them."""
        values = [one for one, _ in self._choices]
        if value not in values:
            self.offer((*self._choices, (value, str(value))))
            values.append(value)
        self.setCurrentIndex(values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past a choice must not change it."""
        event.ignore()


class Form(QWidget):
    """A page of fields in sections, that scrolls when it is long."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 16)
        self.column.setSpacing(6)

    def section(self, title: str, *fields: QWidget) -> QWidget:
        """Add a section: a small heading and its fields beneath. Return it, to hide or show."""
        made = QWidget()
        inner = QVBoxLayout(made)
        inner.setContentsMargins(0, 10, 0, 0)
        inner.setSpacing(6)
        heading = plain.label(title, "small")
        heading.setObjectName("heading")
        inner.addWidget(heading)
        for field in fields:
            inner.addWidget(field)
        self.column.addWidget(made)
        return made

    def end(self) -> None:
        """Let what is left of the height be empty."""
        self.column.addStretch(1)


def row(*fields: QWidget, stretch: bool = True) -> QWidget:
    """Set fields beside each other."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for field in fields:
        line.addWidget(field)
    if stretch:
        line.addStretch(1)
    return made


def scrolled(page: QWidget) -> QScrollArea:
    """Let a page scroll up and down."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def retitle(section: QWidget, title: str) -> None:
    """Give a section another heading."""
    for heading in section.findChildren(QLabel, "heading"):
        if heading.text() != title:
            heading.setText(title)


def credibility_choices(value: float | None) -> Sequence[tuple[float | None, str]]:
    """Return the five steps in words; a number between them is shown as it is."""
    steps: list[tuple[float | None, str]] = [(None, "not said"), *CREDIBILITY]
    if value is not None and value not in [step for step, _ in steps]:
        near = min(CREDIBILITY, key=lambda step: abs(step[0] - value))
        steps.append((value, f"{near[1]} ({round(100 * value)} %)"))
    return steps


def short(text: str, most: int = 60) -> str:
    """Return the beginning of a text, on one line."""
    words = " ".join(text[: 4 * most].split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def name_of(map_: Map, id_: str) -> str:
    """Return the words by which a node or a step is known."""
    node = map_.node_by_id.get(id_)
    if node is not None:
        return short(node.text) or "no words yet"
    link = map_.link_by_id.get(id_)
    return f"the step from “{name_of(map_, link.sources[0])}”" if link else "something gone"
