"""How the nodes' words fare in the draft: a list to walk, and what is offered for each."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.gui.panels.draft.seen import Seen, State
from argmap.gui.panels.entries import Entries, Line
from argmap.gui.panels.inspector.fields import clear
from argmap.gui.panels.plain import label, tip
from argmap.gui.panels.wrapping import Wrapping

WORDS: Mapping[State, tuple[str, str, str]] = {
    "changed": ("words changed", "warns", "warns"),
    "reworded": ("card reworded", "edit", "informs"),
    "lost": ("words lost", "blocks", "blocks"),
    "exact": ("exact", "check", "evidence"),
}
# What can be asked for, by the state of the words.
OFFERS: Mapping[State, tuple[tuple[str, str, str], ...]] = {
    "changed": (
        ("take", "Use them", "The card says what the draft says now"),
        ("put", "Put the card's back", "The card's words replace those in the draft"),
        ("keep", "Keep both", "Card and draft each say it in their own way"),
    ),
    "reworded": (
        ("put", "Put the card's words in", "The card's words replace those in the draft"),
        ("take", "Use the draft's", "The card says what the draft says"),
        ("keep", "Keep both", "Card and draft each say it in their own way"),
    ),
    "lost": (("go", "It stands nowhere", "The card has no place in this draft any more"),),
    "exact": (),
}


class PlacesPage(QWidget):
    """All cards with a place in the draft, those to look at first."""

    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = Entries("Cards in the draft")
        self.list.went.connect(self.went)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.list)

    def show_seen(self, seen: Seen | None) -> None:
        """Show how each card's words fare."""
        lines: list[Line] = []
        anchors = seen.xray.anchors if seen else {}
        for state, (words, mark, colour) in WORDS.items():
            ids = [id_ for id_, now in seen.states.items() if now == state] if seen else []
            if ids and seen:
                lines.append(Line(f"{words.capitalize()} · {len(ids)}", heading=True))
                ids.sort(key=lambda id_: anchors[id_].start)
                said = seen.map.node_by_id
                lines.extend(Line(said[id_].text, id_, mark, colour) for id_ in ids)
        none = "No card has its words in this draft yet." if seen else "There is no text yet."
        self.list.show_lines(lines or [Line(none)])


class Walk(QWidget):
    """One of those to look at, how many there are, and what is offered."""

    stepped = Signal(int)
    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = label()
        self.count.setWordWrap(False)
        self.told = label("")
        self._buttons = QWidget()
        self._row = Wrapping(self._buttons)
        top = QHBoxLayout()
        top.addWidget(self.count, 1)
        for words, title, step in (
            ("The one before (Shift+F7)", "‹", -1),
            ("The next one (F7)", "›", 1),
        ):
            button = QPushButton(title)
            button.setAccessibleName(words)
            button.setFixedWidth(30)
            button.clicked.connect(lambda _=False, by=step: self.stepped.emit(by))
            tip(button, words)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.told)
        column.addWidget(self._buttons)

    def show_seen(self, seen: Seen | None, current: str) -> None:
        """Show where one is in the walk, and the offers for the node that is selected."""
        waiting = seen.unsettled if seen else ()
        state = seen.states.get(current, "exact") if seen else "exact"
        self.setVisible(bool(waiting))
        many = " · ".join(
            f"{words}: {n}"
            for kind, (words, _, _) in WORDS.items()
            if kind != "exact" and seen and (n := list(seen.states.values()).count(kind))
        )
        at = f"{waiting.index(current) + 1} of {len(waiting)}: " if current in waiting else ""
        self.count.setText(f"{at}{WORDS[state][0]}" if at else f"{many[:1].upper()}{many[1:]}")
        self.told.setText(_told(seen, current, state) if seen and state != "exact" else "")
        self.told.setVisible(bool(self.told.text()))
        self._offer(current, state)

    def _offer(self, current: str, state: State) -> None:
        if self._buttons.property("for") == f"{state} {current}":
            return
        self._buttons.setProperty("for", f"{state} {current}")
        clear(self._row)
        for verb, title, words in OFFERS[state]:
            button = QPushButton(title)
            button.clicked.connect(lambda _=False, v=verb: self.asked.emit(v, current))
            tip(button, words)
            self._row.addWidget(button)
        self._buttons.setVisible(bool(OFFERS[state]))


def _told(seen: Seen, id_: str, state: State) -> str:
    if state == "lost":
        was = seen.words_before(id_)
        gone = f"The draft no longer says: {was}" if was else "These words are not in the draft."
        return f"{gone}\nSelect the words that say it now and press Anchor."
    if state == "reworded":
        said = seen.map.node_by_id[id_].text
        return f"The card now says: {said}\nThe draft says: {seen.words_under(id_)}"
    return f"The draft now says: {seen.words_under(id_)}"
