"""What pages of receipts share: they ask when they come into sight, and say when they wait."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.gui.document import Document
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import row, scrolled
from argmap.gui.panels.receipts.columns import Columns
from argmap.gui.panels.receipts.explaining import WORKING, Answer, Explaining


class ReceiptsPage(QWidget):
    """Columns that are filled from an explanation of the thesis."""

    titles: tuple[str, ...] = ()
    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    made = Signal(str)

    def __init__(self, document: Document, explaining: Explaining) -> None:
        super().__init__()
        self.document, self.explaining = document, explaining
        self.columns = Columns(self.titles, self.selected.emit)
        self.waiting = plain.label(WORKING)
        self.ask = QPushButton("Work it out")
        self._hint = QWidget()
        line = QVBoxLayout(self._hint)
        line.setContentsMargins(16, 12, 16, 12)
        line.addWidget(self.waiting)
        line.addWidget(row(self.ask))
        line.addStretch(1)
        self._area = scrolled(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hint)
        column.addWidget(self._area, 1)
        self._area.hide()
        self.ask.hide()
        self.ask.clicked.connect(self.explaining.ask)
        self.explaining.waiting.connect(self._wait)
        self.explaining.held.connect(self._hold)
        self.explaining.explained.connect(self._show)

    def show_answer(self, answer: Answer) -> None:
        """Fill the columns: empty ones, to which each page adds what it tells."""
        self.columns.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask when somebody looks."""
        super().showEvent(event)
        self.explaining.watch(self, True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.explaining.watch(self, False)

    def _wait(self, words: str) -> None:
        # An answer that is a moment old is better than a flicker.
        if words == WORKING and not self._area.isHidden():
            return
        self._hold(words)
        self.ask.hide()

    def _hold(self, words: str) -> None:
        """Say why nothing is shown, and let it be asked for."""
        self.waiting.setText(words)
        self.ask.show()
        self._hint.show()
        self._area.hide()

    def _show(self, answer: Answer) -> None:
        if not self.isVisible():
            return
        self._hint.hide()
        self._area.show()
        self.show_answer(answer)
