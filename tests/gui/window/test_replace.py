"""Find and replace in the window: one card at a time, or everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap import edits
from argmap.gui.dialogs.finding import FindBar
from argmap.gui.window.main import MainWindow
from argmap.model import Node

Open = Callable[..., MainWindow]


@pytest.fixture
def buses(opened: Open) -> MainWindow:
    """A window on three claims, two of which are about buses."""
    window = opened()
    window.filing.new()
    for text in ("Buses help.", "Trains help.", "More buses help more."):
        window.document.do("Add", edits.add, Node(text=text))
    window.ask("replace")
    return window


def _texts(window: MainWindow) -> list[str]:
    return [node.text for node in window.document.map.nodes]


def test_enter_replaces_in_one_card_and_goes_to_the_next(buses: MainWindow) -> None:
    bar = buses.findChild(FindBar)
    assert bar is not None
    bar.words.setText("buses")
    bar.put.setText("trams")
    bar.put.setFocus()
    QApplication.processEvents()

    QTest.keyClick(bar.put, Qt.Key.Key_Return)

    assert _texts(buses) == ["trams help.", "Trains help.", "More buses help more."]
    assert buses.canvas.selection() == (buses.document.map.nodes[2].id,)

    QTest.keyClick(bar.put, Qt.Key.Key_Return)

    assert _texts(buses)[2] == "More trams help more."
    assert bar.count.text() == "Not found"
