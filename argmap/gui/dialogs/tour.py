"""Five steps that teach mapping by doing: each waits until it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from argmap.gui.messages import STAYS
from argmap.model import LinkKind, Map, NodeKind

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence, and what the map looks like when it has been followed."""

    words: str
    done: Callable[[Map], bool]


def _attacks(map_: Map, kind: NodeKind) -> bool:
    return any(
        link.kind is LinkKind.ATTACKS and map_.node_by_id[source].kind is kind
        for link in map_.links
        for source in link.sources
        if source in map_.node_by_id and map_.node_by_id[source].text
    )


def _supported(map_: Map, kind: NodeKind) -> bool:
    return any(
        link.kind is LinkKind.SUPPORTS and map_.node_by_id[source].kind is kind
        for link in map_.links
        for source in link.sources
        if source in map_.node_by_id and map_.node_by_id[source].text
    )


STEPS = (
    Step("1 of 5. Press C and say in one sentence what you claim; Enter ends it.",
         lambda m: any(n.text for n in m.nodes)),
    Step("2 of 5. Press Tab and give a reason: why should anybody believe it?",
         lambda m: _supported(m, NodeKind.CLAIM)),
    Step("3 of 5. Press E and give evidence for that reason; name its source on the right.",
         lambda m: _supported(m, NodeKind.EVIDENCE)),
    Step("4 of 5. Press Home to go to your thesis, then B: what would a critic say?",
         lambda m: _attacks(m, NodeKind.CRITIQUE)),
    Step("5 of 5. Press B once more, against the critique: your rebuttal.",
         lambda m: _attacks(m, NodeKind.REBUTTAL)),
)  # fmt: skip
END = "That is the whole of it. The line below says how your thesis stands; F8 walks the findings."


class Tour(QObject):
    """Walks through the steps on the map of a window, which keeps it until it is over."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._w = window
        self._at = 0
        window.document.changed.connect(self._look)
        self._show()

    def end(self) -> None:
        """Be over: nothing more is said."""
        self._w.document.changed.disconnect(self._look)
        self._w.messages.take_back(self._words())
        self.deleteLater()

    def _look(self, _before: Map, map_: Map) -> None:
        history = self._w.document.history
        if history.past is None and history.future is None:
            # Another map was begun in this window.
            self.end()
            return
        while self._at < len(STEPS) and STEPS[self._at].done(map_):
            self._at += 1
            self._show()

    def _words(self) -> str:
        return STEPS[self._at].words if self._at < len(STEPS) else END

    def _show(self) -> None:
        self._w.messages.say(self._words(), stays=STAYS)
        if self._at == len(STEPS):
            self._w.settings.put("toured", True)
            self._w.document.changed.disconnect(self._look)
            self.deleteLater()


def begin(window: "MainWindow") -> None:
    """Start on an empty map: here if nothing is in the way, else in a window of its own."""
    place = window.filing.room()
    for before in place.findChildren(Tour):
        before.end()
    place.filing.begin(Map())
    place.canvas.setFocus()
    Tour(place)
