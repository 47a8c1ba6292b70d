"""Other readings: four ways of reckoning, what can be held together, standards of proof."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from argmap import edits
from argmap.gui.panels.inspector.fields import Choice, name_of, row
from argmap.gui.panels.inspector.whole import SEMANTICS
from argmap.gui.panels.receipts.explaining import Answer
from argmap.gui.panels.receipts.page import ReceiptsPage
from argmap.model import Map

if TYPE_CHECKING:
    from argmap.scores.readings import Readings, Verdict
    from argmap.scores.receipts import Explanation

_MOST = 8
_STANDARDS = (
    ("scintilla", "a scintilla is enough"),
    ("preponderance", "on balance"),
    ("clear and convincing", "clear and convincing"),
    ("beyond reasonable doubt", "beyond reasonable doubt"),
)
_FIGURES = (
    ("classic", "by the first Carneades (.5, .3, .2)"),
    ("fourth", "by Carneades 4 (0, .5, .3)"),
)


class ReadingsPage(ReceiptsPage):
    """How the thesis fares when the same map is read by other published rules."""

    titles = ("By other ways of reckoning", "What can be held together", "By standards of proof")

    def show_answer(self, answer: Answer) -> None:
        """Fill the columns."""
        super().show_answer(answer)
        map_, node = self.document.map, answer.receipts.node
        self._show_reckonings(map_, answer.receipts)
        self._show_readings(map_, node, answer.readings)
        self._show_proof(map_, node, answer.verdicts)

    def _show_reckonings(self, map_: Map, told: "Explanation") -> None:
        titles = dict(SEMANTICS)
        for name, strength in told.agreement.strengths.items():
            words = titles.get(name, name)
            self.columns.weigh(0, words, f"{100 * strength:.0f} %", strength, (told.node,))
        agree = "agree" if told.agreement.agree else "do not agree"
        self.columns.say(0, f"They {agree} on which side of even the thesis falls.")
        if told.agreement.disputed:
            self.columns.say(0, "They part ways on", "small")
        self._lead_all(0, map_, told.agreement.disputed)

    def _show_readings(self, map_: Map, node: str, found: "Readings | None") -> None:
        if found is None:
            self.columns.say(1, "This map is too large to go through all its readings.")
            return
        if not found.count:
            self.columns.say(1, "Nothing here can be held together without contradiction.")
            return
        one = found.count == 1
        count = "One consistent reading" if one else f"{found.count} consistent readings"
        if node in found.in_all:
            holds = "the thesis holds in it" if one else "the thesis holds in all of them"
        elif node in found.in_some:
            holds = "the thesis holds in some of them"
        else:
            holds = "the thesis holds in none"
        self.columns.say(1, f"{count}; {holds}.")
        open_ = [n.id for n in map_.nodes if n.id in found.in_some - found.in_all]
        never = [n.id for n in map_.nodes if n.id not in found.in_some]
        for title, ids in (("Hold in some only", open_), ("Hold in none", never)):
            if ids:
                self.columns.say(1, title, "small")
                self._lead_all(1, map_, ids)

    def _show_proof(self, map_: Map, node: str, verdicts: "Mapping[str, Verdict]") -> None:
        standard = Choice("Standard of proof", _STANDARDS)
        standard.show_value(map_.settings.standard or "preponderance")
        standard.chosen.connect(self._set_standard)
        self.columns.add(2, row(standard))
        figures = Choice("Figures that the standards ask for", _FIGURES)
        figures.show_value(map_.settings.figures)
        figures.chosen.connect(self._set_figures)
        self.columns.add(2, row(figures))
        self.columns.lead(2, f"The thesis: {verdicts[node].words}", (node,))
        main = [
            source
            for link in map_.links_into.get(node, ())
            for source in link.sources
            if source in verdicts
        ]
        if main:
            self.columns.say(2, "What bears on it", "small")
        for source in list(dict.fromkeys(main))[:_MOST]:
            words = f"{name_of(map_, source, 70).rstrip('.')}: {verdicts[source].words}"
            self.columns.lead(2, words, (source,))

    def _lead_all(self, at: int, map_: Map, ids: Iterable[str]) -> None:
        listed = list(ids)
        for id_ in listed[:_MOST]:
            self.columns.lead(at, name_of(map_, id_, 90), (id_,))
        if len(listed) > _MOST:
            self.columns.say(at, f"and {len(listed) - _MOST} more")

    def _set_figures(self, value: str) -> None:
        settings = self.document.map.settings.but(figures=value)
        self.document.do("Change figures of proof", edits.set_map, settings=settings)

    def _set_standard(self, value: str) -> None:
        settings = self.document.map.settings.but(standard=value)
        self.document.do("Change standard of proof", edits.set_map, settings=settings)
