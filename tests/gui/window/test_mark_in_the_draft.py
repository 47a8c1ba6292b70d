"""Marking down a page: which words are meant, and where a card lands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.panels.draft import DraftPanel
from argmap.gui.window.main import MainWindow
from argmap.model import LinkKind, Map, Node, NodeKind
from tests.gui.window.drafts import alt, put_in_draft

TEXT = (
    "Buses should be free. A fare is a gate in front of work.\n"
    "Critics call that a waste, but a full bus is what one wants.\n"
    "Others fear for the town’s purse. It was never full anyway."
)


@pytest.fixture
def marking(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window with a draft, the cursor in it."""
    return put_in_draft(opened(), TEXT)


def mark(window: MainWindow, words: str, key: Qt.Key) -> Node:
    """Select words, press Alt and the key of a kind, return the card of these words."""
    panel = window.docks.draft
    cursor = panel.page.textCursor()
    cursor.setPosition(TEXT.index(words))
    cursor.setPosition(TEXT.index(words) + len(words), QTextCursor.MoveMode.KeepAnchor)
    panel.page.setTextCursor(cursor)
    alt(panel, key)
    return window.document.map.nodes[-1]


def stand_in(panel: DraftPanel, words: str) -> None:
    """Put the cursor into some words without selecting anything."""
    cursor = panel.page.textCursor()
    cursor.setPosition(TEXT.index(words) + 2)
    panel.page.setTextCursor(cursor)


def links(map_: Map) -> list[tuple[str, LinkKind, str]]:
    """Return what bears on what, in the first word of each."""
    word = {node.id: node.text.split()[0] for node in map_.nodes}
    return [(word[x.sources[0]], x.kind, word[x.target]) for x in map_.links]


def test_a_rebuttal_marked_down_the_page_answers_the_critique_above_it(
    marking: MainWindow,
) -> None:
    mark(marking, "Buses should be free", Qt.Key.Key_1)
    mark(marking, "A fare is a gate", Qt.Key.Key_1)
    mark(marking, "Critics call that a waste", Qt.Key.Key_3)
    mark(marking, "but a full bus is what one wants", Qt.Key.Key_4)
    mark(marking, "Others fear for the town’s purse", Qt.Key.Key_3)
    mark(marking, "It was never full anyway", Qt.Key.Key_4)

    assert links(marking.document.map) == [
        ("A", LinkKind.SUPPORTS, "Buses"),
        ("Critics", LinkKind.ATTACKS, "Buses"),
        ("but", LinkKind.ATTACKS, "Critics"),
        ("Others", LinkKind.ATTACKS, "Buses"),
        ("It", LinkKind.ATTACKS, "Others"),
    ]
    assert "answers “Others fear" in marking.messages.words()
    assert marking.canvas.selection() == (marking.document.map.nodes[0].id,)


def test_a_rebuttal_without_any_critique_is_never_set_against_the_thesis(
    marking: MainWindow,
) -> None:
    mark(marking, "Buses should be free", Qt.Key.Key_1)

    mark(marking, "but a full bus is what one wants", Qt.Key.Key_4)

    assert marking.document.map.links == ()
    assert "no critique yet" in marking.messages.words()


def test_a_critique_made_while_a_step_is_selected_undercuts_it(marking: MainWindow) -> None:
    mark(marking, "Buses should be free", Qt.Key.Key_1)
    mark(marking, "A fare is a gate", Qt.Key.Key_1)
    step = marking.document.map.links[0].id
    marking.select((step,))

    mark(marking, "Critics call that a waste", Qt.Key.Key_3)

    assert marking.document.map.links[1].target == step


def test_words_cut_by_the_selection_are_taken_whole(marking: MainWindow) -> None:
    made = mark(marking, "ses should be fr", Qt.Key.Key_1)

    assert made.text == "Buses should be free"
    assert made.anchors[0].exact == "Buses should be free"


@pytest.mark.parametrize("words", ["gate in front", "ork."])
def test_with_nothing_selected_the_sentence_at_the_cursor_is_meant(
    marking: MainWindow, words: str
) -> None:
    panel = marking.docks.draft
    stand_in(panel, words)

    alt(panel, Qt.Key.Key_2)

    node = marking.document.map.nodes[0]
    assert (node.kind, node.text) == (NodeKind.EVIDENCE, "A fare is a gate in front of work.")


