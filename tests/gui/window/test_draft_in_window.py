"""Draft and map in step: words become cards, cards find their words, undo covers both."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from argmap.gui.panels.draft import DraftPanel
from argmap.gui.window.main import MainWindow
from argmap.model import LinkKind, NodeKind

TEXT = (
    "Talks are cheap.\n\nCritics call them a reward. Yet a table is not a gift 🎁. It ends there."
)


@pytest.fixture
def drafting(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window with a draft just pasted into it."""
    window = opened()
    window.filing.new()
    window.ask("draft")
    window.docks.draft.page.insertPlainText(TEXT)
    window.docks.draft.commit()
    return window


def _choose(panel: DraftPanel, words: str) -> None:
    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    assert panel.page.find(words)


def _press(panel: DraftPanel, title: str) -> None:
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == title)
    assert button.isVisible()
    button.click()


def _key(panel: DraftPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.page, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def test_pasted_words_are_a_draft_of_the_map(drafting: MainWindow) -> None:
    assert [d.text for d in drafting.document.map.drafts] == [TEXT]


def test_selected_words_and_one_key_make_a_card_with_its_place(drafting: MainWindow) -> None:
    panel = drafting.docks.draft

    _choose(panel, "Talks are cheap.")
    _key(panel, Qt.Key.Key_1)

    node = drafting.document.map.nodes[0]
    assert (node.text, node.kind) == ("Talks are cheap.", NodeKind.CLAIM)
    assert [(a.start, a.end, a.exact) for a in node.anchors] == [(0, 16, "Talks are cheap.")]


def test_a_critique_made_while_a_card_is_selected_attacks_it(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    _choose(panel, "Talks are cheap.")
    _key(panel, Qt.Key.Key_1)

    _choose(panel, "Critics call them a reward.")
    _key(panel, Qt.Key.Key_3)

    map_ = drafting.document.map
    assert [(x.kind, map_.node_by_id[x.target].text) for x in map_.links] == [
        (LinkKind.ATTACKS, "Talks are cheap.")
    ]


def test_words_after_an_emoji_keep_their_place(drafting: MainWindow) -> None:
    panel = drafting.docks.draft

    _choose(panel, "It ends there.")
    _key(panel, Qt.Key.Key_1)

    anchor = drafting.document.map.nodes[0].anchors[0]
    assert TEXT[anchor.start : anchor.end] == "It ends there."


def test_words_put_in_before_carry_the_anchor_along_and_undo_takes_both_back(
    drafting: MainWindow,
) -> None:
    panel = drafting.docks.draft
    _choose(panel, "Talks are cheap.")
    _key(panel, Qt.Key.Key_1)
    before = drafting.document.map

    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(panel.page, "Look: ")
    panel.commit()
    moved = drafting.document.map.nodes[0].anchors[0]
    QTest.keyClick(panel.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (moved.start, moved.exact) == (6, "Talks are cheap.")
    assert drafting.document.map is before
    assert panel.page.toPlainText() == TEXT


def test_changed_words_are_offered_and_taken_only_when_asked(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    _choose(panel, "Talks are cheap.")
    _key(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id
    _choose(panel, "cheap")
    QTest.keyClicks(panel.page, "costly")
    panel.commit()
    drafting.select((node,))
    QApplication.processEvents()

    offered = panel.walk.told.text()
    unchanged = drafting.document.map.node_by_id[node].text
    _press(panel, "Use them")

    assert offered == "The draft now says: Talks are costly."
    assert unchanged == "Talks are cheap."
    assert drafting.document.map.node_by_id[node].text == "Talks are costly."


def test_selecting_a_card_shows_its_words(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    _choose(panel, "It ends there.")
    _key(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id
    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    drafting.canvas.setFocus()

    drafting.select(())
    drafting.select((node,))

    cursor = panel.page.textCursor().position()
    # Qt counts the emoji twice.
    assert cursor == TEXT.index("It ends there.") + 1
