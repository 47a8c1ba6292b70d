"""The lists about the draft, under one row of headings; folded, only the headings are left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.plain import tip
from argmap.gui.panels.tabs import Tabs

# Four headings have to fit a narrow dock.
_CLOSE = "QTabBar::tab { margin: 0 4px; padding: 6px 3px; }"
_MOST = 16_777_215


class Lists(Tabs):
    """Pages that fold away: the text is what one is here for."""

    folded = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.is_folded = False
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setStyleSheet(_CLOSE)
        looks.style(self.bar, "body")
        self.switch = QToolButton()
        self.switch.setAutoRaise(True)
        self.switch.clicked.connect(lambda _=False: self.fold(not self.is_folded))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.removeWidget(self.bar)
            head.addWidget(self.bar, 1)
            head.addWidget(self.switch)
            column.insertLayout(0, head)
        self.bar.tabBarClicked.connect(self._pressed)
        self._name()

    def fold(self, folded: bool) -> None:
        """Fold the lists away, or bring them back."""
        if folded is self.is_folded:
            return
        self.is_folded = folded
        self.pages.setHidden(folded)
        self.setMaximumHeight(self.switch.sizeHint().height() + 10 if folded else _MOST)
        self._name()
        self.folded.emit(folded)

    def show_page(self, page: QWidget) -> None:
        """Turn to a page, which is there to be seen then."""
        self.fold(False)
        super().show_page(page)

    def _pressed(self, at: int) -> None:
        """A press on the heading one is at folds, any other unfolds."""
        if at >= 0:
            self.fold(at == self.bar.currentIndex() and not self.is_folded)

    def _name(self) -> None:
        # Not the arrows of Qt: they keep their size when the type grows.
        self.switch.setText("▴" if self.is_folded else "▾")
        words = "Show the lists about the draft" if self.is_folded else "Fold the lists away"
        tip(self.switch, f"{words} (Alt+L)")
