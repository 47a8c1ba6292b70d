"""The start page: every key and button on it works, and nothing is hidden behind it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QListWidgetItem, QPushButton, QToolBar
from pytestqt.qtbot import QtBot

from argmap import assets
from argmap.gui.app import Application
from argmap.gui.window import main
from argmap.gui.window.main import MainWindow
from argmap.gui.window.start import SMALL, THUMB

Open = Callable[..., MainWindow]


def _button(window: MainWindow, start: str) -> QPushButton:
    return next(b for b in window.start.findChildren(QPushButton) if b.text().startswith(start))


def _is_drawn(item: QListWidgetItem, room: QSize) -> bool:
    image = item.icon().pixmap(room).toImage()
    places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    # Blocks that can be made out, not threads.
    return max(image.pixelColor(x, y).alpha() for x, y in places) > 128


def _docks(window: MainWindow) -> list[bool]:
    return [not dock.isHidden() for dock in window.findChildren(QDockWidget)]


def test_enter_presses_new_map(opened: Open) -> None:
    window = opened()

    QTest.keyClick(_button(window, "New map"), Qt.Key.Key_Return)

    assert not window.is_starting


def test_a_claim_written_on_the_start_page_is_seen(opened: Open) -> None:
    window = opened()

    window.built.run("claim")

    assert not window.is_starting
    assert len(window.document.map.nodes) == 1
    assert all(_docks(window))


def test_a_file_that_cannot_be_opened_is_named_on_the_start_page(
    opened: Open, tmp_path: Path
) -> None:
    window = opened(tmp_path / "gone.argmap")

    assert window.is_starting
    assert window.messages.isVisible()
    assert "gone.argmap" in window.messages.words()

    window.filing.new()

    assert not window.messages.isVisible()


def test_the_start_page_leads_back_to_the_map_and_its_panels(opened: Open, talks: Path) -> None:
    window = opened(talks)
    before = _docks(window)
    window.ask("start")

    assert _button(window, "Back to").isVisible()
    QTest.keyClick(_button(window, "Back to"), Qt.Key.Key_Return)

    assert not window.is_starting
    assert _docks(window) == before


def test_panels_are_there_again_after_quitting_on_the_start_page(opened: Open) -> None:
    first = opened()
    first.close()
    QApplication.processEvents()

    second = opened()
    second.filing.new()

    assert all(_docks(second))


def test_a_new_window_fits_the_screen(opened: Open) -> None:
    window = opened()

    room = window.screen().availableGeometry()

    assert main.fitting(room.size()).height() < room.height()
    assert main.fitting(QSize(1366, 740)) == QSize(1358, 700)


def test_large_type_does_not_push_the_window_off_a_small_screen(
    program: Application, opened: Open, talks: Path
) -> None:
    program.settings.put("scale", 200)
    window = opened(talks)
    window.status.show_findings(17, 17, 1)
    window.resize(900, 600)
    QApplication.processEvents()

    assert window.minimumSizeHint().width() <= 900
    assert window.width() == 900

    program.settings.put("scale", 100)


def test_keys_of_the_map_rest_while_it_is_hidden(opened: Open, talks: Path) -> None:
    window = opened(talks)
    before, zoom = window.document.map, window.status.zoom.text()
    window.ask("start")

    for id_ in ("but", "claim", "zoom-in", "draft", "delete", "export"):
        window.built.run(id_)

    assert window.is_starting
    assert window.document.map is before
    assert window.status.zoom.text() == zoom
    assert not window.built.actions["but"].isEnabled()


def test_nothing_speaks_of_the_map_that_is_hidden(opened: Open, talks: Path) -> None:
    window = opened(talks)
    bar = window.findChild(QToolBar)
    assert bar is not None

    window.ask("start")
    assert not window.status.isVisible()
    assert not bar.isVisible()

    window.ask("start")
    assert window.status.isVisible()
    assert bar.isVisible()


def test_files_and_colours_work_on_the_start_page(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.ask("start")

    can = [id_ for id_ in window.built.rows if window.built.can(id_)]

    assert {"new", "open", "recent", "palette", "keys", "dark", "larger", "quit"} <= set(can)


def test_another_map_is_told_from_its_top(opened: Open, talks: Path) -> None:
    window = opened(talks)
    QApplication.processEvents()
    bar = window.docks.outline.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0

    window.filing.take(str(assets.seeds() / "ranked-choice-pf.argmap"), True)
    QApplication.processEvents()

    assert bar.maximum() > 0
    assert bar.value() == 0


def test_every_starter_is_seen_before_it_is_taken(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    items = [window.start.starters.item(row) for row in range(window.start.starters.count())]

    qtbot.waitUntil(lambda: all(_is_drawn(item, THUMB) for item in items), timeout=20_000)
    assert items[0].text() == "Send an envoy: a demonstration"


def test_a_recent_map_is_known_by_its_picture_its_title_and_its_place(
    opened: Open, talks: Path, qtbot: QtBot
) -> None:
    window = opened(talks)
    window.ask("start")
    recent = window.start.recent.item(0)

    qtbot.waitUntil(lambda: _is_drawn(recent, SMALL), timeout=20_000)
    assert recent.text() == f"Talks with North Korea\ntalks.argmap in {talks.parent}"
