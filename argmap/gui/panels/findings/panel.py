"""The dock below the map: findings, and beside them what carries the thesis and what to write."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.gui.document import Document
from argmap.gui.panels import looks
from argmap.gui.panels.findings.list import FindingsPage
from argmap.gui.panels.receipts import (
    CarriesPage,
    Explaining,
    NextPage,
    ReadingsPage,
    ReceiptsPage,
    WhatIf,
    WhatIfPage,
)
from argmap.gui.panels.tabs import Tabs
from argmap.gui.tasks import Tasks
from argmap.picture import Theme

if TYPE_CHECKING:
    from argmap.checks import Finding

AReceiptsPage = TypeVar("AReceiptsPage", bound=ReceiptsPage)


class FindingsPanel(QWidget):
    """Findings under their heading with their number; other pages stand beside them."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    made = Signal(str)
    wanted = Signal(str, str)
    counted = Signal(int, int, int)

    def __init__(
        self, document: Document, parent: QWidget | None = None, tasks: Tasks | None = None
    ) -> None:
        super().__init__(parent)
        self.tabs = Tabs("Findings and advice")
        self.page = FindingsPage(document)
        self.what_if = WhatIf(document, self)
        self._document = document
        self._explaining = Explaining(document, tasks, self)
        self.tabs.add_page("Findings", self.page)
        # The others when they are first turned to: the window opens sooner.
        self._carries = self._add("What carries the thesis", CarriesPage)
        self._next = self._add("What to write next", NextPage)
        self._falls = self.tabs.add_later(
            "What if this falls?", lambda: self._fallen(WhatIfPage(document, self.what_if, tasks))
        )
        self._readings = self._add("Other readings", ReadingsPage)
        self._about_one = Explaining(document, tasks, self)
        self._one: Callable[[], CarriesPage] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.setFocusProxy(self.page)
        self.page.selected.connect(self.selected)
        self.page.said.connect(self.said)
        self.page.refused.connect(self.refused)
        self.page.made.connect(self.made)
        self.page.wanted.connect(self.wanted)
        self.what_if.changed.connect(self._turn_to_falls)
        self.page.counted.connect(self._count)
        self.page.counted.connect(self.counted)

    @property
    def carries(self) -> CarriesPage:
        """What carries the thesis."""
        return self._carries()

    @property
    def next(self) -> NextPage:
        """What to write next."""
        return self._next()

    @property
    def falls(self) -> WhatIfPage:
        """What falls with what is switched off."""
        return self._falls()

    @property
    def readings(self) -> ReadingsPage:
        """How else the map can be read."""
        return self._readings()

    def show_findings(self, findings: "Sequence[Finding]", load: Mapping[str, float]) -> None:
        """Show new findings, gravest and most load-bearing first."""
        self.page.show_findings(findings, load)

    def step(self, step: int) -> None:
        """Go to the next finding or the one before."""
        self.tabs.show_page(self.page)
        self.page.step(step)

    def set_aside(self) -> None:
        """Set aside the finding that is chosen in the list."""
        self.tabs.show_page(self.page)
        self.page.set_aside_current()

    def fall(self, ids: tuple[str, ...]) -> None:
        """Switch these off for a look, or on again."""
        self.what_if.toggle(ids)

    def explain(self, node: str) -> None:
        """Show what carries this node, on a page of its own that comes when first asked for."""
        if self._one is None:
            self._one = self._add("What carries this", CarriesPage, self._about_one)
        self._about_one.turn_to(node)
        self.tabs.show_page(self._one())

    def show_theme(self, theme: Theme) -> None:
        """Dress in other colours."""
        looks.dress(self, theme)
        self.page.view.measure_all()
        self.page.view.viewport().update()

    def _turn_to_falls(self, off: frozenset[str]) -> None:
        if off:
            self.tabs.show_page(self.falls)

    def _add(
        self,
        title: str,
        make: Callable[[Document, Explaining], AReceiptsPage],
        explaining: Explaining | None = None,
    ) -> Callable[[], AReceiptsPage]:
        def made() -> AReceiptsPage:
            page = make(self._document, explaining or self._explaining)
            page.selected.connect(self.selected)
            page.said.connect(self.said)
            page.refused.connect(self.refused)
            page.made.connect(self.made)
            return page

        return self.tabs.add_later(title, made)

    def _fallen(self, page: WhatIfPage) -> WhatIfPage:
        page.selected.connect(self.selected)
        return page

    def _count(self, total: int, _kinds: int, _weighty: int) -> None:
        self.tabs.name_page(self.page, f"Findings {total:,}" if total else "Findings")
