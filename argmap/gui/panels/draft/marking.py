"""The buttons that say what words are, and what the next card will bear on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.plain import tip
from argmap.gui.panels.wrapping import Wrapping
from argmap.model import Map, NodeKind
from argmap.paint import icon
from argmap.picture import KINDS
from argmap.wording.words import shortened

# Letters would be written into the text: Alt and the number of the kind, as on the map.
_ICON = 16
KEYS = tuple((kind, f"Alt+{number}") for number, kind in enumerate(NodeKind, start=1))


NAMES = {
    NodeKind.CLAIM: "a claim",
    NodeKind.EVIDENCE: "evidence",
    NodeKind.CRITIQUE: "a critique",
    NodeKind.REBUTTAL: "a rebuttal",
}


def landed(map_: Map, onto: str) -> str:
    """Say what a rebuttal answers, as that is not what is selected."""
    node = map_.node_by_id.get(onto)
    if node is None:
        return "there is no critique yet that it answers: link the rebuttal when there is one"
    return f"it answers “{shortened(node.text, 70)}”"


class Aim(QLabel):
    """A line that says what the next card will bear on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(20)
        looks.style(self, "hint")

    def show_aim(self, map_: Map, to: str) -> None:
        """Say it in a line, all of it when the mouse rests there."""
        node = map_.node_by_id.get(to)
        words = f"bears on: {' '.join(node.text.split())}" if node else "stands alone"
        self._words = "bears on: the selected step" if to in map_.link_by_id else words
        tip(self, f"The next card {self._words}\nRebuttals answer the critique above them.")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - 2)
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(f"Next card\n{cut}")


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
        size = looks.scaled(_ICON)
        for button, mark, colour in self._buttons:
            button.setIcon(icon(mark, looks.current().colour(colour), size))
            button.setIconSize(QSize(size, size))
            looks.style(button, "hint")

    def _button(self, word: str, words: str) -> QToolButton:
        button = _Word()
        button.setText(word)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip(button, words)
        return button
