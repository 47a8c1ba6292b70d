"""The draft as a place to write in: air, sight, handles that keep up with the hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from argmap import assets, edits
from argmap.gui.panels.draft.lit import Lit
from argmap.gui.panels.draft.text.stretches import moved
from argmap.gui.window.main import MainWindow
from tests.gui.window.drafts import alt, choose, put_in_draft

PARTS = [
    "Buses should be free. A fare is a gate in front of work and school.",
    "Critics say that free things are wasted, but a full bus is what one wants.",
    *(f"Town number {n} has tried it. Its buses were full within a year." for n in range(30)),
    "So open the doors and let people in, and do it before the winter comes to the valley.",
]
TEXT = "\n".join(PARTS)


@pytest.fixture
def writing(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window with a long draft, the cursor in it."""
    return put_in_draft(opened(), TEXT)


def test_paragraphs_stand_apart_however_they_came(writing: MainWindow) -> None:
    page = writing.docks.draft.page

    page.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClicks(page, "Typed.")

    block, airs = page.document().begin(), []
    while block.isValid():
        airs.append(block.blockFormat().bottomMargin())
        block = block.next()
    assert len(airs) == len(PARTS) + 1
    assert min(airs) > 6


def test_handles_keep_to_their_words_while_one_types_before_them(writing: MainWindow) -> None:
    panel = writing.docks.draft
    choose(panel, "Buses should be free.")
    alt(panel, Qt.Key.Key_1)

    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(panel.page, "Late: ")
    one = panel.page._held()

    assert one is not None
    assert panel.page.text()[one.start : one.end] == "Buses should be free."


def test_a_shorter_draft_is_turned_to_with_nothing_lit_from_the_longer(writing: MainWindow) -> None:
    panel = writing.docks.draft
    choose(panel, "do it before the winter")
    alt(panel, Qt.Key.Key_1)

    writing.ask("draft new")

    assert panel.page.text() == ""
    assert panel.page.extraSelections() == []


def test_a_sentence_one_is_led_to_is_seen_from_its_first_line(writing: MainWindow) -> None:
    panel = writing.docks.draft
    last = TEXT.index(PARTS[-1])
    for place in (last, TEXT.index("A fare"), TEXT.index("Town number 15")):
        panel.page.choose(place, TEXT.index(".", place))

        cursor = QTextCursor(panel.page.document())
        cursor.setPosition(place)
        first = panel.page.cursorRect(cursor)
        assert first.top() >= 0
        assert first.bottom() <= panel.page.viewport().height()


def test_what_is_written_at_the_edge_of_a_cards_words_stands_outside_of_them() -> None:
    one = (Lit("a", 4, 7, "claim"),)

    def now(old: str, new: str) -> list[str]:
        return [new[x.start : x.end] for x in moved(one, old, new)]

    assert now("The cat sat", "The big cat sat") == ["cat"]
    assert now("The cat sat", "The cats sat") == ["cat"]
    assert now("The cat sat", "The cart sat") == ["cart"]
    assert now("The cat sat", "The sat") == []
    assert now("The cat sat", "A cat sat") == ["cat"]
    assert now("The cat sat", "") == []


