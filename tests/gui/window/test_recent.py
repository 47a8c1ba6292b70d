"""Recent maps: in the File menu, by a key and in the palette, wherever one is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.app import Application
from argmap.gui.dialogs.picker import Picker
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def window(opened: Open, talks: Path, tmp_path: Path) -> MainWindow:
    """A window on a map; another one was open before it."""
    other = tmp_path / "buses.argmap"
    other.write_bytes(talks.read_bytes())
    opened(other).close()
    return opened(talks)


def _picked(window: MainWindow, words: str) -> None:
    QApplication.processEvents()
    picker = window.findChild(Picker)
    assert picker is not None
    QTest.keyClicks(picker.line, words)
    QTest.keyClick(picker.line, Qt.Key.Key_Return)


def test_a_key_lists_them_without_the_one_that_is_open(
    program: Application, window: MainWindow, tmp_path: Path
) -> None:
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    picker = window.findChild(Picker)
    assert picker is not None
    shown = [picker.list.item(row).text().split()[0] for row in range(picker.list.count())]
    assert shown == ["buses"]

    _picked(window, "")

    assert program.windows[-1].document.path == tmp_path / "buses.argmap"


def test_the_palette_opens_them(program: Application, window: MainWindow, tmp_path: Path) -> None:
    window.ask("palette")

    _picked(window, "Open buses")

    assert program.windows[-1].document.path == tmp_path / "buses.argmap"


def test_the_file_menu_has_it(window: MainWindow) -> None:
    assert window.built.rows["recent"].menu == "File"
