"""Python's collector of circles, run only in the window's thread.

By itself it runs in whichever thread happens to allocate. A widget that it finds there is
destroyed outside the window's thread, and Qt then crashes at some later event.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000


class Garbage(QObject):
    """Collects from the event loop, generation by generation, as the collector itself would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
