"""The buttons that say what the selected words are."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.plain import tip
from argmap.gui.panels.wrapping import Wrapping
from argmap.model import NodeKind
from argmap.paint import icon
from argmap.picture import KINDS

# Letters would be written into the text: Alt and the number of the kind, as on the map.
KEYS = tuple((kind, f"Alt+{number}") for number, kind in enumerate(NodeKind, start=1))


class _Word(QToolButton):
    """A button no wider than its word: five of them stand side by side in a narrow dock."""

    def sizeHint(self) -> QSize:
        """Fit the word."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 6
        return QSize(wide, super().sizeHint().height())


class Marking(QWidget):
    """One button a kind, and one that anchors the selected card."""

    marked = Signal(object)
    anchored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Wrapping(self, gap=0)
        self._buttons: list[tuple[QToolButton, str, str]] = []
        for kind, key in KEYS:
            face = KINDS[kind]
            button = self._button(face.word, f"The selected words are a {kind} ({key})")
            button.clicked.connect(lambda _=False, k=kind: self.marked.emit(k))
            self._buttons.append((button, face.icon, face.colour))
            row.addWidget(button)
        anchor = self._button("Anchor", "The selected card says this (Alt+A)")
        anchor.clicked.connect(lambda _=False: self.anchored.emit())
        self._buttons.append((anchor, "link", "text"))
        row.addWidget(anchor)
        self.show_theme()

    def show_theme(self) -> None:
        """Draw the icons in the colours of the theme."""
        hover = looks.current().selection
        self.setStyleSheet(
            "QToolButton { border: 0; border-radius: 5px; padding: 3px 2px; }"
            f"QToolButton:hover, QToolButton:focus {{ background: {hover}; }}"
        )
        for button, mark, colour in self._buttons:
            button.setIcon(icon(mark, looks.current().colour(colour), 16))
            looks.style(button, "hint")

    def _button(self, word: str, words: str) -> QToolButton:
        button = _Word()
        button.setText(word)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip(button, words)
        return button
