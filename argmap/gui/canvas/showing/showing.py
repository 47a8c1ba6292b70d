"""Follows the document: measures, arranges, draws what differs, and keeps the eye where it is."""

from collections.abc import Callable, Mapping
from functools import partial, reduce
from typing import TypeVar

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal

from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.eye import Eye, First
from argmap.gui.canvas.items import CardItem, LinkItem
from argmap.gui.canvas.showing.arranging import Arranger, moves_nothing, only_places
from argmap.gui.canvas.showing.motion import Boxes, Motion, Routes, moved_box, moved_route
from argmap.gui.canvas.showing.scene import MapScene
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.layout import Arrangement, Box, Route
from argmap.layout.shapes import XY
from argmap.model import Changes, Map, changes

NEAR = 40.0
HELD = 80
P = TypeVar("P", Box, Route)


class Showing(QObject):
    """One drawing of one document.

    `shown` tells of another picture, `moved` of a step on the way to it, `spoiled` of places
    that look otherwise (None: all).
    """

    shown = Signal()
    moved = Signal()
    spoiled = Signal(object)

    def __init__(
        self, document: Document, tasks: Tasks, drawing: Drawing, scene: MapScene, eye: Eye
    ) -> None:
        super().__init__(eye)
        self._drawing, self._scene, self._eye = drawing, scene, eye
        self.arranger = Arranger(tasks, self)
        self.motion = Motion(self._place, self)
        self.current: Callable[[], str | None] = lambda: None
        self.is_held: Callable[[], bool] = lambda: False
        # Until somebody has moved the map, a better drawing may be looked at from the beginning.
        self.is_untouched = True
        self._whole = False
        self.arranger.arranged.connect(self._settle)
        # What glides wants each of its frames in time.
        self.moved.connect(tasks.hush)
        document.changed.connect(self._follow)
        self._begin(document.map)

    def look_anew(self, *, whole: bool = False) -> None:
        """Look at the whole map, or as one that has just been opened, until somebody moves it."""
        self.is_untouched, self._whole = True, whole
        self.look_from_the_beginning()

    def look_from_the_beginning(self) -> None:
        """See all of the map if it can be read so, else the thesis and as much as fits with it."""
        if self._whole:
            self._eye.fit(self._scene.content)
            return
        map_ = self._drawing.map
        thesis = next((n.id for n in map_.theses if n.id in self._scene.cards), "")
        at = self._seen(thesis)
        tier = QRectF(at)
        for link in map_.links_into.get(thesis, ()):
            for id_ in link.sources:
                tier = tier.united(self._seen(id_))
        self._eye.begin(self._scene.content, First(at, tier, self._cards), map_.layout.direction)

    def set_type_scale(self, scale: float) -> None:
        """Let the map's words be as much larger as the window's are."""
        grown, self._eye.type_scale = scale / self._eye.type_scale, scale
        if self.is_untouched:
            self.look_from_the_beginning()
        else:
            self._eye.zoom_by(grown)

    def bring(self, ids: tuple[str, ...]) -> None:
        """Bring these into view, as they stand when all has come to rest; at least the last."""
        nodes, links = self._drawing.arrangement.nodes, self._drawing.arrangement.links
        rects = [_rect(nodes[i]) for i in ids if i in nodes]
        rects += [_spot(links[i].middle) for i in ids if i in links and i not in nodes]
        if not rects:
            return
        self.is_untouched = False
        around = reduce(QRectF.united, rects)
        self._eye.bring(around if self._eye.holds(around) else rects[-1])

    def _cards(self, area: QRectF) -> list[QRectF]:
        found = self._scene.within(area)
        return [c.mapRectToScene(c.rect()) for c in found if isinstance(c, CardItem)]

    def _follow(self, before: Map, after: Map) -> None:
        self.motion.stop()
        diff = changes(before, after)
        if _is_another(before, after, diff):
            self._begin(after)
            return
        resized = self._drawing.measure(after, _to_measure(before, after, diff))
        if not resized and moves_nothing(diff, before, after):
            self.arranger.keep(after)
        else:
            settle = resized or not only_places(diff, before, after)
            arrangement = self.arranger.follow(after, self._drawing.sizes, settle=settle)
            self._go(arrangement, gather=settle)
            if not before.nodes:
                self._whole = False
                self.look_from_the_beginning()
        self._look_again(after, diff)
        self.shown.emit()

    def _begin(self, map_: Map) -> None:
        self._drawing.measure(map_)
        arrangement = self._drawing.arrangement = self.arranger.begin(map_, self._drawing.sizes)
        self._scene.place(*self._scene.take(arrangement))
        self._scene.forget()
        self._eye.see(self._scene.content)
        self.look_anew()
        self.spoiled.emit(None)
        self.shown.emit()

    def _settle(self, arrangement: Arrangement) -> None:
        if arrangement is not self.arranger.now:
            return
        if self.is_held():
            # What a hand holds is not taken out of it: once it has let go, this is looked at again.
            QTimer.singleShot(HELD, self, partial(self._settle, arrangement))
        elif self.is_untouched:
            self._drawing.arrangement = arrangement
            self._place(*self._scene.take(arrangement))
            self._scene.forget(self._drawing.marks)
            self._eye.see(self._scene.content)
            self.look_from_the_beginning()
            self.shown.emit()
        else:
            self._go(arrangement)
            self.shown.emit()

    def _go(self, arrangement: Arrangement, *, gather: bool = True) -> None:
        """Bring everything to its new place, while what one looks at stays where it is."""
        held = self._held(arrangement)
        was = self._scene.cards[held].box if held is not None else None
        self._drawing.arrangement = arrangement
        moved, led = self._scene.take(arrangement)
        # Pills leave heads and signs free: where those go elsewhere, the pills do.
        self._scene.forget(self._drawing.marked(led))
        self._eye.see(self._scene.content)
        off = QPointF()
        if held is not None and was is not None:
            now = arrangement.nodes[held]
            off = QPointF(now.left - was.left, now.top - was.top)
            self._eye.shift(off)
        if gather:
            # A map that has room in the window is not left half outside it.
            stray = self._eye.straying()
            self._eye.shift(stray)
            off += stray
        self._glide(moved, led, off)
        if self._eye.holds(self._scene.content):
            # A map that has room stays in sight as a whole.
            self._eye.bring(self._scene.content)

    def _glide(self, moved: dict[str, Box], led: dict[str, Route], off: QPointF) -> None:
        """Let what is seen glide; with the eye moved by `off`, what stays must glide as well."""
        seen = self._eye.seen()
        before = seen.translated(-off)
        if not off.isNull():
            self._take_along(before, moved, led)
        boxes, far_boxes = _parted(
            moved, lambda i, box: before.intersects(self._seen(i)) or seen.intersects(_rect(box))
        )
        ways, far_ways = _parted(led, lambda i, _: before.intersects(self._seen(i)))
        cards, links, dx, dy = self._scene.cards, self._scene.links, off.x(), off.y()
        start = (
            {i: moved_box(cards[i].box, dx, dy) for i in boxes},
            {i: moved_route(links[i].route, dx, dy) for i in ways},
        )
        self._place(far_boxes, far_ways)
        self.motion.go(start, (boxes, ways))

    def _take_along(self, area: QRectF, moved: dict[str, Box], led: dict[str, Route]) -> None:
        for item in self._scene.within(area):
            if isinstance(item, CardItem):
                moved.setdefault(item.id, item.box)
            elif isinstance(item, LinkItem):
                led.setdefault(item.id, item.route)

    def _seen(self, id_: str) -> QRectF:
        item = self._scene.item_of(id_)
        return item.sceneBoundingRect() if item is not None else QRectF()

    def _place(self, boxes: Boxes, ways: Routes) -> None:
        touched = self._scene.place(boxes, ways)
        if touched:
            self.spoiled.emit(touched)
            self.moved.emit()

    def _held(self, after: Arrangement) -> str | None:
        """Return the card that should stay where the eye is: the current one, or the middle one."""
        kept = self._scene.cards.keys() & after.nodes.keys()
        seen = self._eye.seen()
        current = self.current()
        if current in kept and seen.intersects(
            self._scene.cards[current or ""].sceneBoundingRect()
        ):
            return current
        middle = seen.center()
        near = [card for card in self._scene.within(seen) if card.id in kept]
        if not near:
            return None
        nearest = min(
            near, key=lambda c: (c.sceneBoundingRect().center() - middle).manhattanLength()
        )
        return nearest.id

    def _look_again(self, after: Map, diff: Changes) -> None:
        """Let everything whose looks may have changed be drawn anew; shapes are made when seen."""
        if diff.elsewhere:
            self._scene.forget()
            self.spoiled.emit(None)
            return
        ids = {node.id for node in (*diff.added, *diff.changed)}
        ids |= {link.id for link in (*diff.linked, *diff.relinked)}
        for link in (*diff.linked, *diff.relinked):
            ids.update((*link.sources, link.target))
        for id_ in list(ids):
            ids.update(link.id for link in after.links_from.get(id_, ()))
        self._scene.forget(ids)
        items = (self._scene.item_of(id_) for id_ in ids)
        self.spoiled.emit([item.sceneBoundingRect() for item in items if item is not None])


def _parted(
    places: Mapping[str, P], test: Callable[[str, P], bool]
) -> tuple[dict[str, P], dict[str, P]]:
    """Return the places that pass the test, and the others."""
    near: dict[str, P] = {}
    far: dict[str, P] = {}
    for id_, place in places.items():
        (near if test(id_, place) else far)[id_] = place
    return near, far


def _spot(place: XY) -> QRectF:
    return QRectF(place[0] - NEAR, place[1] - NEAR, 2 * NEAR, 2 * NEAR)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _is_another(before: Map, after: Map, diff: Changes) -> bool:
    """Whether this is not an edit but another map: nothing, or hardly anything, is the same."""
    if not before.nodes:
        return len(after.nodes) > 1
    return len(diff.removed) == len(before.nodes) and bool(after.nodes)


def _to_measure(before: Map, after: Map, diff: Changes) -> list[str] | None:
    theses = [[node.id for node in map_.theses] for map_ in (before, after)]
    if before.sources is not after.sources or theses[0] != theses[1]:
        return None
    return [node.id for node in (*diff.added, *diff.changed)]
