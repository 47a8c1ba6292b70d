"""The docks: as wide as they ask to be, once there is room."""

from collections.abc import Callable
from pathlib import Path

import pytest
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


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
@pytest.mark.parametrize("scale", [150, 200])
def test_docks_grow_with_the_type_leave_the_map_room_and_come_back(
    opened: Open, talks: Path, size: tuple[int, int], scale: int
) -> None:
    window = opened(talks)
    window.resize(*size)
    QApplication.processEvents()
    before = *widths(window), window.docks.findings.height()

    window.settings.put("scale", scale)
    QApplication.processEvents()
    larger = *widths(window), window.docks.findings.height()
    assert all(now > was for now, was in zip(larger, before, strict=True))
    assert window.canvas.width() > 0.35 * window.width()
    assert window.canvas.height() > 0.25 * window.height()

    window.settings.put("scale", 100)
    QApplication.processEvents()
    after = *widths(window), window.docks.findings.height()
    assert after == before


def test_a_width_given_by_hand_grows_with_the_type(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.resize(1440, 900)
    QApplication.processEvents()
    dock = window.findChild(QDockWidget, "outline")
    assert dock is not None
    window.resizeDocks([dock], [330], Qt.Orientation.Horizontal)
    QApplication.processEvents()

    window.settings.put("scale", 125)
    QApplication.processEvents()
    assert widths(window)[0] > 380

    window.settings.put("scale", 100)
    assert abs(widths(window)[0] - 330) < 4
