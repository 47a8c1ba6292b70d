"""A link in the inspector: what it does, how hard, by which pattern, from which premises."""

from functools import partial
from math import exp, inf

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import Choice, Do, Form, clear, name_of, number, row
from argmap.gui.panels.inspector.step import StepFields
from argmap.gui.panels.inspector.words import Line
from argmap.gui.panels.leader import Leader
from argmap.model import Link, LinkKind, Map
from argmap.scores import LinkScore, Scores

_KINDS = (
    (LinkKind.SUPPORTS, "supports"),
    (LinkKind.ATTACKS, "speaks against"),
    (LinkKind.RESTATES, "is to say"),
)
_IMPLICIT = ((False, "said in the text"), (True, "left unsaid"))


class LinkForm(Form):
    """The fields of one link."""

    selected = Signal(tuple)
    made = Signal(str)

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._link = Link(id="none", sources=("none",), target="none")
        self.title = plain.label("", "title")
        self.kind = Choice("What it does", _KINDS)
        self.implicit = Choice("Said or unsaid", _IMPLICIT)
        self.carries = plain.label()
        self.step = StepFields(do)
        self._premises = QWidget()
        self._rows = QVBoxLayout(self._premises)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._shown: tuple[tuple[str, str, bool], ...] = ()
        self.part = QPushButton("Part them")
        self.weight = Line("Weight", "not set")
        self._build()

    def show_link(self, map_: Map, link: Link, scores: Scores | None) -> None:
        """Show this link as it is in the map."""
        self._link = link
        self.title.setText(_sentence(map_, link))
        self.kind.show_value(link.kind)
        self.implicit.show_value(link.implicit)
        self.step.show_link(map_, link)
        self.weight.show_words("" if link.weight is None else f"{link.weight:g}")
        found = scores.links.get(link.id) if scores is not None else None
        self.carries.setText(_carried(found, scores.semantics) if scores and found else "")
        self.carries.setVisible(bool(self.carries.text()))
        self._show_premises(map_, link, found.weakest if found is not None else "")

    def focus_field(self, do: str) -> None:
        """Set the cursor where a finding wants something done."""
        self.step.show_all(True)
        self.step.setFocus()

    def _build(self) -> None:
        self.column.addWidget(self.title)
        self.column.addWidget(row(self.kind, self.implicit))
        self.column.addWidget(self.carries)
        self.section("Premises", self._premises, row(self.part))
        self.section("Pattern of the step", self.step)
        self.section("Weight by number (advanced)", self.weight)
        self.end()
        self.kind.chosen.connect(partial(self._set, "kind"))
        self.implicit.chosen.connect(partial(self._set, "implicit"))
        self.weight.written.connect(
            lambda text: self._do("Set weight", _set_weight, self._link.id, text)
        )
        self.part.clicked.connect(lambda: self._do("Part", edits.part, self._link.id))
        self.step.selected.connect(self.selected)
        self.step.made.connect(self.made)

    def _set(self, field: str, value: object) -> None:
        title = "Change link" if field == "kind" else "Mark step"
        self._do(title, edits.relink, self._link.id, **{field: value})

    def _show_premises(self, map_: Map, link: Link, weakest: str) -> None:
        several = len(link.sources) > 1
        self.part.setVisible(several)
        rows = tuple(
            (id_, name_of(map_, id_, 120), several and id_ == weakest) for id_ in link.sources
        )
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._rows)
        for id_, name, is_weakest in rows:
            words = f"{name}  (the weakest)" if is_weakest else name
            button = Leader(words)
            button.clicked.connect(partial(self._go, id_))
            self._rows.addWidget(button)

    def _go(self, id_: str, _checked: bool = False) -> None:
        self.selected.emit((id_,))


def _sentence(map_: Map, link: Link) -> str:
    words = dict(_KINDS)[link.kind]
    if link.target in map_.link_by_id:
        words = {LinkKind.ATTACKS: "undercuts", LinkKind.SUPPORTS: "backs"}.get(link.kind, words)
    who = f"“{name_of(map_, link.sources[0])}”"
    if len(link.sources) > 1:
        who = f"One reason in {len(link.sources)} parts"
    aim = name_of(map_, link.target)
    return f"{who} {words} {aim if link.target in map_.link_by_id else f'“{aim}”'}"


def _carried(found: LinkScore, semantics: str) -> str:
    """Say what arrives at the target, in the terms of the way scores are reckoned."""
    if not found.weakest:
        return "It counts for nothing as it is."
    left = f" Undercuts leave {100 * found.k:.0f} % of it." if found.k < 1 else ""
    if semantics == "weight":
        return f"It multiplies the odds by {exp(min(700.0, found.carries)):.2f}.{left}"
    return f"It carries {plain.signed(found.carries, 2)}.{left}"


def _set_weight(map_: Map, link_id: str, text: str) -> Map:
    return edits.relink(map_, link_id, weight=number(text, inf))