def test_undo_brings_text_and_handles_back_together(writing: MainWindow) -> None:
    panel = writing.docks.draft
    choose(panel, "Buses should be free.")
    alt(panel, Qt.Key.Key_1)
    node = writing.document.map.nodes[0].id
    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(panel.page, "Late: ")
    panel.commit()

    QTest.keyClick(panel.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    writing.document.do("Reword", edits.reword, node, "Free buses.")
    QApplication.processEvents()

    one = panel.page._held()
    assert one is not None
    assert (one.start, one.end) == (0, len("Buses should be free."))


def test_the_draft_takes_room_and_gives_it_back(writing: MainWindow) -> None:
    """Ctrl+D widens the dock to two fifths; pressed in the text, it leads back to the map."""
    outline = writing.docks.outline
    wide = outline.width()

    QTest.keyClick(writing.docks.draft.page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    narrow, front = outline.width(), writing.focusWidget()
    QTest.keyClick(writing.canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()

    assert wide >= 0.38 * writing.width()
    assert narrow < 0.25 * writing.width()
    assert front is writing.canvas
    assert outline.width() == wide


def test_another_page_of_the_dock_gives_the_room_back_and_none_is_kept_wide(
    writing: MainWindow,
) -> None:
    writing.docks.outline.tabs.bar.setCurrentIndex(0)
    QApplication.processEvents()
    on_outline = writing.docks.outline.width()
    writing.ask("draft")
    QApplication.processEvents()

    writing.docks.remember()
    QApplication.processEvents()

    assert writing.docks.outline.width() == on_outline < 0.25 * writing.width()


def test_the_text_has_nearly_all_of_the_dock_until_the_lists_are_asked_for(
    writing: MainWindow,
) -> None:
    panel = writing.docks.draft
    QApplication.processEvents()
    alone = panel.page.height()

    QTest.keyClick(panel.page, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    shown = panel.places.isVisible()
    shared = panel.page.height()
    QTest.keyClick(panel.page, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()

    assert alone > 0.55 * writing.height()
    assert shown
    assert shared < alone
    assert panel.page.height() == alone
    assert panel.page.hasFocus()


def test_a_key_that_marks_nothing_leaves_the_selected_words_alone(writing: MainWindow) -> None:
    panel = writing.docks.draft
    choose(panel, "Buses should be free.")

    alt(panel, Qt.Key.Key_9)

    assert panel.page.text() == TEXT


def test_the_menu_of_drafts_outlives_what_was_only_there_before_it(
    opened: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    """The page that stood in the draft's place is gone a moment later; nothing goes with it."""
    window = opened()
    window.filing.new()

    window.ask("draft")
    qtbot.wait(60)

    chooser = window.docks.draft.chooser
    assert [row.text() for row in chooser.menu.actions()] == [
        row.text() for row in chooser.rows.values()
    ]


def test_empty_lines_between_paragraphs_are_air_enough(writing: MainWindow) -> None:
    page = writing.docks.draft.page
    close = page.document().begin().blockFormat().bottomMargin()
    QApplication.clipboard().setText("One.\n\nTwo.\n\nThree.")
    page.selectAll()

    page.paste()

    assert page.document().begin().blockFormat().bottomMargin() < close / 2


def test_a_draft_is_read_from_its_beginning_and_later_from_where_one_was(
    writing: MainWindow,
) -> None:
    panel = writing.docks.draft
    first = writing.document.map.drafts[0].id
    panel.page.choose(TEXT.index("Town number 20"), TEXT.index("Town number 20"))

    panel.take_text(TEXT)
    begun = panel.page.place, panel.page.verticalScrollBar().value()
    panel.turn_to(first)

    assert begun == (0, 0)
    assert panel.page.place == TEXT.index("Town number 20")


def test_another_map_is_read_from_its_first_draft_s_beginning(
    opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    demo = tmp_path / "demo.argmap"
    demo.write_bytes((assets.seeds() / "korea-demo.argmap").read_bytes())
    window = opened(demo)

    window.ask("draft")
    QApplication.processEvents()

    page = window.docks.draft.page
    assert len(page.text()) > 2000
    assert (page.place, page.verticalScrollBar().value()) == (0, 0)


def test_the_room_somebody_drew_is_taken_again(writing: MainWindow) -> None:
    outline, docks = writing.docks.outline, writing.docks
    QApplication.processEvents()
    usual = outline.width()
    writing.resizeDocks([docks._docks[0]], [usual + 120], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    drawn = outline.width()

    docks.toggle_draft()
    QApplication.processEvents()
    writing.ask("draft")
    QApplication.processEvents()

    assert drawn > usual + 100
    assert abs(outline.width() - drawn) <= 2


def test_what_a_skeleton_asks_for_is_fainter_than_what_is_written(writing: MainWindow) -> None:
    panel = writing.docks.draft
    choose(panel, "Buses should be free.")
    alt(panel, Qt.Key.Key_1)

    writing.ask("draft insert skeleton")
    QApplication.processEvents()

    faint = [
        one.cursor.selectedText()
        for one in panel.page.extraSelections()
        if one.format.foreground().color().name() == panel.page._look.muted
    ]
    assert faint and all(words.startswith("[") and words.endswith("]") for words in faint)


def test_type_that_grows_while_the_draft_is_in_front_leaves_the_docks_in_proportion(
    writing: MainWindow,
) -> None:
    outline, scale = writing.docks.outline, writing.settings
    writing.ask("draft")
    writing.docks.toggle_draft()
    before = outline.width()
    writing.ask("draft")
    wide = outline.width()

    scale.put("scale", 130)
    QApplication.processEvents()
    still_wide = outline.width()
    writing.docks.toggle_draft()
    larger = outline.width()
    scale.put("scale", 100)
    QApplication.processEvents()

    assert still_wide >= wide
    assert larger > before
    assert abs(outline.width() - before) <= 4


def test_one_word_is_counted_as_one_word(writing: MainWindow) -> None:
    panel = writing.docks.draft
    panel.page.selectAll()
    QTest.keyClicks(panel.page, "Short")
    panel.commit()
    QApplication.processEvents()

    assert panel.facts.text().startswith("1 word ")
