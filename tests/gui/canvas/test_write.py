"""Writing in place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from argmap import edits
from argmap.model import Map, Node

Key, Keys = Qt.Key, Qt.KeyboardModifier


def words(person, id_):
    """Return what a node says in the document."""
    return person.document.map.node_by_id[id_].text


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape, Key.Key_Enter, Key.Key_F2])
def test_words_come_home(person, key):
    """Enter, Esc and F2 all keep what was written, as one step."""
    person.double_click("a")
    person.write(" Twice.")
    person.press(key)

    assert words(person, "a") == "Pressure has failed. Twice."
    assert person.document.history.undo_title == "Reword"
    person.document.undo()
    assert words(person, "a") == "Pressure has failed."


def test_control_enter_keeps_too(person):
    """Ctrl+Enter is what some people are used to."""
    person.double_click("a")
    person.write("!")
    person.press(Key.Key_Return, Keys.ControlModifier)

    assert words(person, "a") == "Pressure has failed.!"


def test_shift_enter_breaks_the_line(person):
    """A line break is wanted now and then."""
    person.double_click("a")
    person.press(Key.Key_Return, Keys.ShiftModifier)
    person.write("Twice.")
    person.press(Key.Key_Return)

    assert words(person, "a") == "Pressure has failed.\nTwice."


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_F2])
def test_a_key_opens_the_words(person, key):
    """Space and F2 write in the selected card, the cursor at the end."""
    person.click("a")
    person.press(key)
    person.write("!")
    person.press(Key.Key_Return)

    assert words(person, "a") == "Pressure has failed.!"


def test_nothing_written_is_no_step(person):
    """Opening and leaving changes nothing."""
    person.double_click("a")
    person.press(Key.Key_Escape)

    assert person.document.is_saved


def test_letters_are_words_while_writing(person):
    """C, B, Delete and the digits are shortcuts only outside the text."""
    person.double_click("a")
    person.write(" cbu1.")
    person.press(Key.Key_Backspace)
    person.press(Key.Key_Return)

    assert words(person, "a") == "Pressure has failed. cbu1"
    assert len(person.document.map.nodes) == 5


def test_a_click_elsewhere_keeps_the_words(person):
    """Whoever clicks on another card has finished writing."""
    person.double_click("a")
    person.write("!")
    person.click("k")

    assert words(person, "a") == "Pressure has failed.!"
    assert person.canvas.selection() == ("k",)


def test_a_new_card_and_its_words_are_one_step(person):
    """Adding and writing is taken back at once, and brought back at once."""
    person.click("t")
    person.press(Key.Key_Tab)
    person.write("It costs nothing.")
    person.press(Key.Key_Return)
    new = person.canvas.selection()[-1]

    assert words(person, new) == "It costs nothing."
    person.document.undo()
    assert new not in person.document.map.node_by_id
    assert person.document.is_saved
    person.document.redo()
    assert words(person, new) == "It costs nothing."


def test_a_new_card_without_words_goes_as_it_came(person):
    """Nothing is left of it, not even a step; what it bore on is selected."""
    before = person.document.map
    person.click("a")
    person.press(Key.Key_B)
    person.press(Key.Key_Escape)

    assert person.document.map is before
    assert not person.document.history.redo_title
    assert person.canvas.selection() == ("a",)


def test_tab_goes_on_with_a_reason_beneath(person):
    """A map is typed as fast as it is spoken: reason after reason."""
    person.click("t")
    person.press(Key.Key_Tab)
    person.write("It costs nothing.")
    person.press(Key.Key_Tab)
    person.write("A promise can be taken back.")
    person.press(Key.Key_Return)
    last = person.canvas.selection()[-1]
    map_ = person.document.map

    above = map_.links_from[last][0].target
    assert words(person, above) == "It costs nothing."
    assert map_.links_from[above][0].target == "t"


def test_the_card_grows_with_its_words(person):
    """What one types is never cut off."""
    person.double_click("a")
    card = person.canvas.map_scene.cards["a"]
    before = card.rect().height()
    person.write(" and so on" * 12)

    assert card.rect().height() > before
    editor = person.canvas.writing.editor
    assert editor.document().size().height() <= editor.height() + 4


def test_undo_inside_the_text_takes_back_letters(person):
    """Ctrl+Z while writing undoes writing, not the map."""
    person.document.do("Reword", edits.reword, "k", "Talks reward missile tests.")
    person.double_click("a")
    person.write("!")
    person.press(Key.Key_Z, Keys.ControlModifier)
    person.press(Key.Key_Return)

    assert words(person, "a") == "Pressure has failed."
    assert words(person, "k") == "Talks reward missile tests."


def test_undo_of_the_map_while_writing(person):
    """The card that is being written goes away under the cursor: no crash, nothing open."""
    person.click("t")
    person.press(Key.Key_Tab)
    person.write("Half a thou")
    person.document.undo()

    assert not person.canvas.writing.editor.is_open
    assert len(person.canvas.map_scene.cards) == 5


def test_removal_while_writing(person):
    """Somebody deletes, from the outline, what is being written."""
    person.double_click("a")
    person.write("Half a thou")
    person.document.do("Delete", edits.remove, ("a",))

    assert not person.canvas.writing.editor.is_open
    assert "a" not in person.canvas.map_scene.cards


def test_another_map_while_writing(person):
    """A file is opened over it."""
    person.double_click("a")
    person.write("Half a thou")
    person.document.open(Map(nodes=(Node(id="z", text="Another."),)), None)

    assert set(person.canvas.map_scene.cards) == {"z"}


def test_words_are_kept_after_a_rest(person):
    """What was typed is in the document before the text is left, so that a crash loses little."""
    person.double_click("a")
    person.write("!")
    person.canvas.writing._rest.setInterval(1)
    person.write("?")
    person.bot.waitUntil(lambda: words(person, "a") == "Pressure has failed.!?")
    person.write("!")
    person.press(Key.Key_Return)

    assert words(person, "a") == "Pressure has failed.!?!"
    person.document.undo()
    assert words(person, "a") == "Pressure has failed."


def test_window_shortcuts_find_the_words_in_the_document(person):
    """Ctrl+S while writing saves what was written."""
    person.double_click("a")
    person.write("!")
    person.press(Key.Key_S, Keys.ControlModifier)

    assert words(person, "a") == "Pressure has failed.!"


def test_pasted_markup_is_plain_text(person):
    """User text is text: no HTML is obeyed, none is kept as format."""
    clipboard = QApplication.clipboard()
    clipboard.setText("<b>bold</b>")
    person.double_click("a")
    person.press(Key.Key_A, Keys.ControlModifier)
    person.press(Key.Key_V, Keys.ControlModifier)
    person.press(Key.Key_Return)
    clipboard.clear()

    assert words(person, "a") == "<b>bold</b>"


def test_writing_from_afar_comes_near_first(person):
    """Nobody can write in a card of ten pixels."""
    person.canvas.eye.zoom_to(0.1)
    person.canvas.edit_text("a")

    assert person.canvas.eye.zoom >= 0.6


def test_a_double_click_on_the_ground_makes_a_claim_there(person):
    """Where one points, a claim appears, to be written."""
    place = QPoint(40, 600)
    scene_place = person.canvas.place_at(place)
    person.double_click(place)
    person.write("A stray thought.")
    person.press(Key.Key_Return)
    new = person.document.map.nodes[-1]

    assert new.text == "A stray thought."
    assert abs(new.at.x - scene_place.x()) < 1
    assert person.document.history.undo_title == "Add claim"


def test_the_cursor_is_seen_in_a_card_larger_than_the_window(sit):
    """Whoever writes at the end of a very long text sees what is written."""
    person = sit(Map(nodes=(Node(id="z", text="word " * 900),)))
    person.canvas.edit_text("z")
    person.write("more")
    editor = person.canvas.writing.editor
    caret = editor.cursorRect().translated(editor.pos())

    assert person.canvas.viewport().rect().contains(caret)


def test_lines_stand_as_in_the_card_from_afar_each_time_one_writes(sit, talks):
    """The second time, too: the words stay within the card."""
    person = sit(talks)
    thesis, editor = talks.thesis, person.canvas.writing.editor
    person.canvas.eye.zoom_to(0.75)
    heights = []
    for _ in range(2):
        person.canvas.edit_text(thesis)
        heights.append(editor.document().size().height())
        editor.leave()

    assert heights[0] == heights[1]


def test_what_stands_beneath_makes_room_while_one_writes(person):
    """A card that grows never lies over its reasons, and leaving it moves nothing any more."""
    person.click("t")
    person.press(Qt.Key.Key_F2)
    cards = person.canvas.map_scene.cards
    covered = []
    for word in ("so that nobody has to guess what the other side is about to do. " * 4).split():
        person.write(f"{word} ")
        mine = cards["t"].mapRectToScene(cards["t"].rect())
        others = (card for id_, card in cards.items() if id_ != "t")
        covered += [c.id for c in others if mine.intersects(c.mapRectToScene(c.rect()))]
    person.wait()
    written = person.canvas.eye.at(cards["t"].scenePos())
    before = {id_: card.box for id_, card in cards.items()}
    person.press(Qt.Key.Key_Return)
    person.wait()

    assert not covered
    assert {id_: card.box for id_, card in cards.items()} == before
    assert (person.canvas.eye.at(cards["t"].scenePos()) - written).manhattanLength() < 2
    person.document.undo()
    assert person.document.is_saved
