"""The context menu: short, with what belongs together under one heading."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


def _menu(window: MainWindow) -> list[list[str]]:
    """The titles of the menu on a card, group by group."""
    window.select((window.document.map.nodes[3].id,))
    window.show_menu(QPoint(0, 0))
    menu = window.findChild(QMenu, "context")
    assert menu is not None
    groups: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            groups.append([])
        else:
            groups[-1].append(action.text().replace("&", ""))
    menu.close()
    return [group for group in groups if group]


def test_kinds_and_places_are_menus_of_their_own(opened: Open, talks: Path) -> None:
    titles = [title for group in _menu(opened(talks)) for title in group]

    assert {"What it is", "What the link does"} <= set(titles)
    assert "Left" not in titles
    assert len(titles) < 22


def test_deleting_stands_alone_and_last(opened: Open, talks: Path) -> None:
    assert _menu(opened(talks))[-1] == ["Delete", "Delete branch"]


def test_looking_closer_is_there_too(opened: Open, talks: Path) -> None:
    groups = _menu(opened(talks))

    assert groups[-3] == [
        "Why this score",
        "What if this falls?",
        "Focus on this",
        "Fold or unfold",
    ]


def test_a_press_on_bare_ground_means_nothing_that_is_selected(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.select((window.document.map.theses[0].id,))
    corner = window.canvas.viewport().rect().bottomLeft() + QPoint(3, -3)
    assert window.canvas.map_scene.hit(window.canvas.mapToScene(corner), 1.0) is None

    window.canvas.asked.emit(QPoint(0, 0), window.canvas.mapToScene(corner))

    menu = window.findChild(QMenu, "context")
    assert menu is not None
    offered = [action.text().replace("&", "") for action in menu.actions() if action.isEnabled()]
    menu.close()
    assert window.canvas.selection() == ()
    assert "Delete" not in offered
