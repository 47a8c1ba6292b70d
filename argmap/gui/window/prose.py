"""A long text pasted on the map: it is asked for the draft before it becomes cards."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from argmap import edits

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

ASKED = "This is a text to read on, not a list of statements."


def on_clipboard() -> str:
    """Return the text on the clipboard if it is prose; nothing if it is a map or a list."""
    from argmap.gui.window.clipboard import MAP

    carried = QGuiApplication.clipboard().mimeData()
    if carried is None or carried.hasFormat(MAP) or not carried.hasText():
        return ""
    return carried.text() if edits.is_prose(carried.text()) else ""


def offer(window: "MainWindow", text: str, cards: Callable[[], None]) -> None:
    """Ask what is wanted; Enter puts the text into the draft."""
    window.messages.ask(
        ASKED,
        ("Put it into the draft", lambda: window.docks.put_in_draft(text)),
        ("Make cards of it", cards),
    )
