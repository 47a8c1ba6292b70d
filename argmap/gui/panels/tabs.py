"""Pages under a row of headings, as every dock has them."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

Page = TypeVar("Page", bound=QWidget)


class Tabs(QWidget):
    """A row of headings with a page beneath each. One page alone still has its heading."""

    shown = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._later: dict[int, Callable[[], QWidget]] = {}
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        # Headings are never cut: those without room are a press on an arrow away.
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(name)
        self.pages = _Pages()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        self.bar.currentChanged.connect(self._turn)

    def add_page(self, title: str, page: QWidget) -> int:
        """Add a page at the end and return its place."""
        self.pages.addWidget(page)
        return self.bar.addTab(title)

    def add_later(self, title: str, make: Callable[[], Page]) -> Callable[[], Page]:
        """Add a page that is made when it is first turned to; return what gives it."""
        empty = QWidget()
        at = self.add_page(title, empty)

        @cache
        def give() -> Page:
            page = make()
            self.pages.insertWidget(at, page)
            self.pages.removeWidget(empty)
            empty.deleteLater()
            return page

        self._later[at] = give
        return give

    def name_page(self, page: QWidget, title: str) -> None:
        """Give a page another heading."""
        at = self.pages.indexOf(page)
        if at >= 0 and self.bar.tabText(at) != title:
            # A lone ampersand would be taken for a key.
            self.bar.setTabText(at, title.replace("&", "&&"))

    def show_page(self, page: QWidget) -> None:
        """Turn to a page."""
        self.bar.setCurrentIndex(self.pages.indexOf(page))

    def turn_to(self, title: str) -> None:
        """Turn to the page under a heading."""
        titles = [self.bar.tabText(at) for at in range(self.bar.count())]
        self.bar.setCurrentIndex(titles.index(title))

    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        return self.pages.currentWidget()

    def _turn(self, at: int) -> None:
        if at in self._later:
            self._later[at]()
        self.pages.setCurrentIndex(at)
        self.shown.emit(at)


class _Pages(QStackedWidget):
    """Pages that let their dock be as narrow as a person wants it."""

    def minimumSizeHint(self) -> QSize:
        """No page, least of all one that is not shown, keeps the dock wide."""
        return QSize(160, 60)
