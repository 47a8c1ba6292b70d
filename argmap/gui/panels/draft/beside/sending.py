"""Before it is sent: the draft held against the outlet it is meant for."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from argmap import edits
from argmap.checks import preflight
from argmap.checks.preflight import Item, State
from argmap.gui.document import Document
from argmap.gui.panels import plain
from argmap.gui.panels.draft.seen import Seen
from argmap.gui.panels.entries import Entries, Line
from argmap.gui.panels.inspector.fields import Choice
from argmap.gui.panels.scrolled import Scrolled
from argmap.gui.panels.wrapping import Wrapping
from argmap.model import Draft, FormatError
from argmap.outline.piece import WORDS
from argmap.wording.outlets import Outlet, outlets

_STATES: Mapping[State, tuple[str, str, str]] = {
    "mend": ("to mend", "warns", "warns"),
    "ask": ("ask yourself", "help", "informs"),
    "ok": ("fine", "check", "evidence"),
}
HOW = "Read your own outlets again: the file {path}, in the form of argmap's own outlets.json."


class SendingPage(Scrolled):
    """An outlet, its rules with their date, and a line for each."""

    went = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._draft = ""
        self._seen: Seen | None = None
        self._known: Mapping[str, Outlet] = {}
        self.which = Choice("Outlet")
        self.which.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.which.chosen.connect(self._choose)
        self.rules = plain.label("", "hint")
        self.fault = plain.label("")
        self.open = QPushButton("Open the rules")
        self.open.clicked.connect(self._open)
        self.again = QPushButton("Read again")
        self.again.clicked.connect(self._read)
        self.list = Entries("Before it is sent")
        self.list.went.connect(self.went)
        self._lay_out()
        self._read()

    def show_seen(self, seen: Seen | None) -> None:
        """Hold a draft against its outlet."""
        self._seen = seen
        self._draft = seen.draft.id if seen else ""
        outlet = self._known.get(seen.draft.outlet) if seen else None
        self.which.show_value(seen.draft.outlet if seen else "")
        self.rules.setText(_rules(outlet) if outlet else "Choose where it is to be sent.")
        self.open.setVisible(bool(outlet and plain.host(outlet.published)))
        if outlet:
            plain.tip(self.open, outlet.published)
        if seen is None or outlet is None:
            self.list.show_lines(())
            return
        found = preflight(seen.map, seen.draft.id, seen.text, outlet)
        lines: list[Line] = []
        for state in _STATES:
            mine = [item for item in found if item.state == state]
            if mine:
                lines.append(Line(f"{len(mine)} {_STATES[state][0]}", heading=True))
                lines.extend(_line(item) for item in mine)
        if outlet.note:
            lines += [Line("About these rules", heading=True), Line(outlet.note)]
        self.list.show_lines(lines)

    def target(self, draft: Draft | None) -> int:
        """Return how long a piece for a draft's outlet is: the middle of what it takes."""
        outlet = self._known.get(draft.outlet) if draft else None
        bounds = [n for n in (outlet.words_min, outlet.words_max) if n] if outlet else []
        return sum(bounds) // len(bounds) if bounds else WORDS

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = Wrapping(buttons)
        row.addWidget(self.open)
        row.addWidget(self.again)
        for part in (self.which, self.rules, self.fault, buttons):
            self.column.addWidget(part)
        self.add_list(self.list)

    def _read(self) -> None:
        """Read the outlets, the user's own included; say what is wrong with these."""
        from argmap.files import places
        from argmap.files.outlets import OWN, known_outlets

        fault = ""
        try:
            self._known = known_outlets()
        except FormatError as error:
            self._known, fault = outlets(), f"Your own outlets could not be read: {error}"
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        plain.tip(self.again, HOW.format(path=places.config() / OWN))
        self.which.offer([("", "No outlet yet"), *((x.id, x.name) for x in self._known.values())])
        self.show_seen(self._seen)

    def _choose(self, outlet: str) -> None:
        if self._draft:
            edit = partial(edits.set_draft, draft_id=self._draft, outlet=outlet)
            self._document.do("Choose the outlet", edit)

    def _open(self) -> None:
        outlet = self._known.get(self._seen.draft.outlet) if self._seen else None
        if outlet:
            plain.open_link(outlet.published)


def _line(item: Item) -> Line:
    word, mark, colour = _STATES[item.state]
    told = item.message if item.state == "ok" or not item.do else f"{item.message} {item.do}"
    to = item.nodes[0] if item.nodes else (item.at, item.at) if item.at is not None else None
    return Line(f"{word.capitalize()}: {told}", to, mark, colour)


def _rules(outlet: Outlet) -> str:
    read = f", read on {outlet.read_on}" if outlet.read_on else ""
    date = f"Rules of {outlet.rules_date}" if outlet.rules_date else f"Rules without a date{read}"
    sure = "" if outlet.verified else " Not confirmed."
    return f"{date}, published at {outlet.published or 'no known place'}.{sure}"
