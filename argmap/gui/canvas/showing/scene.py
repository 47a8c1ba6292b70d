"""The items of the canvas, kept in step with an arrangement by drawing only what differs."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem

from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.items import CardItem, Ghosts, Guides, LinkItem, MapItem, Voice
from argmap.gui.canvas.items.card import PALE
from argmap.layout import Arrangement, Box, Route
from argmap.model import Map

P = TypeVar("P", Box, Route)

_ROOM = 2000.0
NEAR = 60.0
SLIPPED = 0.6


class MapScene(QGraphicsScene):
    """One item a card and one a link, by id."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.cards: dict[str, CardItem] = {}
        self.links: dict[str, LinkItem] = {}
        self.content = QRectF()
        self._voices: dict[str, Voice] = {}
        self._told_of: tuple[Map, int, int, tuple[str, ...]] | None = None
        self._pale: frozenset[str] | None = None
        self.guides = Guides(drawing)
        self.ghosts = Ghosts(drawing)
        self.addItem(self.guides)
        self.addItem(self.ghosts)

    @property
    def map(self) -> Map:
        """The map that is drawn."""
        return self._drawing.map

    def told(self) -> tuple[str, ...]:
        """Return what is shown in the order of the map, cards first: how it is read out."""
        # Asked for once per item by whoever walks through all of them.
        state = (self.map, len(self.cards), len(self.links))
        known = self._told_of
        if known is None or known[0] is not self.map or known[1:3] != state[1:]:
            cards = (node.id for node in self.map.nodes if node.id in self.cards)
            links = (link.id for link in self.map.links if link.id in self.links)
            known = self._told_of = (*state, (*cards, *links))
        return known[3]

    def voice(self, id_: str) -> Voice | None:
        """Return the object by which a screen reader knows a card or link."""
        item = self.item_of(id_)
        if item is not None and id_ not in self._voices:
            self._voices[id_] = Voice(item, self.views()[0] if self.views() else self)
        return self._voices.get(id_)

    def item_of(self, id_: str) -> MapItem | None:
        """Return the item of a node or link, if it is shown."""
        return self.cards.get(id_) or self.links.get(id_)

    def middle(self, id_: str) -> QPointF:
        """Return the middle of a card, or the place of a link where others end."""
        if id_ in self.links:
            return QPointF(*self.links[id_].route.middle)
        card = self.cards.get(id_)
        return QPointF(card.box.x, card.box.y) if card is not None else self.content.center()

    def take(self, arrangement: Arrangement) -> tuple[dict[str, Box], dict[str, Route]]:
        """Let go of what is no longer shown, make what is new; return what stands elsewhere now."""
        boxes, routes = arrangement.nodes, arrangement.links
        new_cards, moved = _differing({i: card.box for i, card in self.cards.items()}, boxes)
        new_links, led = _differing({i: link.route for i, link in self.links.items()}, routes)
        gone = len(self.cards) + len(new_cards) > len(boxes)
        if len(self.links) + len(new_links) > len(routes):
            for id_ in self.links.keys() - routes.keys():
                self._drop(self.links.pop(id_))
        if gone:
            for id_ in self.cards.keys() - boxes.keys():
                self._drop(self.cards.pop(id_))
        self._grow(boxes, {**new_cards, **moved}, gone)
        for id_, box in new_cards.items():
            self.cards[id_] = CardItem(id_, self._drawing, box)
            self._add(self.cards[id_])
        for id_, route in new_links.items():
            self._lead(id_, route)
        return moved, led

    def place(self, boxes: Mapping[str, Box], routes: Mapping[str, Route]) -> list[QRectF]:
        """Put items where they now belong; return the places that have to be drawn anew."""
        touched: list[QRectF] = []
        for id_, box in boxes.items():
            card = self.cards.get(id_)
            if card is not None and card.box is not box and card.box != box:
                touched.append(card.sceneBoundingRect())
                card.set_box(box)
                touched.append(card.sceneBoundingRect())
        for id_, route in routes.items():
            link = self.links.get(id_)
            if link is not None and link.route is not route and link.route != route:
                touched.append(link.boundingRect())
                link.set_route(route)
                touched.append(link.boundingRect())
        return touched

    def forget(self, ids: Iterable[str] | None = None) -> None:
        """Let these items (or all) look again at how they look."""
        if ids is None:
            self._drawing.age += 1
            self.update()
            return
        for id_ in ids:
            item = self.item_of(id_)
            if item is not None:
                item.forget()

    def show_only(self, ids: frozenset[str] | None) -> None:
        """Let everything else go pale; None shows all again."""
        self._pale = ids
        for item in (*self.cards.values(), *self.links.values()):
            self._tint(item)

    def slip_beneath(self, ids: Iterable[str], slipped: bool) -> None:
        """Let these cards lie beneath the others and pale, or as they did."""
        for card in filter(None, map(self.cards.get, ids)):
            if slipped:
                card.setOpacity(SLIPPED)
                card.setZValue(card.resting - 0.1)
            else:
                self._tint(card)
                card.setZValue(card.resting + (0.5 if card.chosen else 0))

    def hit(self, at: QPointF, zoom: float) -> str | None:
        """Return the card at a place, or else the link that passes nearest."""
        reach = max(3.0, 3.0 / zoom)
        around = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        under = self.items(
            around, Qt.ItemSelectionMode.IntersectsItemBoundingRect, Qt.SortOrder.DescendingOrder
        )
        for item in under:
            if isinstance(item, CardItem) and item.rect().contains(item.mapFromScene(at)):
                return item.id
        for item in under:
            if isinstance(item, LinkItem) and item.shape().intersects(around):
                return item.id
        return None

    def within(self, rect: QRectF) -> list[MapItem]:
        """Return the cards and links that a rectangle touches."""
        found = self.items(rect, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
        return [item for item in found if isinstance(item, MapItem)]

    def draw(self, painter: QPainter, rect: QRectF, marked: bool) -> None:
        """Paint a piece of the scene as from afar, with rings round what is marked or without."""
        option = QStyleOptionGraphicsItem()
        for item in sorted(self.within(rect), key=lambda item: item.zValue()):
            painter.save()
            painter.setOpacity(item.opacity())
            painter.translate(item.pos())
            if marked:
                item.paint(painter, option)
            else:
                item.draw(painter)
            painter.restore()

    def draw_marked(self, painter: QPainter, ids: Iterable[str], seen: QRectF) -> None:
        """Paint these with their rings, where they are seen, over what was painted from afar."""
        option = QStyleOptionGraphicsItem()
        for item in map(self.item_of, ids):
            if item is not None and item.sceneBoundingRect().intersects(seen):
                painter.save()
                painter.translate(item.pos())
                item.paint(painter, option)
                painter.restore()

    def nearest(self, at: QPointF, zoom: float) -> str | None:
        """Return the card or link at a place, or else a card close by."""
        hit = self.hit(at, zoom)
        if hit is not None:
            return hit
        reach = NEAR / max(zoom, 0.1)
        around = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        near = [item for item in self.within(around) if isinstance(item, CardItem)]
        if not near:
            return None
        return min(near, key=lambda c: _distance(c.mapRectToScene(c.rect()), at)).id

    def _add(self, item: MapItem) -> None:
        self._tint(item)
        self.addItem(item)

    def _drop(self, item: MapItem) -> None:
        # First out of the scene, then dropped: its index may otherwise touch what is gone.
        self.removeItem(item)
        voice = self._voices.pop(item.id, None)
        if voice is not None:
            voice.deleteLater()

    def _tint(self, item: MapItem) -> None:
        item.setOpacity(1.0 if self._pale is None or item.id in self._pale else PALE)

    def _lead(self, id_: str, route: Route) -> None:
        link = self.links[id_] = LinkItem(id_, self._drawing, route)
        onto_link = self.map.link_by_id[id_].target in self.map.link_by_id
        link.resting = 0.2 if onto_link else 0.0
        link.setZValue(link.resting)
        self._add(link)

    def _grow(self, boxes: Mapping[str, Box], differing: Mapping[str, Box], gone: bool) -> None:
        """Know how far the map reaches; the index is rebuilt only when it outgrows its room."""
        if gone or 2 * len(differing) > len(boxes):
            self.content = _extent(boxes.values())
        elif differing:
            self.content = self.content.united(_extent(differing.values()))
        if not self.content.isNull() and not self.sceneRect().contains(self.content):
            self.setSceneRect(self.content.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))


def _differing(now: Mapping[str, P], places: Mapping[str, P]) -> tuple[dict[str, P], dict[str, P]]:
    """Return the places that have no item yet, and those whose item stands elsewhere."""
    # In one go, as all that is drawn is looked at after an edit: hardly any of it is another.
    others = [(id_, place) for id_, place in places.items() if now.get(id_) is not place]
    new = {id_: place for id_, place in others if id_ not in now}
    return new, {id_: place for id_, place in others if id_ in now and now[id_] != place}


def _extent(boxes: Iterable[Box]) -> QRectF:
    all_boxes = list(boxes)
    if not all_boxes:
        return QRectF()
    left, top = min(b.left for b in all_boxes), min(b.top for b in all_boxes)
    right, bottom = max(b.right for b in all_boxes), max(b.bottom for b in all_boxes)
    return QRectF(left, top, right - left, bottom - top)


def _distance(rect: QRectF, at: QPointF) -> float:
    dx = max(rect.left() - at.x(), 0.0, at.x() - rect.right())
    dy = max(rect.top() - at.y(), 0.0, at.y() - rect.bottom())
    return dx + dy
