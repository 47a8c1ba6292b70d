"""What this is, and what a report of a fault needs to say."""

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox

import argmap

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow


def about(window: "MainWindow") -> None:
    """Show the version and the libraries."""
    box = QMessageBox(window)
    box.setWindowTitle("About argmap")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"argmap {argmap.__version__}")
    box.setInformativeText(
        "One graph of an argument: map, draft and findings.\n\n"
        f"{versions()}\n\nMIT licence. It never uses the network."
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def versions() -> str:
    """Return one line with what runs here."""
    return (
        f"argmap {argmap.__version__}, Python {platform.python_version()}, "
        f"PySide {PySide6.__version__}, Qt {qVersion()}, {platform.platform()}"
    )
