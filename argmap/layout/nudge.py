"""After one edit: place what is new, make room for what grew, leave the rest where it is."""

from collections.abc import Collection, Iterable, Mapping

from argmap.layout.air import PLAIN
from argmap.layout.apart import free_place
from argmap.layout.obstacles import Obstacles, near, rect
from argmap.layout.shapes import Box, Size, turned_box, turned_point, turned_size
from argmap.layout.trees.drawn import SIDE_GAP
from argmap.model import Link, Map, Node

_NEAR = 2000.0

Boxes = dict[str, Box]


def nudged_boxes(
    map_: Map, sizes: Mapping[str, Size], shown: Collection[str], before: Mapping[str, Box]
) -> Boxes | None:
    """The boxes of the cards shown, most of them unchanged; None if too much is new."""
    cards = [node.id for node in map_.nodes if node.id in shown]
    scene = _Scene(map_, sizes, {card: before[card] for card in cards if card in before})
    fresh = [card for card in cards if card not in before]
    changed = scene.changed()
    if len(fresh) + len(changed) > _MOST:
        return None
    for card in changed:
        scene.refit(card)
    for card in _parents_first(map_, fresh):
        scene.bring_in(card)
    return {card: scene.boxes[card] for card in cards}


_MOST = 40
"""With more changes than this at once, drawing everything afresh is as quick."""


def _parents_first(map_: Map, cards: list[str]) -> Iterable[str]:
    waiting = dict.fromkeys(cards)
    while waiting:
        card = next((c for c in waiting if not _waits(map_, c, waiting)), next(iter(waiting)))
        del waiting[card]
        yield card


def _waits(map_: Map, card: str, waiting: Collection[str]) -> bool:
    links = map_.links_from.get(card, ())
    return bool(links) and links[0].target in waiting


def _as_wished(node: Node, size: Size | None, box: Box) -> bool:
    if size and (size.width != box.width or size.height != box.height):
        return False
    at = node.at
    return at is None or (abs(at.x - box.x) <= 0.01 and abs(at.y - box.y) <= 0.01)


class _Scene:
    """Boxes by card, in the map's own direction; each step works on those nearby only."""

    def __init__(self, map_: Map, sizes: Mapping[str, Size], boxes: Boxes) -> None:
        self._map, self._sizes, self.boxes = map_, sizes, boxes
        self._way = map_.layout.direction

    def changed(self) -> list[str]:
        """The cards that have grown, shrunk or been moved by hand."""
        sizes, boxes = self._sizes, self.boxes
        return [
            node.id
            for node in self._map.nodes
            if node.id in boxes and not _as_wished(node, sizes.get(node.id), boxes[node.id])
        ]

    def refit(self, card: str) -> None:
        """Give a card its new size, its head where it was, or the place a person gave it."""
        old = turned_box(self.boxes[card], self._way)
        size = self._size(card)
        box = Box(old.x, old.top + size.height / 2, size.width, size.height)
        self._set(card, self._by_hand(card) or box)

    def bring_in(self, card: str) -> None:
        """Put a new card near what it bears on, where there is room."""
        hand = self._by_hand(card)
        if hand:
            self._set(card, hand)
            return
        size = self._size(card)
        x, top = self._wished(card, size)
        box = Box(x, top + size.height / 2, size.width, size.height)
        self.boxes[card] = turned_box(self._free(card, box), self._way)

    def _size(self, card: str) -> Size:
        return turned_size(self._sizes.get(card, Size(250.0, 96.0)), self._way)

    def _by_hand(self, card: str) -> Box | None:
        at = self._map.node_by_id[card].at
        if at is None:
            return None
        x, y = turned_point((at.x, at.y), self._way)
        size = self._size(card)
        return Box(x, y, size.width, size.height)

    def _set(self, card: str, box: Box) -> None:
        """Put a card at its place and let what is in the way step aside."""
        self.boxes[card] = turned_box(box, self._way)
        for other in near(rect(self.boxes[card]), self.boxes):
            if other != card and self._map.node_by_id[other].at is None:
                free = self._free(other, turned_box(self.boxes[other], self._way))
                self.boxes[other] = turned_box(free, self._way)

    def _free(self, card: str, box: Box) -> Box:
        """The nearest free place for a card, found among the cards nearby."""
        reach = _NEAR
        while True:
            around = near(rect(turned_box(box, self._way), reach), self.boxes)
            others = (
                (key, rect(turned_box(self.boxes[key], self._way))) for key in around if key != card
            )
            free = free_place(Obstacles(others), box)
            if max(abs(free.x - box.x), abs(free.y - box.y)) + box.width + box.height < reach:
                return Box(round(free.x, 2), round(free.y, 2), box.width, box.height)
            reach *= 2

    def _wished(self, card: str, size: Size) -> tuple[float, float]:
        """Where the centre and the upper edge of a new card would best be."""
        for link in self._map.links_from.get(card, ()):
            target = self._end(link)
            if target and target in self.boxes and target != card:
                return self._beside_siblings(card, link, target, size)
        above = [
            self._turned(s) for link in self._map.links_into.get(card, ()) for s in link.sources
        ]
        below = [box for box in above if box]
        if below:
            return below[0].x, min(box.top for box in below) - PLAIN.all - size.height
        floor = max((turned_box(b, self._way).bottom for b in self.boxes.values()), default=0.0)
        left = min((turned_box(b, self._way).left for b in self.boxes.values()), default=0.0)
        return left + size.width / 2, floor + PLAIN.all

    def _turned(self, card: str) -> Box | None:
        return turned_box(self.boxes[card], self._way) if card in self.boxes else None

    def _end(self, link: Link) -> str | None:
        """The card at the end of a link; for an undercut, a source of the link it hits."""
        hit = self._map.link_by_id.get(link.target)
        return hit.sources[0] if hit else link.target

    def _beside_siblings(
        self, card: str, link: Link, target: str, size: Size
    ) -> tuple[float, float]:
        parent = turned_box(self.boxes[target], self._way)
        if link.target != target:  # an undercut: beside the source of what it hits
            return parent.right + SIDE_GAP + size.width / 2, parent.top
        boxes = [
            self._turned(source)
            for other in self._map.links_into.get(target, ())
            for source in other.sources
            if source != card
        ]
        below = [box for box in boxes if box and box.top > parent.bottom]
        if not below:
            return parent.x, parent.bottom + PLAIN.all
        last = max(below, key=lambda box: box.right)
        top = min(box.top for box in below)
        return last.right + SIDE_GAP + size.width / 2, top
