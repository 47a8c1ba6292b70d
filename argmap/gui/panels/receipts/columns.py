"""Sections beside each other in a wide dock, beneath each other in a narrow one."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from argmap.gui.panels import looks, plain
from argmap.gui.panels.inspector.fields import clear
from argmap.gui.panels.leader import Leader, Weighed

NARROW = 640


class Columns(QWidget):
    """Sections with a heading each, filled anew with every answer."""

    def __init__(self, titles: Iterable[str], go: Callable[[tuple[str, ...]], None]) -> None:
        super().__init__()
        self._go = go
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(16, 8, 16, 14)
        self._line.setSpacing(28)
        self._inner: list[QVBoxLayout] = []
        self._headings: list[QLabel] = []
        for title in titles:
            section = QWidget()
            column = QVBoxLayout(section)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(3)
            self._headings.append(plain.label(title, "small"))
            column.addWidget(self._headings[-1])
            inner = QVBoxLayout()
            inner.setSpacing(2)
            column.addLayout(inner)
            column.addStretch(1)
            self._inner.append(inner)
            self._line.addWidget(section, 1)

    def clear(self) -> None:
        """Empty all sections."""
        for inner in self._inner:
            clear(inner)

    def say(self, at: int, words: str, style: plain.Style = "body") -> None:
        """Add a sentence to a section."""
        made = plain.label(words, style)
        made.setContentsMargins(0, 12 if style == "small" else 3, 0, 3)
        self._inner[at].addWidget(made)

    def lead(self, at: int, words: str, ids: tuple[str, ...]) -> None:
        """Add words that lead to what they name."""
        row = Leader(words)
        row.clicked.connect(lambda _=False: self._go(ids))
        self._inner[at].addWidget(row)

    def weigh(self, at: int, words: str, number: str, share: float, ids: tuple[str, ...]) -> None:
        """Add words with a number and a bar; a negative share is drawn as lowering."""
        row = Weighed(words, number, min(1.0, abs(share)), share >= 0)
        row.clicked.connect(lambda _=False: self._go(ids))
        self._inner[at].addWidget(row)

    def add(self, at: int, widget: QWidget) -> None:
        """Add something else to a section."""
        widget.setContentsMargins(0, 6, 0, 6)
        self._inner[at].addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beneath each other where there is no room beside."""
        super().resizeEvent(event)
        narrow = self.width() < looks.scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not way:
            self._line.setDirection(way)
