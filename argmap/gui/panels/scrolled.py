"""A page that scrolls where a dock is too low for it, so that no words are cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from argmap.gui.panels import looks

_LIST = 150


class Scrolled(QScrollArea):
    """A column of parts; the list in it keeps a height in which it can be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(6)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add_list(self, part: QWidget) -> None:
        """Add the list that takes what room is left."""
        part.setMinimumHeight(looks.scaled(_LIST))
        self.column.addWidget(part, 1)
