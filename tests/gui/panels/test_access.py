"""A reader who does not see finds a name on everything that can be used."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from argmap.gui.document import Document
from argmap.gui.panels import FindingsPanel, InspectorPanel, OutlinePanel
from argmap.scores import score

Name = QAccessible.Text.Name


def unnamed(panel: QWidget) -> list[str]:
    """What can take the focus and says nothing."""
    QApplication.processEvents()
    found = []
    for part in panel.findChildren(QWidget):
        if part.focusPolicy() is Qt.FocusPolicy.NoFocus or not part.isVisible():
            continue
        if part.focusProxy() is not None or part.parent() is None:
            continue
        seen = QAccessible.queryAccessibleInterface(part)
        if seen is not None and not seen.text(Name):
            found.append(f"{type(part).__name__} {part.objectName()}")
    return found


def _inspector(document: Document, ids: tuple[str, ...]) -> QWidget:
    panel = InspectorPanel(document)
    panel.show_scores(score(document.map))
    panel.show_selection(ids)
    return panel


def _findings(document: Document) -> QWidget:
    panel = FindingsPanel(document)
    panel.tabs.show_page(panel.next)
    return panel


def _sources(document: Document) -> QWidget:
    panel = OutlinePanel(document)
    panel.tabs.show_page(panel.sources)
    panel.sources.select_source("s")
    return panel


@pytest.mark.parametrize(
    "make",
    [
        OutlinePanel,
        _sources,
        FindingsPanel,
        _findings,
        lambda document: _inspector(document, ()),
        lambda document: _inspector(document, ("e",)),
        lambda document: _inspector(document, ("4",)),
        lambda document: _inspector(document, ("a", "b")),
    ],
)
def test_nothing_that_can_be_used_is_without_a_name(
    document: Document, qtbot: QtBot, make: Callable[[Document], QWidget]
) -> None:
    panel = make(document)
    qtbot.addWidget(panel)
    panel.show()

    assert unnamed(panel) == []


def test_the_rows_of_the_outline_are_told_with_their_level(
    document: Document, qtbot: QtBot
) -> None:
    panel = OutlinePanel(document)
    qtbot.addWidget(panel)
    panel.show()

    seen = QAccessible.queryAccessibleInterface(panel.view)
    names = [seen.child(at).text(Name) for at in range(seen.childCount())]

    assert "The survey says so.. level 3, evidence, supports" in names
