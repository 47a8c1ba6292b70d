"""Cards carried by hand: the picture moves along, letting go is one edit.

Over another card they are moved beneath it, over free ground they are placed there.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QPointF, QSizeF

from argmap import edits
from argmap.gui.canvas.eye import LEGIBLE
from argmap.gui.canvas.gestures.beneath import Beneath
from argmap.gui.canvas.gestures.desk import Desk, Gesture, Keys
from argmap.gui.canvas.items import CardItem
from argmap.layout import Box, Route
from argmap.model import Map, Point

SNAP = 6.0
CLICK = 5.0
_NEIGHBOURS = 60
# The upper right corner of a card, where its score stands.
SCORE = QSizeF(96, 34)
# Some desktops keep Alt and the mouse for moving windows.
_COPYING = Keys.AltModifier | Keys.ControlModifier


class Carry(Gesture):
    """Pressing selects; dragging carries what is selected; with Alt or Ctrl a copy of it."""

    def __init__(self, desk: Desk, at: QPointF, id_: str, keys: Keys) -> None:
        super().__init__(desk, at)
        self._id, self._moved = id_, False
        self._adds = bool(keys & (Keys.ShiftModifier | Keys.ControlModifier))
        self._was_chosen = id_ in desk.chosen.ids
        # What is selected already may be about to be carried: only a mere click takes it out.
        if not self._was_chosen:
            desk.chosen.choose((*desk.chosen.ids, id_) if self._adds else (id_,))
        self._map = desk.document.map
        nodes = [i for i in desk.chosen.ids if i in desk.scene.cards]
        self._boxes = {i: desk.scene.cards[i].box for i in nodes}
        self._ways = _touching(desk, self._boxes)
        self._around: tuple[str, ...] = ()
        lead = id_ if id_ in self._boxes else next(iter(self._boxes), "")
        self._beneath = Beneath(desk, tuple(self._boxes), lead)
        # A press that has not become a drag is a click, also near an edge.
        self.reaches_out = False

    def move(self, at: QPointF, keys: Keys) -> None:
        """Let the cards follow, snapping to others."""
        if not self._moved and (at - self.start).manhattanLength() * self.desk.eye.zoom < CLICK:
            return
        if not self._boxes:
            return
        if not self._moved:
            self._moved = self.reaches_out = True
            near = self.desk.scene.within(self.desk.eye.seen())
            self._around = tuple(c.id for c in near if isinstance(c, CardItem))[:_NEIGHBOURS]
        self._show(self._shifted(at))
        if keys & _COPYING or self.desk.document.map is not self._map:
            self._beneath.clear()
        else:
            self._beneath.show(at, keys)

    def end(self, at: QPointF, keys: Keys) -> None:
        """Put the cards down: one edit."""
        self.desk.scene.guides.clear()
        if not self._moved:
            if self._was_chosen:
                self._click()
            if not self._adds and self._on_score(at):
                self.desk.teller.wants.emit("why", None)
            return
        boxes = self._shifted(at)
        self.desk.scene.guides.clear()
        aimed = self._beneath.aim is not None and not keys & _COPYING
        # While the hand held the cards, the map may have become another.
        if any(i not in self.desk.document.map.node_by_id for i in boxes):
            self._beneath.clear()
            self._put_back()
            return
        if aimed:
            if not self._beneath.end(keys):
                self._put_back()
            return
        self._beneath.clear()
        if keys & _COPYING:
            self._put_back()
            self._copy(boxes)
            return
        places = {i: Point(x=box.x, y=box.y) for i, box in boxes.items()}
        self.desk.document.do("Move", edits.place, places)

    def cancel(self) -> None:
        """Put the cards back."""
        self.desk.scene.guides.clear()
        self._beneath.clear()
        self._put_back()

    def _click(self) -> None:
        if self._adds:
            self.desk.chosen.toggle(self._id)
        else:
            self.desk.chosen.choose((self._id,))

    def _on_score(self, at: QPointF) -> bool:
        """Whether a click was on the score in a card's heading: every number can be opened."""
        card = self.desk.scene.cards.get(self._id)
        if card is None or self.desk.drawing.scores is None or self.desk.eye.zoom < LEGIBLE:
            return False
        place = card.mapFromScene(at)
        right = card.box.width - place.x()
        return 0 <= place.y() <= SCORE.height() and 0 <= right <= SCORE.width()

    def _copy(self, boxes: Mapping[str, Box]) -> None:
        before = self.desk.document.map.node_by_id.keys()
        self.desk.document.do("Copy", _copied, boxes)
        new = self.desk.document.map.node_by_id.keys() - before
        self.desk.chosen.choose(i for i in self.desk.document.map.node_by_id if i in new)

    def _shifted(self, at: QPointF) -> dict[str, Box]:
        off = at - self.start
        lead = self._boxes.get(self._id) or next(iter(self._boxes.values()))
        moved = Box(lead.x + off.x(), lead.y + off.y(), lead.width, lead.height)
        off += self._snap(moved)
        return {
            i: Box(box.x + off.x(), box.y + off.y(), box.width, box.height)
            for i, box in self._boxes.items()
        }

    def _snap(self, moved: Box) -> QPointF:
        """Return the small step that lines a card up with others, and show along what."""
        near = SNAP / self.desk.eye.zoom
        others = [
            card.box
            for card in self.desk.scene.within(self.desk.eye.seen())
            if isinstance(card, CardItem) and card.id not in self._boxes
        ][:_NEIGHBOURS]
        dx, column = _closest([(o.x - moved.x, o) for o in others], near)
        dy, row = _closest([(o.y - moved.y, o) for o in others], near)
        lines = []
        if column is not None:
            x, ys = column.x, (moved.y, column.y)
            lines.append(QLineF(x, min(ys), x, max(ys)))
        if row is not None:
            y, xs = row.y, (moved.x, row.x)
            lines.append(QLineF(min(xs), y, max(xs), y))
        self.desk.scene.guides.show_lines(tuple(lines))
        return QPointF(dx, dy)

    def _show(self, boxes: Mapping[str, Box]) -> None:
        if self.desk.document.map is not self._map:
            return
        self.desk.scene.place(boxes, self.desk.drawing.rerouted(boxes, self._ways, self._around))

    def _put_back(self) -> None:
        drawn = self.desk.drawing.arrangement
        boxes = {i: drawn.nodes[i] for i in self._boxes if i in drawn.nodes}
        ways: dict[str, Route] = {i: drawn.links[i] for i in self._ways if i in drawn.links}
        self.desk.scene.place(boxes, ways)


def _touching(desk: Desk, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the links that follow when these cards move, those on such links included."""
    map_, found = desk.document.map, set[str]()
    waiting = list(ids)
    for id_ in ids:
        waiting.extend(link.id for link in map_.links_from.get(id_, ()))
    seen: set[str] = set()
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        if here in map_.link_by_id:
            found.add(here)
        waiting.extend(link.id for link in map_.links_into.get(here, ()))
    return tuple(found & desk.scene.links.keys())


def _closest(offs: list[tuple[float, Box]], near: float) -> tuple[float, Box | None]:
    best = min(offs, key=lambda pair: abs(pair[0]), default=None)
    return best if best is not None and abs(best[0]) <= near else (0.0, None)


def _copied(map_: Map, /, boxes: Mapping[str, Box]) -> Map:
    """Return the map with copies of some nodes at these places."""
    pasted = edits.paste(map_, edits.fragment(map_, boxes))
    new = [node.id for node in pasted.nodes if node.id not in map_.node_by_id]
    copied = [node.id for node in map_.nodes if node.id in boxes]
    places = {
        fresh: Point(x=boxes[old].x, y=boxes[old].y) for fresh, old in zip(new, copied, strict=True)
    }
    return edits.place(pasted, places)
