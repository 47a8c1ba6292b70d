"""The hand that marks words in the draft: a card is made, meant otherwise, or anchored."""

from typing import TYPE_CHECKING

from argmap.gui.panels.draft import acts
from argmap.gui.panels.draft.marking import NAMES, landed
from argmap.gui.panels.draft.text.landing import card_of, landing, meant
from argmap.model import NodeKind
from argmap.wording.passages import sentence_at

if TYPE_CHECKING:
    from argmap.gui.panels.draft.panel import DraftPanel


class Hand:
    """Marks words of the draft that a panel shows."""

    def __init__(self, panel: "DraftPanel") -> None:
        self._panel = panel

    def mark(self, kind: NodeKind) -> None:
        """Make a node of the words that are meant, or another kind of the node they are."""
        panel = self._panel
        panel.commit()
        page, document = panel.page, panel.document
        place = meant(document.map, panel.draft, page.text(), page.chosen(), page.place)
        if place is None:
            panel.said.emit("put the cursor into a sentence, or select words; then say what it is")
            return
        to = panel.onto
        onto = landing(document.map, panel.draft, place[0], kind, to)
        here = card_of(document.map, panel.draft, place)
        if here:
            acts.remark(document, here, kind, onto)
            panel.said.emit(f"these words are {NAMES[kind]} now; undo takes it back")
            return
        made = acts.make_node(document, (panel.draft, *place), kind, onto)
        # What comes before any claim stands alone: a thesis is not a reason for its lede.
        if to or kind is NodeKind.CLAIM:
            panel.selected.emit((to or made,))
        if onto != to:
            panel.said.emit(landed(document.map, onto))

    def anchor(self) -> None:
        """Say that the selected node's words are the selected ones, or the sentence one is in."""
        panel = self._panel
        panel.commit()
        start, end = panel.page.chosen()
        if start == end:
            start, end = sentence_at(panel.page.text(), panel.page.place) or (0, 0)
        if panel.wanted not in panel.document.map.node_by_id or start == end:
            panel.said.emit("select a card and its words in the draft, then anchor it")
            return
        acts.anchor_here(panel.document, (panel.draft, start, end), panel.wanted)
        panel.selected.emit((panel.wanted,))
