"""The docks: as wide as they ask to be, once there is room."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget

from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


def widths(window: MainWindow) -> tuple[int, int]:
    QApplication.processEvents()
    return window.docks.outline.width(), window.docks.inspector.width()


def test_docks_squeezed_by_a_small_window_are_wide_again_in_a_large_one(
    opened: Open, talks: Path
) -> None:
    window = opened(talks)
    window.resize(760, 700)
    QApplication.processEvents()

    window.resize(1440, 900)

    assert widths(window) == (250, 300)


def test_a_width_given_by_hand_stays_when_the_window_is_resized(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.resize(1440, 900)
    QApplication.processEvents()
    dock = window.findChild(QDockWidget, "outline")
    assert dock is not None

    window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    window.resize(1300, 850)

    assert widths(window)[0] == 400
