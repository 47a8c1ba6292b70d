"""What the window says of an edit goes with the edit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.gui.panels.sources import exchange
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def deleted(opened: Open, talks: Path) -> MainWindow:
    """A window that has just said what went with a card."""
    window = opened(talks)
    map_ = window.document.map
    reason = next(link for link in map_.links_into[map_.theses[0].id] if len(link.sources) == 1)
    window.select(reason.sources)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert "Undo brings all of it back" in window.messages.words()
    return window


def test_after_undo_it_is_not_said_any_more(deleted: MainWindow) -> None:
    QTest.keyClick(deleted.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert deleted.messages.words() == ""


def test_after_another_edit_it_is_not_said_any_more(deleted: MainWindow) -> None:
    QTest.keyClick(deleted.canvas, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)

    assert "bear on nothing" not in deleted.messages.words()


def test_what_the_outline_the_map_or_the_sources_cannot_do_is_marked_as_not_done(
    opened: Open, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(talks)
    thesis = window.document.map.theses[0].id

    def refused() -> str:
        words = window.messages.words() if window.messages.property("refused") else ""
        window.messages.outdate()
        return words

    reason = window.document.map.links_into[thesis][0].sources[0]
    window.select((thesis, reason))
    window.built.run("join")
    assert refused()

    window.select((thesis,))
    window.docks.outline.view.setFocus()
    QTest.keyClick(window.docks.outline.view, Qt.Key.Key_Tab)
    assert "nothing before this" in refused()

    broken = tmp_path / "broken.ris"
    broken.write_bytes(b"\x00\xff")
    monkeypatch.setattr(exchange, "ask_import", lambda _page: broken)
    window.docks.outline.sources.take_in.click()
    assert "broken.ris" in refused()
