"""The room a draft has beside the map: wide while it is in front, given back afterwards."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

_SHARE, _LEAST, _MOST = 0.4, 400, 760
# The inspector gives way where a window is narrow.
_ASIDE, _NARROW = 0.19, 240
_DRAWN = 12
_CORNER = Qt.Corner.BottomLeftCorner


class Room(QObject):
    """Widens the dock that holds the draft, down to the foot of the window."""

    def __init__(self, window: QMainWindow, dock: QDockWidget, beside: QDockWidget) -> None:
        super().__init__(window)
        self._window, self._dock, self._beside = window, dock, beside
        self._before: tuple[int, int] | None = None
        # The share of the window that somebody drew the dock to, and what was given last.
        self._share, self._given = _SHARE, (0, 0)

    @property
    def is_taken(self) -> bool:
        """Whether the draft has its room now."""
        return self._before is not None

    def take(self) -> None:
        """Take the room a text needs; what somebody drew it to last time, if anybody did."""
        side = self._window.dockWidgetArea(self._dock)
        if self._before or self._dock.isFloating() or side != Qt.DockWidgetArea.LeftDockWidgetArea:
            return
        self._settle()
        whole = self._window.width()
        self._before = self._dock.width(), self._beside.width()
        usual = min(_MOST, max(_LEAST, _SHARE * whole))
        wanted = round(usual if self._share == _SHARE else self._share * whole)
        aside = min(self._before[1], round(max(_NARROW, _ASIDE * whole)))
        self._window.setCorner(_CORNER, Qt.DockWidgetArea.LeftDockWidgetArea)
        self._given = whole, max(wanted, self._before[0])
        self._resize(self._given[1], aside)

    def give_back(self) -> None:
        """Let the dock be as wide as it was."""
        if self._before is None:
            return
        self._settle()
        before, self._before = self._before, None
        whole, now = self._window.width(), self._dock.width()
        if whole == self._given[0] and abs(now - self._given[1]) > _DRAWN:
            self._share = now / whole
        self._window.setCorner(_CORNER, Qt.DockWidgetArea.BottomDockWidgetArea)
        self._resize(*before)

    def around(self, act: Callable[[], None]) -> None:
        """Do something to the docks as they are without a draft in front."""
        taken = self.is_taken
        self.give_back()
        act()
        if taken:
            self.take()

    def _resize(self, own: int, aside: int) -> None:
        docks, sizes = [self._dock, self._beside], [own, aside]
        if self._beside.isHidden() or self._beside.isFloating():
            docks, sizes = docks[:1], sizes[:1]
        self._window.resizeDocks(docks, sizes, Qt.Orientation.Horizontal)
        self._settle()

    def _settle(self) -> None:
        """Let docks have the widths they were given: whoever asks next means these."""
        layout = self._window.layout()
        if layout is not None:
            layout.activate()
