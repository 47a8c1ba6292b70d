"""A whole window, as a person has it before them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from argmap import assets
from argmap.files import places
from argmap.gui.app import Application, qt_application
from argmap.gui.settings import Settings
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Application]:
    """The program, without a window yet; motion is off so that nothing has to be waited for."""
    settings = Settings(places.config() / "argmap.ini")
    settings.put("still", True)
    whole = Application(qt_application(), settings)
    yield whole
    for window in list(whole.windows):
        # An empty card that is still written in goes as the window closes: that is a change.
        window.canvas.run("finish writing")
        window.docks.keep_draft()
        window.document.mark_saved(window.document.map, window.document.path or Path("x"))
        window.close()
    QApplication.clipboard().clear()


@pytest.fixture
def opened(program: Application, qtbot: QtBot) -> Open:
    """Open a window on these files, shown and in front."""

    def open_(*paths: Path) -> MainWindow:
        program.open([str(path) for path in paths])
        window = program.windows[-1]
        window.resize(1280, 800)
        qtbot.waitExposed(window)
        window.activateWindow()
        QApplication.processEvents()
        return window

    return open_


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A copy of the first starter map, to be changed at will."""
    copy = tmp_path / "talks.argmap"
    copy.write_bytes((assets.seeds() / "korea-talks.argmap").read_bytes())
    return copy


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox.StandardButton]:
    """What a person answers to the question before closing; asked counts as taken from the list."""
    given: list[QMessageBox.StandardButton] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: given.pop(0))
    return given
