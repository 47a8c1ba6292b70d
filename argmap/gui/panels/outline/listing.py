"""The list and the document kept in step: which rows there are, which are selected."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from argmap.gui.document import Document
from argmap.gui.panels.outline import acts
from argmap.gui.panels.outline.acts import Pending
from argmap.gui.panels.outline.rows import Row, rows_of
from argmap.gui.panels.outline.view import OutlineView
from argmap.model import ArgmapError, Map, changes
from argmap.outline import Block, remark

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate

# From so many nodes on, the list follows after the map is drawn.
LONG = 1500
# After the frame of the edit: a timer of nothing goes off before the map is painted.
PAUSE = 200


class Listing(QObject):
    """Rows of the document's map, with the line that is being written among them."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    shown = Signal(object)

    def __init__(self, document: Document, view: OutlineView) -> None:
        super().__init__(view)
        self.document, self.view = document, view
        self.pending: Pending | None = None
        self._quiet = self._stale = False
        self._wanted: tuple[str, ...] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        document.changed.connect(self._show_change)
        view.came_into_sight.connect(self.refresh)
        view.selectionModel().selectionChanged.connect(self._tell_selection)

    @property
    def rows(self) -> list[Row]:
        """The rows as they are shown."""
        return self.view.rows.rows

    def show(self) -> None:
        """Show the rows of the map as it is."""
        self._quiet = True
        before, rows = self.rows, rows_of(self.document.map)
        if self.pending is not None:
            at, row = acts.pending_row(rows, self.pending)
            rows.insert(at, row)
        self.view.show_rows(rows)
        self._quiet = False
        self.shown.emit(before)

    def do(self, title: str, edit: Callable[..., Map], *args: Any) -> None:
        """Make one step of the document; a refusal is said, not raised."""
        try:
            self.document.do(title, edit, *args)
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))
        # Whoever edits in the list goes on in it.
        self.refresh()

    def select(self, ids: tuple[str, ...]) -> None:
        """Show what is selected elsewhere."""
        if self._stale or not self.view.isVisible():
            self._stale, self._wanted = True, ids
            return
        places = self.view.rows.places(ids)
        # What redo brings back may be selected before its row is there.
        self._wanted = None if places else ids
        if set(ids) == set(self.chosen()):
            return
        self._quiet = True
        chosen = QItemSelection()
        for at in places:
            chosen.select(self.view.rows.index(at, 0), self.view.rows.index(at, 0))
        self.view.selectionModel().select(chosen, _SELECT)
        if places:
            last = self.view.rows.index(self._place_of_last(ids, places), 0)
            self.view.selectionModel().setCurrentIndex(last, _KEEP)
            self.view.scrollTo(last)
        self._quiet = False

    def current(self) -> int:
        """Return the current row, or -1."""
        at = self.view.currentIndex().row()
        return at if at < len(self.rows) else -1

    def set_current(self, at: int) -> None:
        """Select one row and bring it into sight."""
        index = self.view.rows.index(at, 0)
        self.view.selectionModel().setCurrentIndex(index, _SELECT)
        self.view.scrollTo(index)

    def go(self, node_id: str) -> None:
        """Select the row in which a node is told."""
        at = acts.place_of(self.rows, node_id)
        if at is not None:
            self.set_current(at)

    def blocks(self) -> list[Block]:
        """Return what is told in the selected rows."""
        chosen = [self.rows[at] for at in self.view.selected_places()]
        return [row.block for row in chosen if not row.pending]

    def told(self) -> tuple[str, ...]:
        """Return the selected nodes that are told in full."""
        return tuple(block.id for block in self.blocks() if not block.repeat)

    def chosen(self) -> tuple[str, ...]:
        """Return the selected nodes."""
        return tuple(dict.fromkeys(block.id for block in self.blocks()))

    def refresh(self) -> None:
        """Catch up with what happened while the list was out of sight, or very long."""
        if self._stale:
            self._stale = False
            self._soon.stop()
            self._follow(self.document.map)
            wanted, self._wanted = self._wanted, None
            if wanted is not None:
                self.select(wanted)

    def _show_change(self, before: Map, after: Map) -> None:
        if self._stale or not self.view.isVisible():
            # A list that nobody sees costs nothing; it catches up when it comes into sight.
            self._stale = True
            return
        if self.pending is None and self._only_words(before, after):
            return
        if len(after.nodes) > LONG:
            # The map itself is drawn first; a list of thousands follows a moment later.
            self._stale = True
            self._soon.start(0 if self._is_in_hand() else PAUSE)
            return
        self._follow(after)

    def _is_in_hand(self) -> bool:
        """Whether somebody works, or is about to, in the list itself: there it follows at once."""
        focus = QApplication.focusWidget()
        within = focus is not None and (focus is self.view or self.view.isAncestorOf(focus))
        return within or self.view.underMouse()

    def _follow(self, after: Map) -> None:
        chosen = self._wanted or self.chosen()
        self.show()
        if chosen != self.chosen():
            self.select(tuple(id_ for id_ in chosen if id_ in after.node_by_id))

    def _only_words(self, before: Map, after: Map) -> bool:
        """Show other words in the same rows; tell whether that was all there was to do."""
        if before.links != after.links:
            return False
        found = changes(before, after)
        if found.added or found.removed or found.nodes_reordered:
            return False
        if before.layout.folded != after.layout.folded or before.thesis != after.thesis:
            return False
        if any(node.role is not before.node_by_id[node.id].role for node in found.changed):
            return False
        changed = {node.id: node for node in found.changed}
        for at, row in enumerate(self.rows) if changed else ():
            node = changed.get(row.block.id)
            if node is not None:
                block = row.block._replace(text=node.text, kind=node.kind)
                self.view.rows.replace(at, row._replace(block=block, remark=remark(after, block)))
        return True

    def _place_of_last(self, ids: tuple[str, ...], places: list[int]) -> int:
        wanted = ids[-1]
        return next((at for at in places if self.rows[at].block.id == wanted), places[-1])

    def _tell_selection(self) -> None:
        if self._quiet:
            return
        # The line that is being written is not in the map: what was selected stays so elsewhere.
        if not any(self.rows[at].pending for at in self.view.selected_places()):
            self.selected.emit(self.chosen())
