"""What if this falls? What is switched off for a look, and what falls with it."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.gui.document import Document
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import name_of, row, scrolled
from argmap.gui.panels.receipts.carries import leads_to, points
from argmap.gui.panels.receipts.columns import Columns
from argmap.gui.tasks import Tasks
from argmap.model import Map
from argmap.scores import Scores, score, words

if TYPE_CHECKING:
    from argmap.scores.receipts import Fall

# Up to here the answer comes within the frame of the key press.
AT_ONCE = 1500
_MOST = 40


class WhatIf(QObject):
    """The nodes, links and sources that are switched off for a look. Nothing is written."""

    changed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.off: frozenset[str] = frozenset()
        document.changed.connect(self._forget_gone)

    def toggle(self, ids: Iterable[str]) -> None:
        """Switch these off; or on again, if all of them are off."""
        chosen = frozenset(ids)
        if chosen:
            self._set(self.off - chosen if chosen <= self.off else self.off | chosen)

    def restore(self) -> None:
        """Switch everything on again."""
        self._set(frozenset())

    def _forget_gone(self, _before: Map, after: Map) -> None:
        known = after.node_by_id.keys() | after.link_by_id.keys() | after.source_by_id.keys()
        self._set(self.off & known)

    def _set(self, off: frozenset[str]) -> None:
        if off != self.off:
            self.off = off
            self.changed.emit(off)


class WhatIfPage(QWidget):
    """Lists what is off, what falls with it, and every score that moves."""

    selected = Signal(tuple)

    def __init__(self, document: Document, what_if: WhatIf, tasks: Tasks | None) -> None:
        super().__init__()
        self._document, self.what_if, self._tasks = document, what_if, tasks
        self.columns = Columns(
            ("Switched off for a look", "Falls with it", "Moves"), self.selected.emit
        )
        self.restore = QPushButton("Restore all")
        self.verdict = plain.label("", "strong")
        self.hint = plain.label(
            "Select a node, a step or a source and ask what if it fell: it is struck through, "
            "and all that rests on it shows at once. Nothing is written to the map."
        )
        top = QVBoxLayout()
        top.setContentsMargins(16, 10, 16, 0)
        top.addWidget(self.hint)
        self.verdict.setWordWrap(False)
        top.addWidget(row(self.verdict, self.restore))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(scrolled(self.columns), 1)
        self.restore.clicked.connect(what_if.restore)
        what_if.changed.connect(self._ask)
        document.changed.connect(self._show_change)
        self._ask()

    def _show_change(self, _before: Map, _after: Map) -> None:
        self._ask()

    def _ask(self) -> None:
        map_, off = self._document.map, self.what_if.off
        if not off:
            self._show_nothing()
        elif self._tasks is None or len(map_.nodes) <= AT_ONCE:
            self._show(map_, off, fallen(map_, off))
        else:
            self._tasks.run_quietly(
                partial(fallen, map_, off),
                partial(self._show, map_, off),
                wanted=lambda: map_ is self._document.map and off == self.what_if.off,
            )

    def _show_nothing(self) -> None:
        self.hint.show()
        self.verdict.hide()
        self.restore.hide()
        self.columns.hide()

    def _show(self, map_: Map, off: frozenset[str], answer: "tuple[Scores, Fall]") -> None:
        if map_ is not self._document.map or off != self.what_if.off:
            return
        before, fall = answer
        self.hint.hide()
        for part in (self.verdict, self.restore, self.columns):
            part.show()
        self.verdict.setText(_verdict(map_, before, fall.after))
        self.columns.clear()
        for id_ in sorted(off):
            what = "source" if id_ in map_.source_by_id else "node"
            self.columns.lead(0, called(map_, id_), leads_to(map_, id_, what))
        others = [id_ for id_ in (*fall.nodes, *fall.links) if id_ not in off]
        for id_ in others[:_MOST]:
            self.columns.lead(1, called(map_, id_), (id_,))
        if not others:
            self.columns.say(1, "Nothing else.")
        self._show_moves(map_, fall)

    def _show_moves(self, map_: Map, fall: "Fall") -> None:
        moves = sorted(fall.changes.items(), key=lambda one: -abs(one[1][1] - one[1][0]))
        shown = [one for one in moves if one[0] not in self.what_if.off][:_MOST]
        most = max((abs(after - was) for _, (was, after) in shown), default=1.0) or 1.0
        for id_, (was, after) in shown:
            change = after - was
            self.columns.weigh(2, name_of(map_, id_, 90), points(change), change / most, (id_,))
        if not shown:
            self.columns.say(2, "No score moves.")


def fallen(map_: Map, off: frozenset[str]) -> "tuple[Scores, Fall]":
    """Return the scores as they are, and what falls."""
    # Not at the top: numpy is loaded only when receipts are asked for.
    from argmap.scores.receipts import what_falls

    before = score(map_)
    return before, what_falls(map_, off, before)


def called(map_: Map, id_: str) -> str:
    """Name a node, a step or a source."""
    if id_ in map_.source_by_id:
        return f"The source {map_.source_by_id[id_].known_by or 'without a name'}"
    words = name_of(map_, id_, 90)
    return words[:1].upper() + words[1:]


def _verdict(map_: Map, before: Scores, after: Scores) -> str:
    if not map_.theses:
        return ""
    thesis = map_.theses[0].id
    was, now = before.nodes[thesis], after.nodes[thesis]
    change = f"{100 * was.strength:.0f} % → {100 * now.strength:.0f} %"
    if words(was) == words(now):
        return f"The thesis stays {words(now)} ({change})"
    return f"The thesis: {words(was)} → {words(now)} ({change})"
