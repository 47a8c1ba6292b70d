"""The outline dock: the map as a list that is edited like any list, in step with the canvas."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels import looks, plain
from argmap.gui.panels.outline import acts
from argmap.gui.panels.outline.composing import Composing
from argmap.gui.panels.outline.listing import Listing
from argmap.gui.panels.outline.view import OutlineView
from argmap.gui.panels.tabs import Tabs
from argmap.picture import Theme
from argmap.scores import Scores

if TYPE_CHECKING:
    from argmap.gui.panels.sources import SourcesPage


class OutlinePanel(QWidget):
    """Shows the outline and lets it be edited. Every edit is one step of the document."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    fall = Signal(tuple)
    context_menu = Signal(object, tuple)
    why = Signal(str)
    prose = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = OutlineView(self)
        self._list = Listing(document, self.view)
        self._writing = Composing(self._list)
        self.writer = self._writing.writer
        self._document = document
        self._keepers: list[Callable[[], None]] = []
        self.tabs = Tabs("The map in words")
        self._add_pages()
        self.setFocusProxy(self.view)
        self._wishes: dict[str, Callable[[], None]] = {
            "next": self._writing.begin_next,
            "in": partial(self._level, 1),
            "out": partial(self._level, -1),
            "up": partial(self._shift, -1),
            "down": partial(self._shift, 1),
            "edit": self._writing.edit_current,
            "delete": self.delete,
            "fold": partial(self._fold, True),
            "unfold": partial(self._fold, False),
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
        }
        self._listen()
        self._list.show()

    @property
    def sources(self) -> "SourcesPage":
        """The register of sources."""
        return self._sources()

    def show_theme(self, theme: Theme) -> None:
        """Dress in other colours."""
        looks.dress(self, theme)
        self.view.drawing.show_theme()
        self._writing.show_theme()
        self.view.measure_all()
        self.view.viewport().update()

    def select(self, ids: tuple[str, ...]) -> None:
        """Show what is selected elsewhere."""
        self._list.select(ids)

    def show_scores(self, scores: Scores) -> None:
        """Know the scores, so that the row under the hand can show its own."""
        self.view.drawing.scores = scores
        self.view.viewport().update()

    def show_off(self, off: frozenset[str]) -> None:
        """Strike through what is switched off for a look."""
        self.view.drawing.off = off
        self.view.viewport().update()

    def keep(self) -> None:
        """Keep what is being written, as before saving."""
        self._writing.keep()
        for keep in self._keepers:
            keep()

    def edit_current(self) -> None:
        """Write in the current row."""
        self._writing.edit_current()

    def delete(self) -> None:
        """Delete what is selected, and say what else falls."""
        blocks = self._list.blocks()
        if not blocks:
            return
        first = self.view.selected_places()[0]
        falls = edits.falls_with(self._list.document.map, self._list.told())
        self._list.do("Delete", acts.delete, blocks)
        if falls.loose:
            count = len(falls.loose)
            self.said.emit(f"{count} {'node is' if count == 1 else 'nodes are'} now not linked")
        if self._list.rows:
            self._list.set_current(min(first, len(self._list.rows) - 1))

    def copy(self) -> None:
        """Put the selected rows on the clipboard as an indented list."""
        if self._list.blocks():
            QGuiApplication.clipboard().setText(self.view.selected_text())

    def cut(self) -> None:
        """Copy the selected rows, then delete them."""
        self.copy()
        self.delete()

    def paste(self) -> None:
        """Make rows of the indented list on the clipboard, beneath the current row."""
        chosen = self._list.chosen()
        words = QGuiApplication.clipboard().text()
        if edits.is_prose(words):
            self.prose.emit(words)
            return
        self._list.do("Paste", edits.paste_text, words, chosen[-1] if chosen else None)

    def _add_pages(self) -> None:
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 6, 0, 0)
        inner.addWidget(self.view)
        self.tabs.add_page("Outline", page)
        # When it is first turned to: the window opens sooner.
        self._sources = self.tabs.add_later("Sources", self._make_sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def _listen(self) -> None:
        self._list.selected.connect(self.selected)
        self._list.said.connect(self.said)
        self._list.refused.connect(self.refused)
        self.view.wants.connect(self._grant)
        self._writing.wants.connect(self._grant)
        self.view.fold_clicked.connect(self._fold_row)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self.view.score_clicked.connect(self._ask_why)
        self.view.dropped.connect(self._drop)

    def _make_sources(self) -> "SourcesPage":
        from argmap.gui.panels.sources import SourcesPage

        page = SourcesPage(self._document)
        for name in ("selected", "said", "refused", "fall"):
            getattr(page, name).connect(getattr(self, name))
        self._keepers.append(page.form.keep)
        return page

    def _grant(self, wish: str) -> None:
        self._wishes[wish]()

    def _ask_why(self, at: int) -> None:
        self._list.set_current(at)
        self.why.emit(self._list.rows[at].block.id)

    def _ask_menu(self, place: QPoint) -> None:
        where = self.view.viewport().mapToGlobal(place)
        self.context_menu.emit(where, self._list.chosen())

    def _level(self, step: int) -> None:
        self._list.do("Move in" if step > 0 else "Move out", acts.level, self._list.told(), step)

    def _shift(self, step: int) -> None:
        self._list.do("Reorder", acts.shift, self._list.told(), step)

    def _fold(self, folded: bool) -> None:
        at = self._list.current()
        if at < 0:
            return
        row = self._list.rows[at]
        if row.block.children and not row.block.repeat and bool(row.hidden) is not folded:
            self._fold_row(at)
        elif folded:
            rows, depth = self._list.rows, row.block.depth
            above = (i for i in range(at, -1, -1) if rows[i].block.depth < depth)
            self._list.set_current(next(above, at))
        elif not row.hidden and at + 1 < len(self._list.rows):
            self._list.set_current(at + 1)

    def _fold_row(self, at: int) -> None:
        row = self._list.rows[at]
        title = "Unfold" if row.hidden else "Fold"
        self._list.do(title, edits.fold, row.block.id, not row.hidden)

    def _drop(self, text: str | None, at: int, where: str) -> None:
        aim = self._list.rows[at].block if at >= 0 else None
        if text is not None and aim is not None and plain.host(text):
            self._list.do("Drop link", acts.cite_link, aim.id, text.strip())
        elif text is not None:
            self._list.do("Drop", edits.paste_text, text, aim.id if aim else None)
        elif aim is not None:
            self._list.do("Move", acts.move, self._list.told(), aim, where)
