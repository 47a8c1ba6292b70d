"""The dock below the map: findings, and beside them what carries the thesis and what to write."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.gui.document import Document
from argmap.gui.panels import looks
from argmap.gui.panels.findings.list import FindingsPage
from argmap.gui.panels.tabs import Tabs
from argmap.picture import Theme


class FindingsPanel(QWidget):
    """Findings under their heading with their number; other pages stand beside them."""

    selected = Signal(tuple)
    said = Signal(str)
    made = Signal(str)
    wanted = Signal(str, str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Tabs("Findings and advice")
        self.page = FindingsPage(document)
        self.tabs.add_page("Findings", self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.setFocusProxy(self.page)
        for name in ("selected", "said", "made", "wanted"):
            getattr(self.page, name).connect(getattr(self, name))
        self.page.counted.connect(self._count)

    def show_findings(self, findings: Sequence[Any], load: Mapping[str, float]) -> None:
        """Show new findings, gravest and most load-bearing first."""
        self.page.show_findings(findings, load)

    def step(self, step: int) -> None:
        """Go to the next finding or the one before."""
        self.tabs.show_page(self.page)
        self.page.step(step)

    def show_theme(self, theme: Theme) -> None:
        """Dress in other colours."""
        looks.dress(self, theme)
        self.page.view.measure_all()
        self.page.view.viewport().update()

    def _count(self, count: int) -> None:
        self.tabs.name_page(self.page, f"Findings {count}" if count else "Findings")