def test_words_that_are_a_card_are_given_another_kind_not_another_card(
    marking: MainWindow,
) -> None:
    mark(marking, "Buses should be free", Qt.Key.Key_1)
    mark(marking, "Critics call that a waste", Qt.Key.Key_3)
    mark(marking, "but a full bus is what one wants", Qt.Key.Key_1)
    wrong = links(marking.document.map)[-1]

    mark(marking, "but a full bus is what one wants", Qt.Key.Key_4)

    assert wrong == ("but", LinkKind.SUPPORTS, "Buses")
    assert links(marking.document.map)[-1] == ("but", LinkKind.ATTACKS, "Critics")
    assert [n.kind for n in marking.document.map.nodes] == [
        NodeKind.CLAIM,
        NodeKind.CRITIQUE,
        NodeKind.REBUTTAL,
    ]


def test_the_list_of_cards_lights_up_what_is_selected_on_the_map_and_nothing_else(
    marking: MainWindow,
) -> None:
    panel = marking.docks.draft
    marking.ask("draft places")
    thesis = mark(marking, "A fare is a gate", Qt.Key.Key_1)
    # Stands before the thesis, so that every row moves down.
    mark(marking, "Buses should be free", Qt.Key.Key_1)

    with_thesis = panel.places.list.current()
    marking.select(())
    QApplication.processEvents()

    assert with_thesis == thesis.id
    assert panel.places.list.current() is None


def test_it_is_said_where_the_next_card_goes(marking: MainWindow) -> None:
    panel = marking.docks.draft
    alone = panel.aim.text()

    mark(marking, "Buses should be free", Qt.Key.Key_1)

    assert "stands alone" in alone
    assert "Buses should be free" in panel.aim.text()


def test_an_anchor_without_a_selection_takes_the_sentence(marking: MainWindow) -> None:
    panel = marking.docks.draft
    node = mark(marking, "Buses should be free", Qt.Key.Key_1)
    stand_in(panel, "Critics")

    alt(panel, Qt.Key.Key_A)

    words = marking.document.map.node_by_id[node.id].anchors[0].exact
    assert words == "Critics call that a waste, but a full bus is what one wants."


def test_a_key_pressed_on_the_map_marks_no_sentence_unseen(marking: MainWindow) -> None:
    stand_in(marking.docks.draft, "Critics")
    marking.canvas.setFocus()
    QTest.keyClick(marking.canvas, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    first = marking.document.map.nodes

    alt(marking.docks.draft, Qt.Key.Key_1)

    assert first == ()
    assert len(marking.document.map.nodes) == 1


def test_the_next_changed_words_are_offered_also_when_their_card_is_selected_already(
    marking: MainWindow,
) -> None:
    panel = marking.docks.draft
    mark(marking, "Critics call that a waste", Qt.Key.Key_3)
    cursor = panel.page.textCursor()
    cursor.setPosition(TEXT.index("waste"))
    cursor.setPosition(TEXT.index("waste") + 5, QTextCursor.MoveMode.KeepAnchor)
    panel.page.setTextCursor(cursor)
    QTest.keyClicks(panel.page, "loss")
    panel.commit()
    QApplication.processEvents()

    QTest.keyClick(panel.page, Qt.Key.Key_F7)
    QApplication.processEvents()

    assert panel.walk.count.text().startswith("1 of 1")
    assert "a loss" in panel.walk.told.text()
    assert panel.walk.isVisible()


def test_one_key_leads_from_sentence_to_sentence_without_a_card(marking: MainWindow) -> None:
    """A whole page is marked with two keys a sentence, no mouse."""
    panel = marking.docks.draft
    stand_in(panel, "Buses")
    alt(panel, Qt.Key.Key_1)
    stand_in(panel, "Buses")
    for kind in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_4):
        QTest.keyClick(panel.page, Qt.Key.Key_F9)
        alt(panel, kind)

    QTest.keyClick(panel.page, Qt.Key.Key_F9)
    QApplication.processEvents()

    assert [node.text.split()[0] for node in marking.document.map.nodes] == [
        "Buses", "A", "Critics", "Others", "It",
    ]  # fmt: skip
    assert links(marking.document.map)[-1] == ("It", LinkKind.ATTACKS, "Others")
    assert "every sentence" in marking.messages.words().lower()


def test_what_is_marked_before_any_claim_stands_alone_and_the_first_claim_is_the_thesis(
    marking: MainWindow,
) -> None:
    mark(marking, "A fare is a gate in front of work", Qt.Key.Key_2)
    mark(marking, "Critics call that a waste", Qt.Key.Key_3)

    thesis = mark(marking, "Buses should be free", Qt.Key.Key_1)
    mark(marking, "It was never full anyway", Qt.Key.Key_1)

    assert [node.id for node in marking.document.map.theses] == [thesis.id]
    assert links(marking.document.map) == [("It", LinkKind.SUPPORTS, "Buses")]
