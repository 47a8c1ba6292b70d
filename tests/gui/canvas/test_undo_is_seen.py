"""What undo and redo have done is selected, and seen."""

from PySide6.QtCore import Qt

from argmap import edits
from argmap.model import Link, Map, Node, Point


def far_apart():
    """A thesis, and a reason a long way off."""
    nodes = (
        Node(id="t", text="We should talk.", at=Point(x=0, y=0)),
        Node(id="a", text="Pressure has failed.", at=Point(x=6000, y=3000)),
    )
    return Map(thesis="t", nodes=nodes, links=(Link(id="at", sources=("a",), target="t"),))


def is_seen(person, id_):
    """Whether a card is in view as a whole."""
    card = person.canvas.map_scene.cards[id_]
    return person.canvas.eye.seen().contains(card.mapRectToScene(card.rect()))


def test_undo_of_other_words_shows_the_card(sit):
    """Wherever one has gone meanwhile."""
    person = sit(far_apart())
    person.canvas.select(("a",))
    person.document.do("Reword", edits.reword, "a", "Pressure has not worked.")
    person.canvas.select(("t",))

    person.built.run("undo")
    assert person.canvas.selection() == ("a",)
    assert is_seen(person, "a")
    person.canvas.select(("t",))
    person.built.run("redo")
    assert person.canvas.selection() == ("a",)
    assert is_seen(person, "a")


def test_undo_of_a_change_made_elsewhere_selects_what_changed(sit):
    """As from the outline, with another card selected on the map."""
    person = sit(far_apart())
    person.canvas.select(("t",))
    person.document.do("Reword", edits.reword, "a", "Pressure has not worked.")

    person.built.run("undo")

    assert person.canvas.selection() == ("a",)
    assert is_seen(person, "a")


def test_undo_of_an_added_card_shows_what_it_bore_on(sit):
    """The card is gone: one is back where one added it."""
    person = sit(far_apart())
    person.canvas.select(("t",))
    person.press(Qt.Key.Key_Tab)
    person.write("More.")
    person.press(Qt.Key.Key_Escape)
    person.canvas.select(("a",))

    person.built.run("undo")

    assert person.canvas.selection() == ("t",)
    assert is_seen(person, "t")


def test_undo_of_a_deletion_shows_what_is_back(sit):
    """The card that was gone is selected."""
    person = sit(far_apart())
    person.canvas.select(("a",))
    person.document.do("Delete", edits.remove, ("a",))
    person.canvas.select(("t",))

    person.built.run("undo")

    assert person.canvas.selection() == ("a",)
    assert is_seen(person, "a")


def test_undo_of_a_move_selects_the_card_and_not_its_link(person):
    """What one had in the hand is what one sees again."""
    person.drag(person.point("a"), person.point("k"))
    person.canvas.select(("t",))

    person.built.run("undo")

    assert person.canvas.selection() == ("a",)
