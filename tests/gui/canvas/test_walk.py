"""Walking the map with the arrows."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.canvas.conftest import seed

Key, Keys = Qt.Key, Qt.KeyboardModifier
ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)


def reached(person, start):
    """Return all that arrows, with and without Alt, lead to from somewhere."""
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for key in ARROWS:
            for keys in (Keys.NoModifier, Keys.AltModifier):
                person.canvas.chosen.choose((here,))
                person.press(key, keys)
                there = person.canvas.selection()[-1]
                if there not in seen:
                    seen.add(there)
                    waiting.append(there)
    return seen


@pytest.mark.parametrize("name", ["korea-talks", "ranked-choice-pf", "school-start-exercise"])
def test_every_card_and_link_is_reached(sit, name):
    """Nothing on the canvas needs the mouse."""
    person = sit(seed(name))
    scene = person.canvas.map_scene
    start = next(iter(scene.cards))

    assert reached(person, start) == scene.cards.keys() | scene.links.keys()


def test_the_first_arrow_lands_on_the_thesis(person):
    """With nothing selected, an arrow begins at what it is all about."""
    person.press(Key.Key_Down)

    assert person.canvas.selection() == ("t",)


def test_up_follows_the_link_to_what_a_card_bears_on(person):
    """Up leads to the thesis, down back to where one came from."""
    person.click("k")
    person.press(Key.Key_Up)
    up = person.canvas.selection()
    person.press(Key.Key_Down)

    assert up == ("t",)
    assert person.canvas.selection() == ("k",)


def test_alt_up_stops_at_the_link(person):
    """From a card to its link, from the link to its target, and back the same way."""
    person.click("e")
    stops = []
    for _ in range(4):
        person.press(Key.Key_Up, Keys.AltModifier)
        stops.append(person.canvas.selection()[-1])
    person.press(Key.Key_Down, Keys.AltModifier)
    stops.append(person.canvas.selection()[-1])

    assert stops == ["ea", "a", "at", "t", "at"]


def test_an_undercut_leads_to_the_link_it_is_against(person):
    """Alt+Up from the undercut's link lands on the link that is undercut."""
    person.click("u")
    person.press(Key.Key_Up, Keys.AltModifier)
    person.press(Key.Key_Up, Keys.AltModifier)

    assert person.canvas.selection() == ("ea",)


def test_shift_takes_along_what_was_selected(person):
    """Shift and an arrow select more."""
    person.click("e")
    person.press(Key.Key_Up, Keys.ShiftModifier)

    assert person.canvas.selection() == ("e", "a")


def test_home_is_the_thesis(person):
    """Home leads back to what it is all about."""
    person.click("u")
    person.press(Key.Key_Home)

    assert person.canvas.selection() == ("t",)


def test_what_is_walked_to_is_seen(sit, talks):
    """The canvas scrolls along."""
    person = sit(talks)
    person.canvas.run("thesis")
    for _ in range(6):
        person.press(Key.Key_Down)
    card = person.canvas.map_scene.item_of(person.canvas.selection()[-1])

    assert person.canvas.eye.seen().contains(card.sceneBoundingRect().center())
