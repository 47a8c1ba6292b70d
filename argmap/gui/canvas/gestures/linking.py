"""A link drawn from a card's handle to a node or a link, with a preview of what it will be."""

from PySide6.QtCore import QPointF

from argmap import edits
from argmap.gui.canvas.gestures.desk import Desk, Gesture, Keys
from argmap.model import ArgmapError, LinkKind, NodeKind

_TURNING = Keys.AltModifier | Keys.ShiftModifier


class Linking(Gesture):
    """Supports by default, attacks where the card is a critique or rebuttal; Alt or Shift turns."""

    def __init__(self, desk: Desk, at: QPointF, id_: str) -> None:
        super().__init__(desk, at)
        self._id = id_
        self._aim: str | None = None
        self._aim_at(None)

    def move(self, at: QPointF, keys: Keys) -> None:
        """Show what letting go here would make."""
        self._aim_at(self._under(at))
        theme = self.desk.drawing.theme
        colour = theme.muted
        words = "Let go over a card or a link"
        if self._aim is not None:
            kind = self._kind(keys)
            words = self._words(kind)
            colour = theme.support if kind is LinkKind.SUPPORTS else theme.attack
        card = self.desk.scene.cards.get(self._id)
        if card is not None:
            start = card.mapToScene(card.handle())
            zoom = self.desk.eye.zoom
            self.desk.scene.guides.show_thread((start, at), words, colour, zoom)

    def end(self, at: QPointF, keys: Keys) -> None:
        """Make the link."""
        aim = self._under(at)
        self.cancel()
        if aim is None:
            return
        kind = self._kind(keys)
        try:
            self.desk.document.do(self._title(kind, aim), edits.connect, (self._id,), aim, kind)
        except ArgmapError as refusal:
            self.desk.teller.refused.emit(str(refusal))

    def cancel(self) -> None:
        """Make none."""
        self.desk.scene.guides.clear()
        self._aim_at(None)

    def _under(self, at: QPointF) -> str | None:
        hit = self.desk.scene.hit(at, self.desk.eye.zoom)
        return hit if hit != self._id else None

    def _aim_at(self, id_: str | None) -> None:
        for old in {self._aim, id_} - {None}:
            item = self.desk.scene.item_of(old or "")
            if item is not None:
                item.mark(aimed=old == id_)
        self._aim = id_

    def _kind(self, keys: Keys) -> LinkKind:
        node = self.desk.document.map.node_by_id.get(self._id)
        hostile = node is not None and node.kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL)
        turned = bool(keys & _TURNING)
        return LinkKind.ATTACKS if hostile != turned else LinkKind.SUPPORTS

    def _words(self, kind: LinkKind) -> str:
        on_link = self._aim in self.desk.document.map.link_by_id
        if kind is LinkKind.ATTACKS:
            return "undercuts: that doesn’t follow" if on_link else "attacks"
        return "backs this step" if on_link else "supports"

    def _title(self, kind: LinkKind, aim: str) -> str:
        on_link = aim in self.desk.document.map.link_by_id
        if kind is LinkKind.ATTACKS:
            return "Undercut" if on_link else "Link as an attack"
        return "Back a step" if on_link else "Link as support"
