"""Gestures that change only what is seen or selected: panning, and a band around things."""

from PySide6.QtCore import QPointF, QRectF

from argmap.gui.canvas.gestures.desk import Desk, Gesture, Keys
from argmap.gui.canvas.items import CardItem
from argmap.layout import Box


class Pan(Gesture):
    """The hand holds the ground: the place under the pointer stays under it."""

    reaches_out = False

    def move(self, at: QPointF, keys: Keys) -> None:
        """Follow the pointer."""
        off = (self.start - at) * self.desk.eye.zoom
        self.desk.eye.pan(off.x(), off.y())


class Band(Gesture):
    """A rectangle is drawn, and what lies in it is selected; a mere click selects nothing."""

    def __init__(self, desk: Desk, at: QPointF, keys: Keys) -> None:
        super().__init__(desk, at)
        adds = keys & (Keys.ShiftModifier | Keys.ControlModifier)
        self._before = desk.chosen.ids if adds else ()
        desk.chosen.choose(self._before)

    def move(self, at: QPointF, keys: Keys) -> None:
        """Follow the pointer."""
        band = QRectF(self.start, at).normalized()
        self.desk.scene.guides.show_band(band)
        near = self.desk.scene.within(band)
        inside = sorted(c.id for c in near if isinstance(c, CardItem) and _holds(band, c.box))
        self.desk.chosen.choose((*self._before, *inside))

    def end(self, at: QPointF, keys: Keys) -> None:
        """Be done."""
        self.desk.scene.guides.clear()

    def cancel(self) -> None:
        """Select what was selected before."""
        self.desk.scene.guides.clear()
        self.desk.chosen.choose(self._before)


def _holds(band: QRectF, box: Box) -> bool:
    return band.intersects(QRectF(box.left, box.top, box.width, box.height))
