"""Other readings: other rules for scores, what can be held together, how well it is proved."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels.inspector.fields import Choice, name_of, row
from argmap.gui.panels.inspector.whole import METHODS, SEMANTICS
from argmap.gui.panels.receipts.explaining import Answer, Explaining
from argmap.gui.panels.receipts.page import ReceiptsPage
from argmap.model import Map

if TYPE_CHECKING:
    from argmap.scores.readings import Readings, Verdict
    from argmap.scores.receipts import Explanation

_MOST = 8
_STANDARDS = (
    ("scintilla", "any reason for it at all"),
    ("preponderance", "a heavier reason for it than against"),
    ("clear and convincing", "a clearly heavier reason for it"),
    ("beyond reasonable doubt", "a far heavier reason for it"),
)
_MET = {
    "scintilla": "a reason against it weighs as much as any for it",
    "preponderance": "its best reason outweighs any against it",
    "clear and convincing": "its best reason clearly outweighs any against it",
    "beyond reasonable doubt": "its best reason far outweighs any against it",
}
_FIGURES = (
    ("classic", "as first published (.5, .3, .2)"),
    ("fourth", "as in its fourth version (0, .5, .3)"),
)
_ASKED = "Only the heaviest reason on each side counts here. What is asked for:"
_HELD = (
    "A statement can be held with others if none of these speaks against it, and they answer "
    "whatever does. This looks at replies alone, not at how much anything weighs."
)
_PROOF = (
    "The four standards are those of courts: a scintilla of evidence, preponderance, clear and "
    "convincing, beyond reasonable doubt. How much weight each asks for comes from Carneades, a "
    "published model of proof:"
)


class ReadingsPage(ReceiptsPage):
    """How the thesis fares when the same map is read by other published rules."""

    titles = ("By other rules for scores", "What can be held together", "How well it is proved")

    def __init__(self, document: Document, explaining: Explaining) -> None:
        super().__init__(document, explaining)
        # Which columns also tell how they are worked out.
        self._told_how: set[int] = set()
        self._answer: Answer | None = None

    def show_answer(self, answer: Answer) -> None:
        """Fill the columns."""
        super().show_answer(answer)
        self._answer = answer
        map_, node = self.document.map, answer.receipts.node
        self._show_reckonings(map_, answer.receipts)
        self._show_readings(map_, node, answer.readings)
        self._show_proof(map_, node, answer.verdicts)

    def _show_reckonings(self, map_: Map, told: "Explanation") -> None:
        titles = dict(SEMANTICS)
        for name, strength in told.agreement.strengths.items():
            mine = " (this map’s rule)" if name == map_.settings.semantics else ""
            words = titles.get(name, name) + mine
            self.columns.weigh(0, words, f"{100 * strength:.0f} %", strength, (told.node,))
        agree = "agree" if told.agreement.agree else "do not agree"
        self.columns.say(0, f"They {agree} on whether more speaks for the thesis than against it.")
        if told.agreement.disputed:
            self.columns.say(0, "They part ways on", "small")
        self._lead_all(0, map_, told.agreement.disputed)
        if self._offer_how(0):
            for name, title in SEMANTICS:
                self.columns.say(0, f"{title}: {METHODS[name]}", "muted")

    def _show_readings(self, map_: Map, node: str, found: "Readings | None") -> None:
        if found is None:
            self.columns.say(1, "This map is too large to go through all its readings.")
            return
        self.columns.say(1, _held(node, found))
        open_ = [n.id for n in map_.nodes if n.id in found.in_some - found.in_all]
        never = [n.id for n in map_.nodes if n.id not in found.in_some]
        titles = ("Can be held in some of these ways only", "Cannot be held in any of them")
        for title, ids in zip(titles, (open_, never if found.count else []), strict=True):
            if ids:
                self.columns.say(1, title, "small")
                self._lead_all(1, map_, ids)
        if self._offer_how(1):
            self.columns.say(1, _HELD, "muted")

    def _show_proof(self, map_: Map, node: str, verdicts: "Mapping[str, Verdict]") -> None:
        standard = Choice("Standard of proof", _STANDARDS)
        standard.show_value(map_.settings.standard or "preponderance")
        standard.chosen.connect(self._set_standard)
        self.columns.say(2, _ASKED)
        self.columns.add(2, row(standard))
        self.columns.lead(2, f"The thesis: {_proved(verdicts[node])}", (node,))
        main = [
            source
            for link in map_.links_into.get(node, ())
            for source in link.sources
            if source in verdicts
        ]
        if main:
            self.columns.say(2, "What bears on it", "small")
        for source in list(dict.fromkeys(main))[:_MOST]:
            words = f"{name_of(map_, source, 70).rstrip('.')}: {_proved(verdicts[source])}"
            self.columns.lead(2, words, (source,))
        if self._offer_how(2):
            self.columns.say(2, _PROOF, "muted")
            figures = Choice("Figures that the standards ask for", _FIGURES)
            figures.show_value(map_.settings.figures)
            figures.chosen.connect(self._set_figures)
            self.columns.add(2, row(figures))

    def _offer_how(self, at: int) -> bool:
        """Offer to tell how a column is worked out; return whether it shall be told."""
        told = at in self._told_how
        button = QPushButton("How?")
        button.setCheckable(True)
        button.setChecked(told)
        button.setAccessibleName(f"How this is worked out: {self.titles[at]}")
        button.toggled.connect(lambda on: self._tell_how(at, on))
        self.columns.add(at, row(button))
        return told

    def _tell_how(self, at: int, told: bool) -> None:
        (self._told_how.add if told else self._told_how.discard)(at)
        if self._answer is not None:
            self.show_answer(self._answer)

    def _lead_all(self, at: int, map_: Map, ids: Iterable[str]) -> None:
        listed = list(ids)
        for id_ in listed[:_MOST]:
            self.columns.lead(at, name_of(map_, id_, 90), (id_,))
        if len(listed) > _MOST:
            self.columns.say(at, f"and {len(listed) - _MOST:,} more")

    def _set_figures(self, value: str) -> None:
        settings = self.document.map.settings.but(figures=value)
        self.document.do("Change figures of proof", edits.set_map, settings=settings)

    def _set_standard(self, value: str) -> None:
        settings = self.document.map.settings.but(standard=value)
        self.document.do("Change standard of proof", edits.set_map, settings=settings)


def _held(node: str, found: "Readings") -> str:
    if not found.count:
        return "Nothing here can be held together without contradiction."
    if found.count == 1:
        start = "There is one way to hold this map without contradiction"
        return (
            f"{start}; the thesis {'belongs' if node in found.in_all else 'does not belong'} to it."
        )
    start = f"There are {found.count:,} ways to hold this map without contradiction"
    if node in found.in_all:
        return f"{start}; the thesis belongs to all of them."
    some = "to some of them" if node in found.in_some else "to none of them"
    return f"{start}; the thesis belongs {some}."


def _proved(verdict: "Verdict") -> str:
    """Say in plain words what a verdict comes to."""
    if verdict.met is None or verdict.words.startswith("undecided"):
        return {"not proved": "nothing speaks for it"}.get(verdict.words, verdict.words)
    return _MET[verdict.met.value]
