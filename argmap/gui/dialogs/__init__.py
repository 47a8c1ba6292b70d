"""The few boxes that ask or explain, each loaded when it is first opened: the window is first."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow


def _about(window: "MainWindow") -> None:
    from argmap.gui.dialogs.about import about

    about(window)


def _export(window: "MainWindow") -> None:
    from argmap.gui.dialogs.export import ExportDialog

    ExportDialog(window).open()


def _keys(window: "MainWindow") -> None:
    from argmap.gui.dialogs.keys import KeysDialog

    KeysDialog(window.built, window).open()


def _palette(window: "MainWindow") -> None:
    from argmap.gui.dialogs.palette import Palette

    Palette(window).open()


def _preferences(window: "MainWindow") -> None:
    from argmap.gui.dialogs.preferences import Preferences

    Preferences(window.settings, window).open()


def _print(window: "MainWindow") -> None:
    from argmap.gui.dialogs.printing import print_map

    print_map(window)


def _tour(window: "MainWindow") -> None:
    from argmap.gui.dialogs import tour

    tour.begin(window)


def _write(window: "MainWindow") -> None:
    from argmap.gui.dialogs.writing import WriteDialog

    WriteDialog(window).open()


BOXES: Mapping[str, Callable[["MainWindow"], None]] = {
    "about": _about,
    "export": _export,
    "keys": _keys,
    "palette": _palette,
    "preferences": _preferences,
    "print": _print,
    "tour": _tour,
    "write": _write,
}
"""What opens each box, by the names that the table of actions uses."""
