"""Docks that keep their measure in letters: larger type makes them larger, and back again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from argmap.gui.panels import looks

# However large the type is, the map keeps this share of the window, and a little more.
SIDES, BELOW = 0.58, 0.40
# Qt deals out what is left over, so a size may be a little off without a hand's doing.
NEAR = 16


class Growing:
    """Sizes of docks beside and below a map, at any size of the window's type.

    A size given by hand counts from then on; one cut by a small window is whole again later.
    """

    def __init__(
        self, window: QMainWindow, sides: Sequence[QDockWidget], below: Sequence[QDockWidget]
    ) -> None:
        self._window = window
        self._sides, self._below = tuple(sides), tuple(below)
        self._usual: dict[QDockWidget, float] = {}
        self._given: dict[QDockWidget, int] = {}
        self._scale = 1.0

    def begin(self, sides: Sequence[int], below: Sequence[int]) -> None:
        """Take these as the sizes for type of the usual size."""
        self._scale = looks.scale()
        self._usual = dict(zip((*self._sides, *self._below), (*sides, *below), strict=True))
        self._lay()
        if self._scale > 1:
            # A window that is being resized knows its new size only after that.
            QTimer.singleShot(0, self._window, self._lay)

    def follow(self) -> None:
        """Follow the size of the type, if it is another one now."""
        before, self._scale = self._scale, looks.scale()
        if before == self._scale:
            return
        for dock in (*self._sides, *self._below):
            size = dock.width() if dock in self._sides else dock.height()
            if not dock.isHidden() and abs(size - self._given.get(dock, 0)) > NEAR:
                self._usual[dock] = size / before
        self._lay()

    def _lay(self) -> None:
        size = self._window.size()
        for docks, room, way in (
            (self._sides, size.width() * SIDES, Qt.Orientation.Horizontal),
            (self._below, size.height() * BELOW, Qt.Orientation.Vertical),
        ):
            wanted = [self._usual.get(dock, 0) * self._scale for dock in docks]
            share = min(1.0, room / max(1.0, sum(wanted))) if self._scale > 1 else 1.0
            given = [round(one * share) for one in wanted]
            self._window.resizeDocks(list(docks), given, way)
            self._given.update(zip(docks, given, strict=True))
