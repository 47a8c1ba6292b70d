"""Walking the cards whose words are no longer as they were, and settling what should hold."""

from functools import partial
from typing import TYPE_CHECKING

from argmap.gui.panels.draft import acts

if TYPE_CHECKING:
    from argmap.gui.panels.draft.panel import DraftPanel

_HOW = {
    "take": acts.take_words,
    "put": acts.put_words,
    "keep": acts.keep_words,
    "go": acts.let_go,
}


class Walking:
    """Leads from one to the next in the draft that a panel shows."""

    def __init__(self, panel: "DraftPanel") -> None:
        self._panel = panel

    def step(self, by: int) -> None:
        """Go to the next card whose words are no longer as they were, or to the one before."""
        panel = self._panel
        waiting = panel.seen.unsettled if panel.seen else ()
        if not waiting:
            panel.said.emit("every card in this draft has its words, as they were")
            return
        here = panel.wanted
        at = waiting.index(here) + by if here in waiting else (0 if by > 0 else -1)
        panel.go(waiting[at % len(waiting)])

    def next_gap(self, by: int) -> None:
        """Select the next sentence for which no card stands, or the one before; round and round."""
        panel = self._panel
        panel.commit()
        panel.look()
        gaps = [(gap.start, gap.end) for gap in panel.seen.xray.unmapped] if panel.seen else []
        if not gaps:
            panel.said.emit("every sentence of this draft has its card")
            return
        start, end = panel.page.span()
        if by > 0:
            panel.page.choose(*next((gap for gap in gaps if gap[0] >= end), gaps[0]))
        else:
            before = [gap for gap in gaps if gap[1] <= start]
            panel.page.choose(*(before or gaps)[-1])

    def settle(self, verb: str, id_: str) -> None:
        """Do what was chosen for a card and its words."""
        panel = self._panel
        panel.commit()
        panel.look()
        if panel.seen is None or id_ not in panel.seen.states:
            return
        if panel.attempt(partial(_HOW[verb], panel.document, panel.seen, id_)):
            panel.settled(id_)
