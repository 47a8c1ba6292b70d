"""The few kinds of field the inspector is made of: words, a line, a choice, a section."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.gui.panels import looks, plain
from argmap.gui.panels.wrapping import Wrapping
from argmap.model import EditError, Map
from argmap.wording import shortened

Do = Callable[..., None]
CREDIBILITY = ((0.1, "very low"), (0.3, "low"), (0.5, "fair"), (0.7, "good"), (0.9, "high"))


_PAD = Qt.KeyboardModifier.KeypadModifier
_THROUGH = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Choice(QComboBox):
    """One of a few. Only what a person chooses is told."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Iterable[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
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
        self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past a choice must not change it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list instead of going through it: each choice passed would be an edit."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _PAD)
        letter = event.text().isprintable() and event.text().strip()
        if not held and (event.key() in _THROUGH or letter):
            self.showPopup()
            if letter:
                self.view().keyboardSearch(letter)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as what is chosen, and the arrow."""
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        wide = min(words, looks.scaled(280)) + looks.scaled(34)
        return QSize(wide, self.fontMetrics().height() + 11)

    def minimumSizeHint(self) -> QSize:
        """A long choice may be shown short."""
        return QSize(min(self.sizeHint().width(), 90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as a pill: what is chosen, and a small arrow."""
        look = looks.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(look.accent if self.hasFocus() else look.line), 1))
        painter.setBrush(QColor(look.selection if near and not self.hasFocus() else look.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(look.text if self.isEnabled() else look.faint))
        room = self.rect().adjusted(looks.scaled(10), 0, -looks.scaled(22), 0)
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        place = QPointF(self.width() - looks.scaled(13), self.height() / 2)
        looks.draw_chevron(painter, place, closed=False)
        painter.end()


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


def row(*fields: QWidget) -> QWidget:
    """Set fields beside each other, in several lines where it is narrow."""
    made = QWidget()
    line = Wrapping(made, gap=6)
    for field in fields:
        line.addWidget(field)
    return made


class _Aside(QLabel):
    """A small muted word; all of them are as wide as the longest, so that fields line up."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(word)
        looks.style(self, "hint")
        self.setContentsMargins(0, 4, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        """As wide as the longest of these words."""
        return QSize(
            self.fontMetrics().horizontalAdvance("believed") + 8, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()


def detail(name: str, *fields: QWidget) -> QWidget:
    """Set a small muted word before a field."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    word = _Aside(name)
    line.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
    for at, field in enumerate(fields):
        line.addWidget(field, 1 if at == 0 else 0)
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


def clear(layout: QLayout) -> None:
    """Take everything out of a layout. Hidden at once: what is deleted later would still show."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def credibility_choices(value: float | None) -> Sequence[tuple[float | None, str]]:
    """Return the five steps in words; a number between them is shown as it is."""
    steps: list[tuple[float | None, str]] = [(None, "not said"), *CREDIBILITY]
    if value is not None and value not in [step for step, _ in steps]:
        near = min(CREDIBILITY, key=lambda step: abs(step[0] - value))
        steps.append((value, f"{near[1]} ({round(100 * value)} %)"))
    return steps


def number(text: str, most: float) -> float | None:
    """Read a number between 0 and `most`, or nothing; refuse in words what is neither."""
    if not text:
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 <= value <= most:
        bound = "between 0 and 1" if most == 1 else "of 0 or more"
        raise EditError(f"write a number {bound}, or nothing")
    return value


def name_of(map_: Map, id_: str, most: int = 60) -> str:
    """Return the words by which a node or a step is known."""
    node = map_.node_by_id.get(id_)
    if node is not None:
        return shortened(node.text, most) or "no words yet"
    link = map_.link_by_id.get(id_)
    return f"the step from “{name_of(map_, link.sources[0])}”" if link else "something gone"
