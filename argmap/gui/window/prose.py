"""A long text pasted on the map: it is asked for the draft before it becomes cards."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from argmap import edits
from argmap.model import ArgmapError

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


def offer(window: "MainWindow", text: str) -> None:
    """Ask what is wanted; Enter puts the text into the draft."""
    window.messages.ask(
        ASKED,
        ("Put it into the draft", lambda: window.docks.put_in_draft(text)),
        ("Make cards of it", partial(_make_cards, window, text)),
    )


def _make_cards(window: "MainWindow", text: str) -> None:
    chosen, before = window.canvas.selection(), window.document.map.node_by_id
    try:
        window.document.do("Paste", edits.paste_text, text, chosen[-1] if chosen else None)
    except ArgmapError as refusal:
        window.refuse(str(refusal))
        return
    window.canvas.setFocus()
    window.select(tuple(n.id for n in window.document.map.nodes if n.id not in before))
