"""The register of sources: all of them, how far each is believed and why, what hangs on each."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QPushButton,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels import looks, plain
from argmap.gui.panels.inspector.fields import row, scrolled
from argmap.gui.panels.inspector.words import Line
from argmap.gui.panels.runs import Sentence, lay, small
from argmap.gui.panels.sources import exchange
from argmap.gui.panels.sources.age import moved
from argmap.gui.panels.sources.form import SourceForm
from argmap.gui.panels.sources.rows import SourceRow, source_rows
from argmap.model import ArgmapError, Map, Source, new_id

_PAD, _EDGE = 6, 16


class SourcesPage(QWidget):
    """A list of sources, the chosen one opened beneath it."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    fall = Signal(tuple)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.as_of = _Day("As-of date", "today, or 2017-03-07")
        self.view = _SourcesView()
        self.form = SourceForm(self._do)
        self.new = QPushButton("New")
        self.new.setAccessibleName("New source")
        self.take_in = QPushButton("Import…")
        self.write_out = QPushButton("Export…")
        self._area = scrolled(self.form)
        self._build()
        document.changed.connect(self._show_change)
        self._show()

    def select_source(self, id_: str) -> None:
        """Open a source."""
        ids = [one.id for one in self.view.rows]
        if id_ in ids:
            self.view.setCurrentIndex(self.view.items.index(ids.index(id_), 0))

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.view)
        split.addWidget(self._area)
        split.setHandleWidth(1)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setMinimumHeight(180)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for part, below in ((self._foot(), 2), (self._day(), 6)):
            part.setContentsMargins(_EDGE, 0, _EDGE, below)
            column.addWidget(part)
        column.addWidget(split, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner))
        self.as_of.written.connect(lambda t: self._do("Set as-of date", edits.set_map, as_of=t))
        self.new.clicked.connect(self._add)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_form())
        self.form.selected.connect(self.selected)
        self.form.fall.connect(self.fall)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        super().showEvent(event)
        self._show()

    def _foot(self) -> QWidget:
        ways = ((self.take_in, "Import", self._import), (self.write_out, "Export", self._export))
        for button, word, do in ways:
            button.setAccessibleName(f"{word} sources…")
            plain.tip(button, f"{word} sources: BibTeX, RIS or CSL-JSON")
            button.clicked.connect(do)
        for button in (self.new, self.take_in, self.write_out):
            button.setStyleSheet("padding: 5px 8px")
        return row(self.new, self.take_in, self.write_out)

    def _day(self) -> QWidget:
        """Make what sets the day from which ages are counted."""
        buttons = []
        for words, name, months in (("− year", "earlier", -12), ("+ year", "later", 12)):
            button = QPushButton(words)
            button.setAccessibleName(f"A year {name}")
            plain.tip(button, f"Look at the sources from a year {name}")
            button.setStyleSheet("padding: 4px 8px")
            button.clicked.connect(partial(self._move, months))
            buttons.append(button)
        word = plain.label("Ages are counted from", "hint")
        plain.tip(self.as_of, "The day from which the map looks at its sources")
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(word)
        column.addWidget(row(self.as_of, *buttons))
        return made

    def _show_change(self, _before: Map, _after: Map) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        map_ = self._document.map
        self.as_of.show_words(map_.as_of)
        self.view.show_rows(source_rows(map_))
        self._show_form()

    def _show_form(self) -> None:
        at = self.view.currentIndex().row()
        known = 0 <= at < len(self.view.rows)
        self._area.setVisible(known)
        if known:
            map_ = self._document.map
            self.form.show_source(map_, map_.source_by_id[self.view.rows[at].id])

    def _add(self) -> None:
        source = Source(id=new_id())
        self._do("Add source", edits.add_source, source)
        self.select_source(source.id)
        self.form.lines["name"].setFocus()

    def _import(self) -> None:
        path = exchange.ask_import(self)
        if path is not None:
            self._exchange(exchange.take_in, path)

    def _export(self) -> None:
        path = exchange.ask_export(self)
        if path is not None:
            self._exchange(exchange.write_out, path)

    def _exchange(self, way: Callable[[Document, Path], str], path: Path) -> None:
        try:
            self.said.emit(way(self._document, path))
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))

    def _move(self, months: int, _checked: bool = False) -> None:
        date = moved(self._document.map.as_of, months)
        self._do("Move as-of date", edits.set_map, as_of=date)

    def _do(self, title: str, edit: Callable[..., Map], /, *args: Any, **kwargs: Any) -> None:
        try:
            self._document.do(title, edit, *args, **kwargs)
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))


class _Day(Line):
    """A line for a date, no wider than that."""

    def sizeHint(self) -> QSize:
        """Hold ten figures and strokes."""
        wide = self.fontMetrics().horizontalAdvance("2000-00-00")
        # As tall as the buttons beside it.
        return QSize(wide + 12, self.fontMetrics().height() + 12)


class _SourcesView(QListView):
    """The list; a row has a name and a line of small words."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[SourceRow] = []
        self.items = QStandardItemModel(self)
        self.setModel(self.items)
        self._drawing = _SourceDrawing(self)
        self.setItemDelegate(self._drawing)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Sources")

    def show_rows(self, rows: list[SourceRow]) -> None:
        """Show these; the one that was current stays so."""
        if rows == self.rows:
            return
        at = self.currentIndex().row()
        current = self.rows[at].id if 0 <= at < len(self.rows) else ""
        old, self.rows = self.rows, rows
        blocked = self.selectionModel().blockSignals(True)
        self.items.setRowCount(len(rows))
        for place, one in enumerate(rows):
            if place >= len(old) or old[place] != one:
                item = QStandardItem(one.name)
                item.setData(f"{one.name}. {one.details}", Qt.ItemDataRole.AccessibleTextRole)
                item.setSizeHint(self._drawing.size(one))
                self.items.setItem(place, item)
        ids = [one.id for one in rows]
        index = self.items.index(ids.index(current), 0) if current in ids else QModelIndex()
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(blocked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew at another width."""
        super().resizeEvent(event)
        for place, one in enumerate(self.rows):
            self.items.item(place).setSizeHint(self._drawing.size(one))


class _SourceDrawing(QStyledItemDelegate):
    def __init__(self, view: _SourcesView) -> None:
        super().__init__(view)
        self._view = view

    def size(self, one: SourceRow) -> QSize:
        """Return the room a row needs."""
        room = self._room()
        name = lay(Sentence(one.name, ()), self._view.font(), room)[1]
        details = lay(Sentence(one.details, ()), small(self._view.font()), room)[1]
        return QSize(60, round(name + details) + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw name and small words."""
        one, rect, look = self._view.rows[index.row()], option.rect, looks.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.selection))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(look.accent))
        place = QPointF(rect.left() + _EDGE, rect.top() + _PAD)
        name, height = lay(Sentence(one.name, ()), self._view.font(), self._room())
        painter.setPen(QColor(look.text))
        name.draw(painter, place)
        details, _ = lay(Sentence(one.details, ()), small(self._view.font()), self._room())
        painter.setPen(QColor(look.muted))
        details.draw(painter, place + QPointF(0, height))
        painter.restore()

    def _room(self) -> float:
        return max(80, self._view.viewport().width() - 2 * _EDGE)
