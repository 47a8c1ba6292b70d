"""Python's collector of circles, run only in the window's thread.

By itself it runs in whichever thread happens to allocate. A widget that it finds there is
destroyed outside the window's thread, and Qt then crashes at some later event. Of a large map
it takes longer than a frame: it waits until nobody types.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
# Who types without a rest is put up with for so many times in a row.
PATIENCE = 30


def _never() -> bool:
    return False


class Garbage(QObject):
    """Collects from the event loop, generation by generation, as the collector itself would."""

    def __init__(self, parent: QObject | None = None, busy: Callable[[], bool] = _never) -> None:
        super().__init__(parent)
        self._busy, self._put_off = busy, 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)

    def look(self) -> None:
        """Collect the oldest generation that is due, unless somebody is at work."""
        if self._busy() and self._put_off < PATIENCE:
            self._put_off += 1
            return
        self._put_off = 0
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
