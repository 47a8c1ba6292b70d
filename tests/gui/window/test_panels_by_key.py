"""Panels: a key goes there, the same key hides, Esc leads back; a menu switches them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu, QPushButton, QTabBar

from argmap.gui.actions import PANELS
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = dict(zip(PANELS, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), strict=True))


def _press(key: Qt.Key, keys: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, keys)


def _dock(window: MainWindow, name: str) -> QDockWidget:
    dock = window.findChild(QDockWidget, name)
    assert dock is not None
    return dock


def _is_in(window: MainWindow, name: str) -> bool:
    here = QApplication.focusWidget()
    return here is not None and _dock(window, name).isAncestorOf(here)


@pytest.fixture
def window(opened: Open, talks: Path) -> MainWindow:
    window = opened(talks)
    window.select((window.document.map.nodes[3].id,))
    window.canvas.setFocus()
    return window


@pytest.mark.parametrize("name", PANELS)
def test_a_key_goes_to_the_panel_and_from_within_hides_it(window: MainWindow, name: str) -> None:
    _press(KEYS[name])
    assert _is_in(window, name)

    _press(KEYS[name])
    assert _dock(window, name).isHidden()
    assert window.canvas.hasFocus()

    _press(KEYS[name])
    assert _dock(window, name).isVisible()
    assert _is_in(window, name)


@pytest.mark.parametrize("name", PANELS)
def test_esc_leads_back_to_the_map(window: MainWindow, name: str) -> None:
    _press(KEYS[name])

    _press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)

    assert window.canvas.hasFocus()


def test_a_key_leads_back_to_the_map(window: MainWindow) -> None:
    _press(KEYS["inspector"])

    _press(Qt.Key.Key_4)

    assert window.canvas.hasFocus()


@pytest.mark.parametrize("page", range(2))
def test_the_key_reaches_whatever_page_the_panel_shows(window: MainWindow, page: int) -> None:
    window.docks.outline.tabs.bar.setCurrentIndex(1 + page)
    window.canvas.setFocus()

    _press(KEYS["outline"])

    assert _is_in(window, "outline")


def test_the_inspector_is_ready_to_be_written_in(window: MainWindow) -> None:
    _press(KEYS["inspector"])
    QTest.keyClicks(QApplication.focusWidget(), "Indeed: ")

    window.docks.keep()

    assert window.document.map.nodes[3].text.startswith("Indeed: ")


def test_the_menu_switches_every_panel(window: MainWindow) -> None:
    menu = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == "Panels")
    switches = {a.text().replace("&", ""): a for a in menu.actions() if a.isCheckable()}
    window.built.refresh()
    assert all(switch.isChecked() for switch in switches.values())

    switches["Inspector"].trigger()

    assert list(switches) == ["Outline", "Inspector", "Findings"]
    assert _dock(window, "inspector").isHidden()
    assert not switches["Inspector"].isChecked()


def test_a_hidden_panel_stays_hidden_over_the_start_page(window: MainWindow) -> None:
    window.ask("switch findings")

    window.ask("start")
    window.ask("start")

    assert _dock(window, "findings").isHidden()
    assert _dock(window, "outline").isVisible()


@pytest.mark.parametrize(
    ("key", "name", "title"),
    [(Qt.Key.Key_5, "outline", "Sources"), (Qt.Key.Key_6, "inspector", "Notes")],
)
def test_pages_beside_a_panel_have_a_key_too(
    window: MainWindow, key: Qt.Key, name: str, title: str
) -> None:
    _press(key)

    assert _is_in(window, name)
    bar = _dock(window, name).findChild(QTabBar)
    assert bar is not None
    assert bar.tabText(bar.currentIndex()) == title


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow) -> None:
    pressed: list[bool] = []
    button = next(
        button
        for button in _dock(window, "inspector").findChildren(QPushButton)
        if button.isVisible() and button.isEnabled()
    )
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()

    _press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)

    assert pressed == [True]


def test_the_outline_shows_what_redo_selects(window: MainWindow) -> None:
    last = window.document.map.nodes[-1].id
    window.select((last,))
    window.canvas.setFocus()
    _press(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    QTest.keyClicks(QApplication.focusWidget(), "One more reason.")
    _press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    _press(Qt.Key.Key_Z)
    view = window.docks.outline.view
    view.scrollToTop()

    _press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()

    row = view.visualRect(view.currentIndex())
    assert window.document.map.nodes[-1].text == "One more reason."
    assert view.viewport().rect().intersects(row)


@pytest.mark.parametrize("name", PANELS)
def test_the_key_of_a_panel_leads_back_from_its_other_pages(window: MainWindow, name: str) -> None:
    _press(KEYS[name])
    bar = _dock(window, name).findChild(QTabBar)
    assert bar is not None
    bar.setCurrentIndex(1)

    _press(KEYS[name])

    assert bar.currentIndex() == 0
    assert _is_in(window, name)


def test_going_through_the_roles_by_key_changes_nothing_before_one_is_taken(
    window: MainWindow,
) -> None:
    critique = next(n.id for n in window.document.map.nodes if n.kind.value == "critique")
    window.select((critique,))
    before = window.document.map
    roles = window.docks.inspector.node.role
    roles.setFocus()

    QTest.keyClick(roles, Qt.Key.Key_Down)
    for _ in range(3):
        QTest.keyClick(roles.view(), Qt.Key.Key_Down)
    assert window.document.map is before
    QTest.keyClick(roles.view(), Qt.Key.Key_Return)

    assert window.document.map.node_by_id[critique].role is not None
    assert window.document.map.theses == before.theses
