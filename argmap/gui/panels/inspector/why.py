"""Why this score: the factors that make it, each a line that leads to its reason."""

from math import log

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import Form, clear, name_of, row
from argmap.gui.panels.leader import Weighed
from argmap.model import Map
from argmap.scores import Scores, Waterfall, standing, waterfall


class WhyPage(Form):
    """The waterfall of one node."""

    selected = Signal(tuple)
    carried = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._fall: Waterfall | None = None
        self.heading = plain.label("", "small")
        self._table = QWidget()
        self._rows = QVBoxLayout(self._table)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(2)
        self.total = plain.label("", "strong")
        self.rule = plain.label("", "muted")
        self.copy = QPushButton("Copy as text")
        self.carries = QPushButton("What carries it?")
        self.empty = plain.label("Select a node to see what its score is made of.")
        for part in (
            self.heading,
            self._table,
            self.total,
            self.rule,
            row(self.copy, self.carries),
            self.empty,
        ):
            self.column.addWidget(part)
        self.end()
        self.copy.clicked.connect(self._copy)
        self.carries.clicked.connect(self._ask_what_carries)
        self.show_why(Map(), None, "")

    def show_why(self, map_: Map, scores: Scores | None, node_id: str) -> None:
        """Show the factors of this node's score."""
        fall = None
        if scores is not None and scores.map is map_ and node_id in scores.nodes:
            fall = waterfall(map_, scores, node_id)
        self.empty.setVisible(fall is None)
        for part in (self.heading, self._table, self.total, self.rule, self.copy, self.carries):
            part.setVisible(fall is not None)
        before, self._fall = self._fall, fall
        if fall is not None and fall != before:
            self._fill(map_, fall)

    def _fill(self, map_: Map, fall: Waterfall) -> None:
        clear(self._rows)
        self.heading.setText(f"Why it {standing(fall.verdict)}")
        start = "Even odds to begin with" if abs(fall.start - 1) < 1e-9 else "To begin with"
        self._add(start, _number(fall, fall.start), 0.0, True, (fall.node,))
        heaviest = max((_pull(fall, one.factor) for one in fall.factors), default=1.0) or 1.0
        for one in fall.factors:
            words = _words(map_, one.sources)
            if one.left < 1:
                words += f" (undercut, {100 * one.left:.0f} % left)"
            share = _pull(fall, one.factor) / heaviest
            self._add(words, _number(fall, one.factor), share, one.lifts, one.sources)
        self.total.setText(_total(fall))
        self.rule.setText(_rule(fall))

    def _add(
        self, words: str, number: str, share: float, lifts: bool, ids: tuple[str, ...]
    ) -> None:
        made = Weighed(words, number, share, lifts)
        made.clicked.connect(lambda _=False: self.selected.emit(ids))
        self._rows.addWidget(made)

    def _ask_what_carries(self) -> None:
        if self._fall is not None:
            self.carried.emit(self._fall.node)

    def _copy(self) -> None:
        if self._fall is not None:
            QGuiApplication.clipboard().setText(self._fall.as_text())


def _words(map_: Map, ids: tuple[str, ...]) -> str:
    """Name a reason; premises that are one reason together, more briefly."""
    if len(ids) == 1:
        return name_of(map_, ids[0], 90)
    return " + ".join(name_of(map_, id_, 34) for id_ in ids)


def _pull(fall: Waterfall, factor: float) -> float:
    """Return how much a factor moves the score, whichever way."""
    if not fall.multiplies:
        return abs(factor)
    return abs(log(factor)) if factor > 0 else 0.0


def _number(fall: Waterfall, value: float) -> str:
    if fall.multiplies:
        return f"×{value:.2f}" if value < 1000 else f"×{value:.0f}"
    return plain.signed(value, 3)


def _total(fall: Waterfall) -> str:
    per_cent = f"{100 * fall.strength:.0f} %"
    if not fall.multiplies:
        return f"{fall.verdict}: {per_cent}"
    if fall.end >= 1:
        return f"{fall.end:.2f} to 1 in favour, {per_cent}"
    return f"{1 / fall.end:.2f} to 1 against, {per_cent}" if fall.end > 0 else f"{per_cent}"


def _rule(fall: Waterfall) -> str:
    how = "The factors multiply to these odds." if fall.multiplies else "By this map's own rule."
    return f"{how} A score says how the reasons balance, not what is true."
