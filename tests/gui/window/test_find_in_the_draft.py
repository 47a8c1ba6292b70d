"""Ctrl+F looks through what one is in: the text, when the cursor is there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.panels.draft.text.finding import hits
from argmap.gui.window.main import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "Buses should be free.\nFree buses fill up. A 🎁 is no bus.\nThe town’s buses are red."


@pytest.fixture
def writing(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window with a draft, the cursor at its beginning."""
    window = opened()
    window.filing.new()
    window.ask("draft")
    window.docks.draft.page.insertPlainText(TEXT)
    window.docks.draft.commit()
    window.docks.draft.page.moveCursor(QTextCursor.MoveOperation.Start)
    return window


def press(key: Qt.Key, *how: Qt.KeyboardModifier) -> None:
    """Press a key where the keys go."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key, *how)
    QApplication.processEvents()


def test_words_are_found_in_the_text_one_after_another(writing: MainWindow) -> None:
    page, bar = writing.docks.draft.page, writing.docks.draft.finding
    press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(bar.words, "buses")

    places, counts = [], []
    for _ in range(4):
        places.append(page.span())
        counts.append(bar.count.text())
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert [TEXT[a:b] for a, b in places] == ["Buses", "buses", "buses", "Buses"]
    assert counts == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]
    assert bar.count.text() == "1 of 3"


def test_esc_leads_back_into_the_text_where_the_hit_is(writing: MainWindow) -> None:
    panel = writing.docks.draft
    press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(panel.finding.words, "no bus")

    press(Qt.Key.Key_Escape)

    assert panel.page.hasFocus()
    assert panel.page.textCursor().selectedText() == "no bus"
    assert panel.page.extraSelections() == []
    assert panel.finding.isHidden()


def test_replacing_all_is_one_step_and_undone_as_one(writing: MainWindow) -> None:
    panel = writing.docks.draft
    press(Qt.Key.Key_H, CTRL)
    QTest.keyClicks(panel.finding.words, "buses")
    QTest.keyClicks(panel.finding.put, "trams")
    before = writing.document.map

    panel.finding._replacing[2].click()
    panel.commit()
    replaced = writing.document.map.drafts[0].text
    writing.document.undo()

    assert replaced == TEXT.replace("Buses", "trams").replace("buses", "trams")
    assert writing.document.map is before


def test_one_is_replaced_and_the_next_one_shown(writing: MainWindow) -> None:
    panel = writing.docks.draft
    press(Qt.Key.Key_H, CTRL)
    QTest.keyClicks(panel.finding.words, "buses")
    panel.finding.put.setFocus()
    QTest.keyClicks(panel.finding.put, "Trams")

    press(Qt.Key.Key_Return)

    assert panel.page.text() == TEXT.replace("Buses", "Trams", 1)
    assert panel.page.textCursor().selectedText() == "buses"


def test_what_is_not_there_is_said(writing: MainWindow) -> None:
    bar = writing.docks.draft.finding
    press(Qt.Key.Key_F, CTRL)

    QTest.keyClicks(bar.words, "zebra")

    assert bar.count.text() == "Not found"


def test_from_the_map_the_map_is_searched(writing: MainWindow) -> None:
    writing.canvas.setFocus()

    press(Qt.Key.Key_F, CTRL)

    assert writing.docks.draft.finding.isHidden()


def test_quotes_and_case_are_found_as_typed_on_any_keyboard() -> None:
    assert [TEXT[a:b] for a, b in hits("TOWN'S", TEXT)] == ["town’s"]
    assert hits("a.b", "axb a.b") == ((4, 7),)
    assert hits("  ", TEXT) == ()
