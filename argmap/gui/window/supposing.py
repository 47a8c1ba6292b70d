"""A bar above the map while something is switched off for a look: what is shown is supposed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from argmap.gui.document import Document
from argmap.gui.panels import plain
from argmap.gui.panels.receipts.whatif import called


class Supposing(QWidget):
    """Says what is switched off, wherever one reads, and brings it back."""

    def __init__(self, document: Document, restore: Callable[[], None]) -> None:
        super().__init__()
        self._document = document
        # Dressed as messages are.
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = plain.label("")
        self._words.setAccessibleName("What if")
        button = QPushButton("Restore all")
        button.setToolTip("Shift+X")
        button.clicked.connect(restore)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._words, 1)
        row.addWidget(button)
        self.hide()

    def show_off(self, off: frozenset[str]) -> None:
        """Say what is switched off; with nothing off there is no bar."""
        self.setVisible(bool(off))
        if off:
            self._words.setText(_told(self._document, off))

    def words(self) -> str:
        """Return what the bar says, or nothing."""
        return self._words.text() if not self.isHidden() else ""


def _told(document: Document, off: frozenset[str]) -> str:
    if len(off) == 1:
        name = called(document.map, next(iter(off))).rstrip(". ")
        return f"What if: without “{name}” and all that rests on it."
    return f"What if: without {len(off)} things and all that rests on them."
