"""What a reader who does not see is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from argmap.gui.canvas.items import Voice
from tests.gui.canvas.conftest import seed

NAME, MORE = QAccessible.Text.Name, QAccessible.Text.Description


def told(person):
    """Return the canvas as a screen reader has it."""
    return QAccessible.queryAccessibleInterface(person.canvas)


def children(canvas):
    """Return its items by the id of what they stand for."""
    found = [canvas.child(i) for i in range(canvas.childCount())]
    return {c.object().item.id: c for c in found if isinstance(c.object(), Voice)}


@pytest.mark.parametrize("name", ["korea-talks", "ranked-choice-pf", "school-start-exercise"])
def test_every_card_and_link_is_told(sit, name):
    """Each is a list item with a name, and its relations lead to others that are told."""
    person = sit(seed(name))
    canvas = told(person)
    items = children(canvas)
    scene = person.canvas.map_scene

    assert canvas.role() is QAccessible.Role.List
    assert canvas.text(NAME)
    assert items.keys() == scene.cards.keys() | scene.links.keys()
    for item in items.values():
        assert item.role() is QAccessible.Role.ListItem
        assert item.text(NAME)
        assert item.parent().object() is person.canvas


def test_relations_run_along_links(person):
    """From a card to what it bears on, and to what bears on it."""
    items = children(told(person))

    def ends(id_, way):
        return {
            other.object().item.id for other, relation in items[id_].relations() if relation == way
        }

    assert ends("a", QAccessible.RelationFlag.FlowsTo) == {"t"}
    assert ends("a", QAccessible.RelationFlag.FlowsFrom) == {"e"}
    assert ends("t", QAccessible.RelationFlag.FlowsFrom) == {"a", "k"}
    assert ends("u", QAccessible.RelationFlag.FlowsTo) == {"ea"}


def test_a_name_says_what_which_and_whether_it_is_answered(person):
    """As one would say it aloud."""
    items = children(told(person))

    assert items["k"].text(NAME) == (
        "Critique 1 of 1 of “We should talk.”: Talks reward tests., not answered"
    )
    assert items["ux"].text(NAME) == (
        "Link: “Other causes were at work.” undercuts the step from “Tests went on.”"
    )
    assert items["t"].text(MORE) == "supported by 1, attacked by 1"


def test_selection_and_focus_are_told(person):
    """The current card has the focus, and the canvas knows which it is."""
    person.click("a")
    person.click("k", Qt.KeyboardModifier.ControlModifier)
    items = children(told(person))

    assert items["a"].state().selected and items["k"].state().selected
    assert told(person).focusChild().object().item.id == "k"


def test_children_come_and_go_with_the_map(person):
    """What is deleted is no longer told, and nothing breaks on the way."""
    for _ in range(3):
        before = children(told(person)).keys()
        person.click("e")
        person.press(Qt.Key.Key_Delete)
        after = children(told(person)).keys()
        person.document.undo()

        assert before - after == {"e", "ea", "ux"}


def test_an_item_is_found_at_its_place(person):
    """Touching the screen finds what is there."""
    place = person.canvas.viewport().mapToGlobal(person.point("k"))
    items = children(told(person))

    assert told(person).childAt(place.x(), place.y()).object().item.id == "k"
    assert items["k"].rect().contains(place)


def test_every_part_of_the_canvas_has_a_name(person):
    """Editor, minimap and canvas: no unnamed thing that can be used."""
    for widget in (person.canvas, person.canvas.minimap, person.canvas.writing.editor):
        assert QAccessible.queryAccessibleInterface(widget).text(NAME)


def test_the_editor_is_told_while_one_writes(person):
    """What has the keyboard is among the children of the canvas."""
    person.double_click("a")
    canvas = told(person)
    found = [canvas.child(i) for i in range(canvas.childCount())]
    names = [child.text(NAME) for child in found]

    assert "Words of this card" in names
    assert all(names)
    assert canvas.indexOfChild(found[-1]) == len(found) - 1
