"""What if: while something is switched off, it is said wherever one reads."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def window(opened: Open, talks: Path) -> MainWindow:
    """A window in which one card is switched off, and the findings are read."""
    window = opened(talks)
    map_ = window.document.map
    window.select((map_.links_into[map_.theses[0].id][0].sources[0],))
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_X)
    window.docks.findings.tabs.show_page(window.docks.findings.page)
    return window


def test_the_bar_and_the_verdict_say_that_it_is_supposed(window: MainWindow) -> None:
    assert window.supposing.words().startswith("What if: without “")
    assert window.status.verdict.text().startswith("What if: thesis")


def test_the_bar_brings_all_of_it_back(window: MainWindow) -> None:
    next(b for b in window.supposing.findChildren(QPushButton)).click()

    assert window.supposing.words() == ""
    assert window.status.verdict.text().startswith("Thesis")


def test_the_bar_counts(window: MainWindow) -> None:
    window.docks.findings.fall((window.document.map.nodes[5].id,))

    assert "2 things" in window.supposing.words()


def test_another_map_begins_with_nothing_switched_off(window: MainWindow, talks: Path) -> None:
    window.filing.open(talks)

    assert window.supposing.words() == ""
    assert not window.reckoning.off
