"""What is pasted on the map: a list becomes cards, a text is asked for the draft first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.window.main import MainWindow

PROSE = "\n".join(
    ["Buses should be free. A fare is a gate in front of work and school, and a poor one."] * 6
)


@pytest.fixture
def empty(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window with an empty map, the canvas in front."""
    window = opened()
    window.filing.new()
    window.canvas.setFocus()
    return window


def paste(window: MainWindow, text: str) -> None:
    """Paste on the map as a person does."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def press(key: Qt.Key) -> None:
    """Press a key where the keys go."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key)
    QApplication.processEvents()


def test_a_pasted_text_goes_into_the_draft_with_one_key(empty: MainWindow) -> None:
    paste(empty, PROSE)
    asked = empty.messages.words()
    nothing_yet = empty.document.map

    press(Qt.Key.Key_Return)

    assert "a text to read on" in asked
    assert nothing_yet.nodes == () and nothing_yet.drafts == ()
    assert [d.text for d in empty.document.map.drafts] == [PROSE]
    assert empty.docks.draft.page.text() == PROSE
    assert empty.docks.draft.page.hasFocus()
    assert not empty.messages.words()


def test_whoever_wants_cards_of_a_text_has_them(empty: MainWindow) -> None:
    paste(empty, PROSE)

    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)

    assert len(empty.document.map.nodes) == 6
    assert empty.document.map.drafts == ()


def test_a_list_becomes_cards_at_once(empty: MainWindow) -> None:
    paste(empty, "Buses should be free\n- A fare is a gate\n- Full buses are cheap")

    assert len(empty.document.map.nodes) == 3
    assert {link.target for link in empty.document.map.links} == {empty.document.map.nodes[0].id}
    assert not empty.messages.words()


def test_a_text_pasted_into_the_outline_or_dropped_on_the_map_is_asked_for_too(
    empty: MainWindow,
) -> None:
    QGuiApplication.clipboard().setText(PROSE)
    empty.docks.outline.paste()
    from_outline = empty.messages.words()
    empty.messages.hide()
    dropped = QMimeData()
    dropped.setText(PROSE)

    empty.canvas.arrivals.take(dropped, QPointF(0, 0))

    assert "a text to read on" in from_outline
    assert "a text to read on" in empty.messages.words()
    assert empty.document.map.nodes == ()
