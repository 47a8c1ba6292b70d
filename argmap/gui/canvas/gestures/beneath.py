"""A card held over another: what letting go there would make of it, and making it."""

from PySide6.QtCore import QPointF, QRectF

from argmap import edits
from argmap.gui.canvas.gestures.desk import Desk, Keys
from argmap.gui.canvas.items import CardItem
from argmap.model import ArgmapError, LinkKind, Map

_TURNED = {LinkKind.SUPPORTS: LinkKind.ATTACKS, LinkKind.ATTACKS: LinkKind.SUPPORTS}
_WORDS = {
    LinkKind.SUPPORTS: "Move beneath: supports",
    LinkKind.ATTACKS: "Move beneath: attacks",
    LinkKind.RESTATES: "Move beneath: restates",
}
_OTHER = {
    LinkKind.SUPPORTS: " · Shift: attacks",
    LinkKind.ATTACKS: " · Shift: supports",
    LinkKind.RESTATES: "",
}


class Beneath:
    """Carried onto a card, cards are hung beneath it; onto free ground, they are placed there."""

    def __init__(self, desk: Desk, ids: tuple[str, ...], lead: str) -> None:
        self._desk, self._ids, self._lead = desk, ids, lead
        self.aim: str | None = None
        self._branch: frozenset[str] | None = None

    def show(self, at: QPointF, keys: Keys) -> None:
        """Show what letting go here would make; nothing over free ground."""
        self._aim_at(self._under(at))
        if self.aim is None:
            return
        words, colour = self._preview(keys)
        self._desk.scene.guides.show_words(at, words, colour, self._desk.eye.zoom)

    def end(self, keys: Keys) -> bool:
        """Hang the cards beneath the one aimed at; tell whether that was done."""
        aim = self.aim
        self.clear()
        if aim is None or self._stands_there(aim, self._kind(keys)):
            return False
        try:
            self._desk.document.do(
                "Move beneath", edits.move_beneath, self._ids, aim, self._kind(keys)
            )
        except ArgmapError as refusal:
            self._desk.teller.refused.emit(str(refusal))
            return False
        return True

    def clear(self) -> None:
        """Aim at nothing."""
        self._aim_at(None)

    def _under(self, at: QPointF) -> str | None:
        around = QRectF(at.x() - 1, at.y() - 1, 2, 2)
        found = (item for item in self._desk.scene.within(around) if isinstance(item, CardItem))
        under = (
            c for c in found if c.id not in self._ids and c.rect().contains(c.mapFromScene(at))
        )
        return next((card.id for card in under), None)

    def _aim_at(self, id_: str | None) -> None:
        if id_ == self.aim:
            return
        for card in (self._desk.scene.cards.get(i or "") for i in (self.aim, id_)):
            if card is not None:
                card.mark(aimed=card.id == id_)
        # The card aimed at is read: what is carried slips beneath it.
        self._desk.scene.slip_beneath(self._ids, id_ is not None)
        self.aim = id_

    def _preview(self, keys: Keys) -> tuple[str, str]:
        theme, map_ = self._desk.drawing.theme, self._desk.document.map
        kind, aim = self._kind(keys), self.aim or ""
        if aim in self._own(map_):
            return "A card cannot stand beneath itself", theme.muted
        if self._stands_there(aim, kind):
            return "It stands beneath this already", theme.muted
        other = _OTHER[kind] if not keys & Keys.ShiftModifier else ""
        colour = theme.attack if kind is LinkKind.ATTACKS else theme.support
        return f"{_WORDS[kind]}{other}", colour

    def _own(self, map_: Map) -> frozenset[str]:
        """Return what is carried and all beneath it: of a thesis that is the whole map."""
        if self._branch is None:
            self._branch = edits.beneath(map_, self._ids)
        return self._branch

    def _kind(self, keys: Keys) -> LinkKind:
        kind = edits.bearing(self._desk.document.map, self._lead)
        return _TURNED.get(kind, kind) if keys & Keys.ShiftModifier else kind

    def _stands_there(self, aim: str, kind: LinkKind) -> bool:
        links = self._desk.document.map.links_from.get(self._lead, ())
        return bool(links) and (links[0].target, links[0].kind) == (aim, kind)
