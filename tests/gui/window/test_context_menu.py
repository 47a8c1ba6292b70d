"""The context menu: short, with what belongs together under one heading."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


def test_kinds_and_places_are_menus_of_their_own(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.select((window.document.map.nodes[3].id,))

    window.show_menu(QPoint(0, 0))

    menu = window.findChild(QMenu, "context")
    assert menu is not None
    titles = [action.text() for action in menu.actions() if action.text()]
    assert {"What it is", "What the link does"} <= set(titles)
    assert "&Left" not in titles
    assert len(titles) < 22
    menu.close()
