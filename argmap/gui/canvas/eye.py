"""Where one looks, and from how far: zoom, scrolling, bringing things into view."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QEasingCurve,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

NEAREST, FARTHEST = 4.0, 0.004
LEGIBLE = 0.75
# The least at which a map that opens is still read, and at which it may be seen as a whole.
READABLE, WHOLE = 0.55, 0.5
MARGIN = 48.0
UPPER = 0.16
STEP = 1.25
MILLISECONDS = 160


class First(NamedTuple):
    """What one wants to see first of a map: its thesis, what bears on it, and cards around."""

    thesis: QRectF
    tier: QRectF
    cards: Callable[[QRectF], list[QRectF]]


class Stance(NamedTuple):
    """From how far one looks, and at which place."""

    zoom: float
    middle: QPointF


class Eye(QObject):
    """Moves a view over its scene. Places of the screen stay put where that can be."""

    zoom_changed = Signal(float)

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._content = QRectF()
        self.zoom = 1.0
        # How large the window's type is: who needs it larger needs the map's larger, too.
        self.type_scale = 1.0
        self.reduced = False
        self._way = (0.0, 0.0)
        self._gone = (0, 0)
        self._clock = QVariantAnimation(self)
        self._clock.setDuration(MILLISECONDS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._go_on)

    def see(self, content: QRectF) -> None:
        """Know how far the map reaches, so that one can pan as far, and a little beyond."""
        self._content = QRectF(content)
        self._widen()

    def holds(self, rect: QRectF) -> bool:
        """Whether all of this can be seen at once."""
        port = self._view.viewport().rect()
        return max(rect.width() / port.width(), rect.height() / port.height()) * self.zoom < 0.9

    def seen(self) -> QRectF:
        """Return the part of the scene that is seen."""
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    def at(self, place: QPointF) -> QPointF:
        """Return where in the viewport a place of the scene is."""
        return self._view.viewportTransform().map(place)

    def zoom_to(self, zoom: float, about: QPoint | None = None) -> None:
        """Look from another distance; the place under `about` (or the middle) stays put."""
        zoom = min(NEAREST, max(FARTHEST, zoom))
        if zoom == self.zoom:
            return
        self.arrive()
        at = about if about is not None else self._view.viewport().rect().center()
        held = self._view.mapToScene(at)
        self.zoom = zoom
        self._widen()
        self._view.setTransform(QTransform.fromScale(zoom, zoom))
        self.hold(held, QPointF(at))
        self.zoom_changed.emit(zoom)

    def zoom_by(self, factor: float, about: QPoint | None = None) -> None:
        """Come nearer or go further away."""
        self.zoom_to(self.zoom * factor, about)

    def hold(self, place: QPointF, at: QPointF) -> None:
        """Scroll so that a place of the scene is seen at this point of the viewport."""
        off = self.at(place) - at
        self.pan(off.x(), off.y())

    def pan(self, right: float, down: float) -> None:
        """Look further to the right and further down, in pixels of the screen."""
        across, along = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + round(right))
        along.setValue(along.value() + round(down))

    def centre(self, place: QPointF) -> None:
        """Bring a place into the middle."""
        self.stay()
        self.hold(place, QPointF(self._view.viewport().rect().center()))

    def stance(self) -> Stance:
        """Return how one looks now, to look so again."""
        return Stance(self.zoom, self.seen().center())

    def resume(self, stance: Stance) -> None:
        """Look again as one did."""
        self.zoom_to(stance.zoom)
        self.centre(stance.middle)

    @property
    def legible(self) -> float:
        """The zoom from which on the words of a card are read with ease."""
        return LEGIBLE * self.type_scale

    def fit(self, rect: QRectF, nearest: float = 1.0, farthest: float = 0.0) -> None:
        """See all of this, no nearer and no further than said; what is cut off is the far end.

        Both count for type of the usual size.
        """
        if rect.isEmpty():
            self.zoom_to(1.0)
            self.centre(QPointF(0, 0))
            return
        port = self._view.viewport().rect()
        wide = max(1.0, port.width() - 2 * MARGIN) / rect.width()
        high = max(1.0, port.height() - 2 * MARGIN) / rect.height()
        least, most = farthest * self.type_scale, nearest * self.type_scale
        self.zoom_to(max(least, min(most, wide, high)))
        self._widen()
        self.centre(rect.center())

    def begin(self, content: QRectF, first: First, direction: str) -> None:
        """See all of a map if it can be read so, else its thesis with as much as fits beside it."""
        self.fit(content, farthest=WHOLE)
        port = self._view.viewport().rect()
        wide, high = content.width() * self.zoom, content.height() * self.zoom
        if first.thesis.isEmpty():
            return
        if wide <= port.width() and high <= port.height():
            # A map that has just begun stands where it has room to grow.
            spare = (port.height() - high) / 2 - port.height() * UPPER
            if spare > 0 and direction != "right":
                self.pan(0, spare if direction == "down" else -spare)
            return
        self.fit(first.tier, nearest=LEGIBLE, farthest=READABLE)
        self._begin_at(first, direction)

    def _begin_at(self, first: First, direction: str) -> None:
        """Stand at the thesis, and aside from it as far as shows the most cards."""
        port, thesis = QRectF(self._view.viewport().rect()), first.thesis
        at = port.center()
        if direction == "right":
            at.setX(MARGIN + thesis.width() * self.zoom / 2)
        else:
            half = MARGIN + thesis.height() * self.zoom / 2
            at.setY(half if direction == "down" else port.height() - half)
        self.hold(thesis.center(), at)
        seen = self.seen()
        across = direction != "right"
        air = MARGIN / self.zoom
        cards = first.cards(seen.adjusted(*_both_sides(seen, across)))
        best = _aside(seen, cards, thesis, air, across)
        self.shift(QPointF(best, 0) if across else QPointF(0, best))

    def shift(self, off: QPointF) -> None:
        """Look elsewhere by a distance of the scene."""
        self.pan(off.x() * self.zoom, off.y() * self.zoom)

    def straying(self) -> QPointF:
        """Return how far off one looks, in the scene, while the whole map could be seen."""
        port = self._view.viewport().rect()
        part = self._view.viewportTransform().mapRect(self._content)
        air = self._air()
        off = QPointF()
        if part.width() <= port.width() - 2 * air:
            off.setX(_shift(part.left(), part.right(), air, port.width() - air))
        if part.height() <= port.height() - 2 * air:
            off.setY(_shift(part.top(), part.bottom(), air, port.height() - air))
        return off / self.zoom

    def bring(self, rect: QRectF) -> None:
        """Scroll as little as is needed to see all of this with some air around it."""
        self.arrive()
        self.bring_seen(self._view.mapFromScene(rect).boundingRect())

    def bring_seen(self, part: QRect) -> None:
        """Scroll as little as is needed to see all of what is now here in the viewport."""
        port = self._view.viewport().rect()
        air = self._air()
        right = _shift(part.left(), part.right(), air, port.width() - air)
        down = _shift(part.top(), part.bottom(), air, port.height() - air)
        if self.reduced or not self._view.isVisible():
            self.pan(right, down)
        elif right or down:
            self._way, self._gone = (right, down), (0, 0)
            self._clock.start()

    @property
    def is_under_way(self) -> bool:
        """Whether one is scrolling to somewhere."""
        return self._clock.state() == QVariantAnimation.State.Running

    def arrive(self) -> None:
        """Be where one was scrolling to."""
        if self.is_under_way:
            self._clock.stop()
            self._go_on(1.0)

    def stay(self) -> None:
        """Stop scrolling: a hand has taken over."""
        self._clock.stop()

    def _air(self) -> float:
        port = self._view.viewport().rect()
        return min(MARGIN, port.width() / 8, port.height() / 8)

    def _go_on(self, share: float) -> None:
        at = (round(self._way[0] * share), round(self._way[1] * share))
        self.pan(at[0] - self._gone[0], at[1] - self._gone[1])
        self._gone = at

    def _widen(self) -> None:
        port = self._view.viewport().rect()
        wide, high = port.width() / self.zoom, port.height() / self.zoom
        room = self._content.adjusted(-wide, -high, wide, high)
        if self._view.sceneRect() != room:
            self._view.setSceneRect(room)


def _both_sides(seen: QRectF, across: bool) -> tuple[float, float, float, float]:
    wide, high = (seen.width(), 0.0) if across else (0.0, seen.height())
    return (-wide, -high, wide, high)


def _aside(seen: QRectF, cards: list[QRectF], thesis: QRectF, air: float, across: bool) -> float:
    """Return how far to go aside to see the most cards whole, the thesis always among them."""

    def span(rect: QRectF) -> tuple[float, float]:
        return (rect.left(), rect.right()) if across else (rect.top(), rect.bottom())

    start, end = span(seen)
    spans = [span(card) for card in cards]
    low, high = span(thesis)
    offs = (0.0, *(a - air - start for a, _ in spans), *(b + air - end for _, b in spans))
    kept = [off for off in offs if start + off <= low - air and high + air <= end + off]

    def shown(off: float) -> int:
        return sum(start + off <= a and b <= end + off for a, b in spans)

    # The least way aside among those that show as much.
    return min(kept, key=lambda off: (-shown(off), abs(off)), default=0.0)


def _shift(low: float, high: float, start: float, end: float) -> float:
    if low < start or high - low > end - start:
        return low - start if low < start or low > end else 0.0
    return max(0.0, high - end)
