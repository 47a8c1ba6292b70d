"""Writing in the outline: words of a row, or a new line that joins the map when it has words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from argmap import edits
from argmap.gui.panels.outline import acts
from argmap.gui.panels.outline.acts import Pending
from argmap.gui.panels.outline.listing import Listing
from argmap.gui.panels.outline.rows import Row
from argmap.gui.panels.outline.writing import Writer
from argmap.history import Step
from argmap.model import Node

REST = 1500


class Composing(QObject):
    """Keeps the writer over the row it writes in. `wants` passes on what a key asks of the list."""

    wants = Signal(str)

    def __init__(self, listing: Listing) -> None:
        super().__init__(listing)
        self._list, self._view = listing, listing.view
        self._at = -1
        self._latest: Step | None = None
        self.writer = Writer(self._view.viewport())
        self.writer.left.connect(self._leave)
        self.writer.pasted_list.connect(self._paste_list)
        self.writer.textChanged.connect(self._grow)
        # What a crash would take is a moment's words, here as on the canvas.
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._keep_writing)
        self.writer.textChanged.connect(self._rest.start)
        listing.shown.connect(self._follow)
        self._view.geometry_changed.connect(self._place)

    def edit_current(self) -> None:
        """Write in the current row; a mere mention leads to where the node is told."""
        at = self._list.current()
        if at >= 0 and self._list.rows[at].block.repeat:
            self._list.go(self._list.rows[at].block.id)
        elif at >= 0:
            self._open(at)

    def begin_next(self) -> None:
        """Begin the line that comes next after the current row."""
        at = self._list.current()
        if at < 0:
            self._begin(Pending("top"))
        elif self._list.rows[at].block.repeat:
            self._list.go(self._list.rows[at].block.id)
        else:
            self._begin(acts.beside(self._list.document.map, self._list.rows, at))

    def keep(self) -> None:
        """Keep what is being written."""
        if self._at >= 0:
            self._leave("away")

    def show_theme(self) -> None:
        """Take the window's type."""
        self.writer.setFont(self._view.font())

    def _begin(self, pending: Pending) -> None:
        self._list.pending = pending
        self._list.show()
        self._open(next(i for i, row in enumerate(self._list.rows) if row.pending))

    def _open(self, at: int) -> None:
        row, self._latest = self._list.rows[at], None
        self._list.set_current(at)
        self._move_to(at)
        self.writer.begin("" if row.pending else row.block.text)
        self._grow()

    def _move_to(self, at: int) -> None:
        self._at = self._view.drawing.hidden_row = at
        self._place()

    def _place(self) -> None:
        if 0 <= self._at < len(self._list.rows):
            rect = self._view.text_rect(self._at)
            if self.writer.geometry() != rect:
                self.writer.setGeometry(rect)

    def _grow(self) -> None:
        if 0 <= self._at < len(self._list.rows) and self.writer.isVisible():
            item = self._view.rows.item(self._at)
            size = item.sizeHint()
            if size.height() != self.writer.room():
                size.setHeight(self.writer.room())
                item.setSizeHint(size)
                self._view.scrollTo(self._view.rows.index(self._at, 0))

    def _follow(self, before: list[Row]) -> None:
        """Stay with the row that is written in when rows have moved."""
        if not 0 <= self._at < len(before):
            return
        key = before[self._at].key
        at = next((i for i, row in enumerate(self._list.rows) if row.key == key), -1)
        if at < 0:
            self._close()
        else:
            self._move_to(at)

    def _close(self) -> None:
        at, self._at = self._at, -1
        self._view.drawing.hidden_row = -1
        had_focus = self.writer.hasFocus()
        self.writer.hide()
        if 0 <= at < len(self._list.rows):
            self._view.rows.measure_again([at])
        if had_focus:
            self._view.setFocus()

    def _leave(self, how: str) -> None:
        """Keep what was written (unless cancelled), then do what the key asks for."""
        if self._at < 0:
            return
        if how == "cancel":
            self._give_up()
        elif self._list.pending is not None and not self.writer.words():
            self._leave_empty(how, self._list.pending)
        else:
            self._keep()
            self._then(how)

    def _then(self, how: str) -> None:
        if how == "next":
            self.begin_next()
        elif how in ("in", "out", "up", "down"):
            self.wants.emit(how)
            self.edit_current()
        elif how in ("before", "after"):
            self._walk(1 if how == "after" else -1)

    def _leave_empty(self, how: str, pending: Pending) -> None:
        """A new line without words: Tab and Shift+Tab move it, Enter moves it out, or gives up."""
        rows = [row for row in self._list.rows if not row.pending]
        moved: dict[str, Callable[[], Pending]] = {
            "in": partial(acts.deeper, pending),
            "out": partial(acts.shallower, self._list.document.map, rows, pending),
        }
        self._give_up()
        if how in moved:
            self._begin(moved[how]())

    def _keep(self) -> None:
        words, at, pending = self.writer.words(), self._at, self._list.pending
        block = self._list.rows[at].block
        self._list.pending = None
        self._close()
        if pending is not None:
            node = Node(text=words)
            self._list.do("Add line", acts.write, pending, node)
            self._list.go(node.id)
        elif words != block.text:
            self._reword(block.id, words)

    def _keep_writing(self) -> None:
        """Keep the words when typing rests, and go on writing."""
        words, pending = self.writer.words(), self._list.pending
        if self._at < 0 or not words:
            return
        if pending is not None:
            self._join(pending, words)
        elif words != self._list.rows[self._at].block.text:
            self._reword(self._list.rows[self._at].block.id, words)
            self._grow()

    def _join(self, pending: Pending, words: str) -> None:
        """Let the line that is being written join the map while the writer stays in it."""
        node, at = Node(text=words), self._at
        self._list.pending, self._at = None, -1
        self._list.do("Add line", acts.write, pending, node)
        place = acts.place_of(self._list.rows, node.id)
        if place is None:
            self._list.pending, self._at = pending, at
            return
        self._latest = self._list.document.history.now
        self._list.set_current(place)
        self._move_to(place)
        self._grow()

    def _reword(self, node_id: str, words: str) -> None:
        """One stay in a row is one step, however often typing rests."""
        document = self._list.document
        if self._latest is not None and self._latest is document.history.now:
            document.amend(edits.reword, node_id, words)
        else:
            self._list.do("Reword", edits.reword, node_id, words)
        self._latest = document.history.now

    def _give_up(self) -> None:
        had, self._list.pending = self._list.pending, None
        self._close()
        if had is not None:
            self._list.show()
            self._list.go(had.anchor)

    def _walk(self, step: int) -> None:
        at = self._list.current() + step
        if 0 <= at < len(self._list.rows):
            self._list.set_current(at)
            self.edit_current()

    def _paste_list(self, text: str) -> None:
        pending = self._list.pending
        onto = pending.anchor if pending else self._list.rows[self._at].block.id
        self._give_up()
        self._list.do("Paste", edits.paste_text, text, onto or None)
