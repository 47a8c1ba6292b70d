"""The context menu: what can be done with what is selected, in groups of what belongs together."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from argmap.gui.actions import Action

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

_LOOKING = ("why", "fall", "focus", "fold")
_CLIPBOARD = ("cut", "copy", "paste")
_GOING = ("delete", "delete-branch")
# Not about what is selected, or quicker by key; the Map menu has them.
_ELSEWHERE = ("claim", "beside", "earlier", "later")


def show(window: "MainWindow", place: QPoint) -> None:
    """Show the menu at a place of the screen; it goes by itself."""
    menu = QMenu(window)
    rows = window.built.rows
    chosen = bool(window.canvas.selection())
    left_out = _ELSEWHERE if chosen else ()
    _add(
        window,
        menu,
        [row for row in rows.values() if row.menu.startswith("Map") and row.id not in left_out],
    )
    for names in (_LOOKING, _CLIPBOARD, _GOING):
        menu.addSeparator()
        _add(window, menu, [rows[name] for name in names])
    menu.setObjectName("context")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)


def _add(window: "MainWindow", menu: QMenu, rows: Iterable[Action]) -> None:
    parts: dict[str, QMenu] = {}
    for row in rows:
        action = window.built.actions[row.id]
        if row.separated and row.menu == "Map":
            menu.addSeparator()
        if not action.isEnabled():
            continue
        _, inner, name = row.menu.rpartition(" › ")
        if not inner:
            menu.addAction(action)
            continue
        if name not in parts:
            parts[name] = menu.addMenu(name)
        parts[name].addAction(action)
