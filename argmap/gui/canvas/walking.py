"""The keyboard's side of the canvas: which key walks where."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from argmap.gui.canvas import navigate
from argmap.gui.canvas.navigate import Way
from argmap.layout import Arrangement
from argmap.model import Map

_WAYS: dict[int, Way] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_OWN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
Keys = Qt.KeyboardModifier


class Walking:
    """Where one has come from, so that the way back is the way one came."""

    def __init__(self) -> None:
        self._came: dict[str, str] = {}

    def step(self, map_: Map, seen: Arrangement, here: str | None, event: QKeyEvent) -> str | None:
        """Return where a key leads from here, or None if it leads nowhere."""
        way, keys = _WAYS.get(event.key()), event.modifiers()
        if way is None or keys & _OWN:
            return None
        if here is None or not (here in seen.nodes or here in seen.links):
            theses = (node.id for node in map_.theses if node.id in seen.nodes)
            return next(theses, next(iter(seen.nodes), None))
        if keys & Keys.AltModifier:
            return self._along(map_, seen, here, way)
        there = navigate.walk(map_, seen, here, way, self._came.get(here))
        return self._remembered(here, there)

    def _along(self, map_: Map, seen: Arrangement, here: str, way: Way) -> str | None:
        if way == "up":
            return self._remembered(here, navigate.towards(map_, seen, here))
        if way != "down":
            return None
        came = self._came.get(here)
        onto = {x.id for x in map_.links_into.get(here, ())}
        if here in map_.link_by_id:
            onto |= set(map_.link_by_id[here].sources)
        if came in onto and (came in seen.nodes or came in seen.links):
            return came
        return navigate.back(map_, seen, here)

    def _remembered(self, here: str, there: str | None) -> str | None:
        if there is not None and there != here:
            self._came[there] = here
        return there
