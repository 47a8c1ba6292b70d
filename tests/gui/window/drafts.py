"""What a person does with a draft, shared by the tests of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.panels.draft import DraftPanel
from argmap.gui.window.main import MainWindow


def put_in_draft(window: MainWindow, text: str) -> MainWindow:
    """Begin a map, turn to its draft and put a text there; the cursor stays in it."""
    window.filing.new()
    window.ask("draft")
    window.docks.draft.page.insertPlainText(text)
    window.docks.draft.commit()
    return window


def choose(panel: DraftPanel, words: str) -> None:
    """Select words."""
    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    assert panel.page.find(words)


def alt(panel: DraftPanel, key: Qt.Key) -> None:
    """Press Alt and a key in the text."""
    QTest.keyClick(panel.page, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
