"""A map opens as it was left: its cards stand where one saw them last."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from argmap import layout
from argmap.gui import drawings
from argmap.gui.window.main import MainWindow
from argmap.layout import Arrangement

Open = Callable[..., MainWindow]
Held = Qt.KeyboardModifier


def at_rest(window: MainWindow, qtbot: QtBot) -> Arrangement:
    qtbot.waitUntil(lambda: not window.canvas.showing.arranger.is_waiting)
    return window.canvas.arrangement


def changed(window: MainWindow, qtbot: QtBot) -> Arrangement:
    """Take away some reasons and write another: the others keep near to where they stood."""
    window.canvas.setFocus()
    thesis = window.document.map.theses[0].id
    for link in window.document.map.links_into[thesis][1:4]:
        window.select(link.sources)
        QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
        at_rest(window, qtbot)
    return at_rest(window, qtbot)


def test_a_map_that_was_changed_and_saved_opens_as_it_was_seen(
    opened: Open, talks: Path, qtbot: QtBot
) -> None:
    window = opened(talks)
    fresh = at_rest(window, qtbot)
    left = changed(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_S, Held.ControlModifier)
    window.close()

    again = opened(talks)

    assert left != fresh
    assert again.canvas.arrangement == left
    assert at_rest(again, qtbot) == left
    anew = layout.arrange(again.document.map, again.canvas.drawing.sizes)
    QTest.keyClick(again.canvas, Qt.Key.Key_T, Held.ControlModifier)
    assert at_rest(again, qtbot) == anew


def test_what_was_saved_opens_as_it_was_seen_then_whatever_was_thrown_away_later(
    opened: Open, talks: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(talks)
    left = changed(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_S, Held.ControlModifier)
    qtbot.waitUntil(lambda: drawings.kept(window.document.map, window.canvas.drawing.sizes) == left)
    window.select((window.document.map.nodes[5].id,))
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    at_rest(window, qtbot)
    monkeypatch.setattr(window.filing, "may_close", lambda: True)
    window.close()

    assert opened(talks).canvas.arrangement == left


def test_words_that_were_thrown_away_leave_no_drawing(
    opened: Open, talks: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(talks)
    first = at_rest(window, qtbot)
    window.close()
    other = opened(talks)
    changed(other, qtbot)
    monkeypatch.setattr(other.filing, "may_close", lambda: True)
    other.close()

    assert opened(talks).canvas.arrangement == first
