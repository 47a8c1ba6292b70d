"""The page of findings: the list, a calm word when there is none, and setting aside."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels import plain
from argmap.gui.panels.findings.rows import Line, count_of, lines, set_aside
from argmap.gui.panels.findings.view import FindingsView
from argmap.gui.panels.fixes import mend
from argmap.model import ArgmapError, Dismissal, Map

if TYPE_CHECKING:
    from argmap.checks import Finding, Fix

LOOKING = "Looking through the map …"
CALM = "Nothing to point out: everything said here has something to stand on."


class FindingsPage(QWidget):
    """Shows findings; every mend and every setting aside is one step of the document."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    made = Signal(str)
    wanted = Signal(str, str)
    counted = Signal(int, int, int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._findings: Sequence[Finding] = ()
        self._is_looking = True
        self._load: Mapping[str, float] = {}
        self._opened: set[str] = set()
        self._setting_aside: tuple[Finding, ...] = ()
        self.view = FindingsView()
        self._calm = plain.label(LOOKING, "muted")
        self._calm.setContentsMargins(16, 14, 16, 14)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Why this is set aside")
        self.more = QPushButton()
        self.more.setCheckable(True)
        self.more.setFlat(True)
        self._arrange()
        self.view.wants.connect(self._grant)
        self.view.customContextMenuRequested.connect(self._menu)
        self.reason.returnPressed.connect(self._set_aside)
        self.more.toggled.connect(self._show)
        document.changed.connect(self._show_change)
        self._show()

    def show_findings(self, findings: "Sequence[Finding]", load: Mapping[str, float]) -> None:
        """Show new findings, in the order given."""
        self._findings, self._load = findings, load
        self._is_looking = False
        self._calm.setText(CALM)
        self._show()

    def step(self, step: int) -> None:
        """Go to the next finding or the one before, and select what it is about."""
        count = len(self.view.drawing.lines)
        if count:
            at = self.view.currentIndex().row()
            at = (at + step) % count if at >= 0 else (0 if step > 0 else count - 1)
            self.view.setCurrentIndex(self.view.items.index(at, 0))
            self._go(at)

    def open_finding(self, at: int) -> None:
        """Set aside the finding in this line, or all of a group: ask why."""
        line = self.view.drawing.lines[at]
        if line.dismissal is not None:
            return
        self._setting_aside = (line.finding,) if line.finding else self._same(line)
        many = len(self._setting_aside)
        what = "Why it may stand as it is"
        if many > 1:
            what = f"Why these {many:,} may stand as they are"
        self.reason.setPlaceholderText(f"{what} (kept in the file)")
        self.view.setCurrentIndex(self.view.items.index(at, 0))
        self._bar.show()
        self.reason.clear()
        self.reason.setFocus()

    def set_aside_current(self) -> None:
        """Set aside the finding that is chosen in the list, or say that none is."""
        at = self.view.currentIndex().row()
        if at >= 0:
            self.open_finding(at)
        else:
            self.said.emit("choose a finding first, then set it aside")

    def _same(self, line: Line) -> "tuple[Finding, ...]":
        return tuple(f for f in self._findings if f.code == line.code and not f.dismissed)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._calm)
        column.addWidget(middle, 1)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 6, 16, 8)
        row.addWidget(self.reason, 1)
        for title, act in (("Set aside", self._set_aside), ("Leave it", self._leave)):
            button = QPushButton(title)
            button.clicked.connect(act)
            row.addWidget(button)
        self._bar.hide()
        column.addWidget(self._bar)
        column.addWidget(self.more)
        self.setFocusProxy(self.view)

    def _show_change(self, before: Map, after: Map) -> None:
        if before.dismissed is after.dismissed:
            return
        # At once, as the checks themselves take their time off the window's thread.
        gone = {(one.code, frozenset(one.at)) for one in after.dismissed}
        self._findings = [f for f in self._findings if (f.code, frozenset(f.at)) not in gone]
        self._show()

    def _show(self) -> None:
        shown = lines(self._findings, self._load, self._opened)
        count = len(self._document.map.dismissed)
        if self.more.isChecked():
            shown = [*shown, *set_aside(self._document.map)]
        self.view.show_lines(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        self.more.setVisible(count > 0)
        verb = "Hide" if self.more.isChecked() else "Show"
        self.more.setText(f"{verb} {count} set aside")
        if not self._is_looking:
            self.counted.emit(*count_of(self._findings))

    def _grant(self, wish: str, at: int) -> None:
        line = self.view.drawing.lines[at]
        if line.dismissal is not None:
            self._grant_aside(wish, line.dismissal)
        elif wish in ("open", "close") or (line.finding is None and wish in ("mend", "go")):
            self._turn(line, {"open": True, "close": False}.get(wish, not line.open))
        elif wish == "mend" and line.finding is not None and line.finding.fix is not None:
            self._mend(line.finding, line.finding.fix)
        elif wish == "aside":
            self.open_finding(at)
        else:
            self._go(at)

    def _turn(self, line: Line, opened: bool) -> None:
        if line.finding is None:
            (self._opened.add if opened else self._opened.discard)(line.code)
            self._show()

    def _go(self, at: int) -> None:
        line = self.view.drawing.lines[at]
        if line.finding is not None:
            self.selected.emit(tuple(line.finding.nodes or line.finding.links))
        else:
            found = (node for finding in self._same(line) for node in finding.nodes)
            self.selected.emit(tuple(dict.fromkeys(found)))

    def _mend(self, finding: "Finding", fix: "Fix") -> None:
        mended = mend(self._document.map, fix)
        if mended is None:
            several = fix.do in ("select", "merge") and finding.nodes
            if fix.do != "read":
                self.selected.emit(tuple(finding.nodes) if several else (fix.target,))
            self.wanted.emit(fix.do, fix.target)
            return
        try:
            self._document.do(mended.title, mended.edit)
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))
            return
        self.selected.emit((mended.made or fix.target,))
        if mended.made:
            self.made.emit(mended.made)

    def _set_aside(self) -> None:
        chosen, self._setting_aside = self._setting_aside, ()
        self._bar.hide()
        if chosen:
            at = self.view.currentIndex().row()
            self._document.do("Set aside", _without, chosen, self.reason.text().strip())
            last = self.view.items.rowCount() - 1
            self.view.setCurrentIndex(self.view.items.index(min(at, last), 0))
        self.view.setFocus()

    def _leave(self) -> None:
        self._setting_aside = ()
        self._bar.hide()
        self.view.setFocus()

    def _grant_aside(self, wish: str, one: Dismissal) -> None:
        if wish == "mend":
            self._document.do("Bring back", edits.restore, one.code, one.at)
        elif wish == "go":
            self.selected.emit(one.at)

    def _menu(self, place: QPoint) -> None:
        at = self.view.indexAt(place).row()
        if at < 0:
            return
        line = self.view.drawing.lines[at]
        menu = QMenu(self)
        menu.addAction("Show it", lambda: self._grant("go", at))
        if line.button:
            menu.addAction(line.button, lambda: self._grant("mend", at))
        if line.dismissal is None:
            menu.addAction("Set aside…", lambda: self.open_finding(at))
        menu.popup(self.view.viewport().mapToGlobal(place))


def _without(map_: Map, /, chosen: "tuple[Finding, ...]", reason: str) -> Map:
    """Set several findings aside for one reason, as one step."""
    for finding in chosen:
        map_ = edits.dismiss(map_, finding.code, finding.at, reason)
    return map_
