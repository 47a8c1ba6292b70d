"""The map from afar, as tiles of bitmap that are drawn in idle time."""

import math
from collections import OrderedDict
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter

TILE = 256
TIERS = (0.9, 0.45, 0.2, 0.1, 0.05, 0.025, 0.0125)
AFAR = 0.2
NEAR = 0.45
CROWDED = 400
CAPACITY = 192
BUDGET = 0.008
# So many marks are drawn over the tiles in each frame; more than that are drawn on the tiles.
MARKS = 100

Key = tuple[int, int, int]
Paint = Callable[[QPainter, QRectF, bool], None]


class Overview(QObject):
    """Draws what is seen from far away out of tiles, coarser ones standing in for missing ones."""

    def __init__(self, paint: Paint, arrived: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._paint, self._arrived = paint, arrived
        self._tiles: OrderedDict[Key, QImage] = OrderedDict()
        self._stale: set[Key] = set()
        self._wanted: list[Key] = []
        self._capacity = CAPACITY
        self._on_tiles = False
        self.over: tuple[str, ...] = ()
        self.ground = QColor("white")
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._work)

    @staticmethod
    def is_better(zoom: float, cards: int) -> bool:
        """Whether tiles serve at this zoom: text is hidden, and there is much to draw."""
        return zoom < AFAR or (zoom < NEAR and cards > CROWDED)

    def clear(self) -> None:
        """Forget every tile: colours have changed, or the whole map has."""
        self._tiles.clear()
        self._stale.clear()

    def spoil(self, rects: list[QRectF] | None = None) -> None:
        """Draw anew, in idle time, the tiles that touch these places (or all)."""
        for key in self._tiles:
            if rects is None or any(self._place(key).intersects(rect) for rect in rects):
                self._stale.add(key)

    def mark(self, ids: tuple[str, ...]) -> None:
        """Know what is marked: a little is drawn over the tiles (`over`), much on them."""
        many = len(ids) > MARKS
        if many or self._on_tiles:
            self.spoil()
        self._on_tiles, self.over = many, () if many else ids

    def draw(self, painter: QPainter, seen: QRectF, scale: float) -> None:
        """Draw what is seen of the map, so many pixels of the screen to one of the scene."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tier = max(i for i, fine in enumerate(TIERS) if fine >= scale or i == 0)
        until = perf_counter() + BUDGET
        self._wanted, covering = [], _covering(tier, seen)
        self._capacity = max(CAPACITY, len(covering) + 8)
        for key in covering:
            if key not in self._tiles and perf_counter() < until:
                self._render(key)
            if key not in self._tiles:
                self._draw_coarser(painter, key)
            else:
                self._tiles.move_to_end(key)
                painter.drawImage(self._place(key), self._tiles[key])
            if key not in self._tiles or key in self._stale:
                self._wanted.append(key)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._wanted:
            self._idle.start()

    def _draw_coarser(self, painter: QPainter, key: Key) -> None:
        place = self._place(key)
        for tier in range(key[0] + 1, len(TIERS)):
            side = TILE / TIERS[tier]
            above = (tier, math.floor(place.x() / side), math.floor(place.y() / side))
            image = self._tiles.get(above)
            if image is not None:
                home = self._place(above)
                scale = TIERS[tier]
                part = QRectF(
                    (place.x() - home.x()) * scale,
                    (place.y() - home.y()) * scale,
                    place.width() * scale,
                    place.height() * scale,
                )
                painter.drawImage(place, image, part)
                return

    def _work(self) -> None:
        """Render until the budget of one idle moment is spent, then show it and go on later."""
        until = perf_counter() + BUDGET
        while self._wanted:
            self._render(self._wanted.pop(0))
            if perf_counter() > until:
                break
        self._arrived()

    def _render(self, key: Key) -> None:
        place, scale = self._place(key), TIERS[key[0]]
        image = self._tiles.get(key)
        if image is None:
            image = QImage(TILE, TILE, QImage.Format.Format_RGB32)
        image.fill(self.ground)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-place.x(), -place.y())
        self._paint(painter, place, self._on_tiles)
        painter.end()
        self._tiles[key] = image
        self._stale.discard(key)
        while len(self._tiles) > self._capacity:
            gone, _ = self._tiles.popitem(last=False)
            self._stale.discard(gone)

    @staticmethod
    def _place(key: Key) -> QRectF:
        side = TILE / TIERS[key[0]]
        return QRectF(key[1] * side, key[2] * side, side, side)


def _covering(tier: int, seen: QRectF) -> list[Key]:
    side = TILE / TIERS[tier]
    columns = range(math.floor(seen.left() / side), math.floor(seen.right() / side) + 1)
    rows = range(math.floor(seen.top() / side), math.floor(seen.bottom() / side) + 1)
    return [(tier, column, row) for row in rows for column in columns]
