"""What is selected: ids in the order in which they were chosen, the current one last."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, Signal

from argmap.gui.canvas.showing.scene import MapScene
from argmap.model import Map, changes

KEPT = 60
# So many that an undone step changed are selected; a map tidied as a whole is not.
SEVERAL = 30


class Chosen(QObject):
    """The selection, shown on the items."""

    changed = Signal(tuple)

    def __init__(self, scene: MapScene, parent: QObject) -> None:
        super().__init__(parent)
        self.scene = scene
        self.ids: tuple[str, ...] = ()
        self._then: OrderedDict[int, tuple[Map, tuple[str, ...]]] = OrderedDict()

    @property
    def current(self) -> str | None:
        """The one chosen last."""
        return self.ids[-1] if self.ids else None

    def place(self) -> QRectF:
        """Return where the card chosen last stands; nothing if it is none."""
        card = self.scene.cards.get(self.current or "")
        return card.sceneBoundingRect() if card is not None else QRectF()

    def choose(self, ids: Iterable[str]) -> None:
        """Select these and nothing else."""
        ids = tuple(dict.fromkeys(ids))
        if ids == self.ids:
            return
        gone, self.ids = {*self.ids} - {*ids}, ids
        for id_ in gone:
            self._mark(id_, False)
        for id_ in ids:
            self._mark(id_, True)
        self.changed.emit(ids)

    def toggle(self, id_: str) -> None:
        """Add to what is selected, or take away."""
        rest = tuple(other for other in self.ids if other != id_)
        self.choose(rest if id_ in self.ids else (*rest, id_))

    def refresh(self) -> None:
        """Show the selection on items that were made anew; what is gone is not selected."""
        kept = tuple(id_ for id_ in self.ids if self.scene.item_of(id_) is not None)
        for id_ in kept:
            self._mark(id_, True)
        if kept != self.ids:
            self.ids = kept
            self.changed.emit(kept)

    def leave(self, map_: Map) -> None:
        """Remember what was selected in a map, before another one takes its place."""
        self._then[id(map_)] = (map_, self.ids)
        self._then.move_to_end(id(map_))
        while len(self._then) > KEPT:
            self._then.popitem(last=False)

    def come_back(self, before: Map, after: Map) -> tuple[str, ...]:
        """Select what undo or redo has changed, and return it; nothing after any other edit.

        What was selected when this very map was left stays so if it is among that.
        """
        then = self._then.get(id(after))
        if then is None or then[0] is not after:
            return ()
        shown = [id_ for id_ in then[1] if self.scene.item_of(id_) is not None]
        touched = [id_ for id_ in _touched(before, after) if self.scene.item_of(id_) is not None]
        if touched and len(touched) <= SEVERAL and not _joined(after, touched) & {*shown}:
            shown = touched
        self.choose(shown)
        return self.ids

    def _mark(self, id_: str, chosen: bool) -> None:
        item = self.scene.item_of(id_)
        if item is not None:
            item.mark(chosen=chosen, current=chosen and id_ == self.current)
            item.setZValue(item.resting + (0.5 if chosen else 0))


def _touched(before: Map, after: Map) -> list[str]:
    """Return what has changed, the last the most telling: where something is gone, what it bore on.

    A link that came or went is told by what it joins.
    """
    diff = changes(before, after)
    gone = [before.link_by_id[id_] for id_ in diff.unlinked]
    nodes = [node.id for node in (*diff.changed, *diff.added)]
    if nodes:
        return nodes
    if diff.relinked:
        return [link.id for link in diff.relinked]
    return list(dict.fromkeys(i for x in (*gone, *diff.linked) for i in (*x.sources, x.target)))


def _joined(map_: Map, ids: Iterable[str]) -> set[str]:
    """Return these and what the links among them join: moving a card changes its link."""
    found = set(ids)
    for link in [map_.link_by_id[id_] for id_ in found if id_ in map_.link_by_id]:
        found.update((*link.sources, link.target))
    return found
