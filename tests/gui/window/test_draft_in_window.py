"""Draft and map in step: words become cards, cards find their words, undo covers both."""

from collections.abc import Callable, Iterable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from argmap import edits
from argmap.gui.panels.draft import DraftPanel
from argmap.gui.panels.draft.page import DraftPage
from argmap.gui.panels.draft.spelling import misspelt
from argmap.gui.window.main import MainWindow
from argmap.model import LinkKind, Node, NodeKind
from tests.gui.window.drafts import alt, choose, put_in_draft

TEXT = (
    "Talks are cheap.\n\nCritics call them a reward. Yet a table is not a gift 🎁. It ends there."
)


@pytest.fixture
def drafting(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window with a draft just pasted into it."""
    return put_in_draft(opened(), TEXT)


def _press(panel: DraftPanel, title: str) -> None:
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == title)
    assert button.isVisible()
    button.click()


def test_pasted_words_are_a_draft_of_the_map(drafting: MainWindow) -> None:
    assert [d.text for d in drafting.document.map.drafts] == [TEXT]


def test_selected_words_and_one_key_make_a_card_with_its_place(drafting: MainWindow) -> None:
    panel = drafting.docks.draft

    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)

    node = drafting.document.map.nodes[0]
    assert (node.text, node.kind) == ("Talks are cheap.", NodeKind.CLAIM)
    assert [(a.start, a.end, a.exact) for a in node.anchors] == [(0, 16, "Talks are cheap.")]


def test_a_critique_made_while_a_card_is_selected_attacks_it(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)

    choose(panel, "Critics call them a reward.")
    alt(panel, Qt.Key.Key_3)

    map_ = drafting.document.map
    assert [(x.kind, map_.node_by_id[x.target].text) for x in map_.links] == [
        (LinkKind.ATTACKS, "Talks are cheap.")
    ]


def test_words_after_an_emoji_keep_their_place(drafting: MainWindow) -> None:
    panel = drafting.docks.draft

    choose(panel, "It ends there.")
    alt(panel, Qt.Key.Key_1)

    anchor = drafting.document.map.nodes[0].anchors[0]
    assert TEXT[anchor.start : anchor.end] == "It ends there."


def test_words_put_in_before_carry_the_anchor_along_and_undo_takes_both_back(
    drafting: MainWindow,
) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)
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
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id
    choose(panel, "cheap")
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
    choose(panel, "It ends there.")
    alt(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id
    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    drafting.canvas.setFocus()

    drafting.select(())
    drafting.select((node,))

    cursor = panel.page.textCursor().position()
    # Qt counts the emoji twice.
    assert cursor == TEXT.index("It ends there.") + 1


def test_a_reworded_card_offers_its_words_to_the_draft(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id
    drafting.document.do("Reword", edits.reword, node, "Talking costs little.")
    drafting.select((node,))
    QApplication.processEvents()

    told, before = panel.walk.told.text(), panel.page.text()
    _press(panel, "Put the card's words in")

    assert "The card now says: Talking costs little." in told
    assert before == TEXT
    assert panel.page.text() == TEXT.replace("Talks are cheap.", "Talking costs little.")
    assert drafting.document.map.nodes[0].anchors[0].exact == "Talking costs little."
    assert panel.walk.isHidden()


def test_changed_words_are_marked_on_the_card(drafting: MainWindow, qtbot: QtBot) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id

    choose(panel, "cheap")
    QTest.keyClicks(panel.page, "costly")
    panel.commit()

    qtbot.waitUntil(lambda: "words changed" in dict(drafting.canvas.drawing.marks.get(node, ())))


def test_lost_words_are_marked_walked_to_and_anchored_anew(
    drafting: MainWindow, qtbot: QtBot
) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)
    choose(panel, "It ends there.")
    drafting.select(())
    alt(panel, Qt.Key.Key_1)
    lost = drafting.document.map.nodes[1].id
    choose(panel, "It ends there.")
    QTest.keyClicks(panel.page, "Nobody knows more")
    panel.commit()
    qtbot.waitUntil(lambda: "words lost" in dict(drafting.canvas.drawing.marks.get(lost, ())))
    drafting.select(())
    QTest.keyClick(panel.page, Qt.Key.Key_F7)
    QApplication.processEvents()

    told = panel.walk.count.text(), panel.walk.told.text()
    choose(panel, "Nobody knows more")
    alt(panel, Qt.Key.Key_A)

    assert told[0].startswith("1 of 1")
    assert "It ends there." in told[1] or "Nobody knows" in told[1]
    assert drafting.document.map.node_by_id[lost].anchors[0].exact == "Nobody knows more"
    assert panel.walk.isHidden()


def test_the_end_of_the_lit_words_is_dragged_to_where_it_belongs(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are")
    alt(panel, Qt.Key.Key_1)
    node = drafting.document.map.nodes[0].id
    page = panel.page
    QApplication.processEvents()

    def at(place: int) -> QPoint:
        cursor = QTextCursor(page.document())
        cursor.setPosition(place)
        return page.cursorRect(cursor).center()

    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=at(len("Talks are")))
    QTest.mouseMove(page.viewport(), at(len("Talks are cheap.")))
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=at(len("Talks are cheap.")))

    assert drafting.document.map.node_by_id[node].anchors[0].exact == "Talks are cheap."
    assert page.text() == TEXT


def test_selected_words_select_their_cards(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    for words in ("Talks are cheap.", "Yet a table is not a gift"):
        choose(panel, words)
        drafting.select(())
        alt(panel, Qt.Key.Key_1)

    panel.page.setFocus()
    panel.page.selectAll()

    assert set(drafting.canvas.selection()) == {n.id for n in drafting.document.map.nodes}


def test_typing_is_kept_when_another_draft_is_turned_to(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    first = drafting.document.map.drafts[0].id
    QTest.keyClicks(panel.page, " More.")

    drafting.ask("draft new")
    QTest.keyClicks(panel.page, "Second text.")
    panel.chooser.chosen.emit(first)

    assert [d.text for d in drafting.document.map.drafts] == [f"{TEXT} More.", "Second text."]
    assert panel.page.text() == f"{TEXT} More."


def test_typing_outlives_an_edit_on_the_map(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    QTest.keyClicks(panel.page, " More.")

    drafting.document.do("Add", edits.add, Node(text="Meanwhile."))
    panel.commit()

    assert drafting.document.map.drafts[0].text == f"{TEXT} More."


def test_leaving_the_text_keeps_what_was_typed(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    QTest.keyClicks(panel.page, " More.")

    drafting.canvas.setFocus()

    assert drafting.document.map.drafts[0].text == f"{TEXT} More."


def test_a_draft_is_renamed_and_removed_and_comes_back(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    drafting.ask("draft rename")
    QTest.keyClicks(panel.chooser.name, "The column")
    QTest.keyClick(panel.chooser.name, Qt.Key.Key_Return)
    named = drafting.document.map.drafts[0].title

    drafting.ask("draft remove")
    left = drafting.document.map.drafts
    drafting.document.undo()

    assert (named, left) == ("The column", ())
    assert panel.page.text() == TEXT


def test_blanks_that_may_not_break_stay_what_they_are(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    draft = drafting.document.map.drafts[0].id
    drafting.document.do("Put", partial(edits.set_draft, draft_id=draft, text="5\u00a0% of it."))
    before = drafting.document.map

    panel.commit()

    assert drafting.document.map is before


def test_the_x_ray_lists_what_has_no_card_and_one_key_makes_it(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    choose(panel, "Talks are cheap.")
    alt(panel, Qt.Key.Key_1)

    drafting.ask("draft x-ray")
    gap = next(line for line in panel.gaps.list._lines if line.to and "reward" in line.words)
    panel.gaps.list.went.emit(gap.to)
    alt(panel, Qt.Key.Key_3)

    assert drafting.document.map.nodes[1].text == "Critics call them a reward."
    assert panel.gaps.legend.isVisible()


def test_a_click_on_the_make_up_leads_to_the_sentence(drafting: MainWindow) -> None:
    panel = drafting.docks.draft
    QApplication.processEvents()

    QTest.mouseClick(
        panel.strip, Qt.MouseButton.LeftButton, pos=QPoint(panel.strip.width() - 3, 20)
    )

    assert panel.page.textCursor().selectedText() == "It ends there."


def test_words_no_dictionary_knows_are_found_and_names_left_alone() -> None:
    text = "Pyongyang’s offfer is the regime’s: see https://example.org and co-operating, don't."

    def unknown(words: Iterable[str]) -> set[str]:
        return set(words) - {"is", "the", "see", "and", "regime", "don't"}

    assert [text[start:end] for start, end in misspelt(text, unknown)] == ["offfer"]


def test_misspelt_words_are_marked_and_nothing_without_a_dictionary(qtbot: QtBot) -> None:
    page = DraftPage()
    qtbot.addWidget(page)
    page.show_text(TEXT)

    page.take_dictionary(lambda words: {"cheap"} & set(words))
    marked = page.extraSelections()
    page.take_dictionary(None)

    assert [one.cursor.selectedText() for one in marked] == ["cheap"]
    assert page.extraSelections() == []


def test_any_command_finds_what_was_just_typed(drafting: MainWindow) -> None:
    QTest.keyClicks(drafting.docks.draft.page, " More.")

    drafting.ask("actual")

    assert drafting.document.map.drafts[0].text == f"{TEXT} More."
