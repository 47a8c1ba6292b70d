"""The tour: each step waits until it is done, in the window where it began."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap import edits
from argmap.gui.app import Application
from argmap.gui.window.main import MainWindow
from argmap.model import Node

Open = Callable[..., MainWindow]

KEYS = (
    Qt.Key.Key_C,
    Qt.Key.Key_Tab,
    Qt.Key.Key_E,
    (Qt.Key.Key_Home, Qt.Key.Key_B),
    Qt.Key.Key_B,
)


def _follow(window: MainWindow, keys: Qt.Key | tuple[Qt.Key, ...], words: str) -> None:
    window.activateWindow()
    window.canvas.setFocus()
    for key in keys if isinstance(keys, tuple) else (keys,):
        QTest.keyClick(window.canvas, key)
    QTest.keyClicks(QApplication.focusWidget(), words)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_every_step_follows_when_the_one_before_is_done(opened: Open) -> None:
    window = opened()
    window.ask("tour")
    # Nothing but the window may be needed to keep it alive.
    gc.collect()

    for number, keys in enumerate(KEYS, start=1):
        assert window.messages.words().startswith(f"{number} of 5")
        _follow(window, keys, f"Words {number}")

    assert window.messages.words().startswith("That is the whole of it")
    assert window.settings.get("toured")


def test_beside_an_unsaved_map_the_tour_is_in_the_new_window(
    program: Application, opened: Open, talks: Path
) -> None:
    window = opened(talks)
    window.document.do("Add", edits.add, Node(text="Unsaved"))

    window.ask("tour")

    assert window.messages.words() == ""
    assert program.windows[1].messages.words().startswith("1 of 5")


def test_a_step_comes_back_after_another_word(opened: Open) -> None:
    window = opened()
    window.ask("tour")

    window.ask("copy")
    assert window.messages.words().startswith("Copied")
    window.document.do("Add", edits.add, Node(text=""))

    assert window.messages.words().startswith("1 of 5")


@pytest.mark.parametrize("again", [True, False])
def test_the_tour_is_over_when_another_map_begins(opened: Open, talks: Path, again: bool) -> None:
    window = opened()
    window.ask("tour")

    if again:
        window.ask("tour")
        assert window.messages.words().startswith("1 of 5")
    window.filing.open(talks)
    window.document.do("Add", edits.add, Node(text="More"))

    assert window.messages.words() == ""
