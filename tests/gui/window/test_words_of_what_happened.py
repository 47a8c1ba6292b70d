"""What the window says of an edit goes with the edit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def deleted(opened: Open, talks: Path) -> MainWindow:
    """A window that has just said what went with a card."""
    window = opened(talks)
    map_ = window.document.map
    reason = next(link for link in map_.links_into[map_.theses[0].id] if len(link.sources) == 1)
    window.select(reason.sources)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert "Undo brings all of it back" in window.messages.words()
    return window


def test_after_undo_it_is_not_said_any_more(deleted: MainWindow) -> None:
    QTest.keyClick(deleted.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert deleted.messages.words() == ""


def test_after_another_edit_it_is_not_said_any_more(deleted: MainWindow) -> None:
    QTest.keyClick(deleted.canvas, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)

    assert "bear on nothing" not in deleted.messages.words()
