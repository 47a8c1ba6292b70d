"""The page of keys: narrowed by a word, a key or the menu in which it stands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from argmap.gui.dialogs.keys import KeysDialog
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def page(opened: Open, talks: Path) -> KeysDialog:
    window = opened(talks)
    window.ask("keys")
    found = window.findChild(KeysDialog)
    assert found is not None
    return found


def _shown(page: KeysDialog, typed: str) -> list[str]:
    line = page.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, typed)
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_panels_are_found(page: KeysDialog) -> None:
    assert {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"} <= set(_shown(page, "panel"))


def test_it_says_when_there_is_nothing(page: KeysDialog) -> None:
    assert _shown(page, "zebra") == ["No key is called that."]
