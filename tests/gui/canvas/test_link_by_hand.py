"""Links drawn from a card's handle."""

from PySide6.QtCore import QPoint, Qt

from argmap.model import LinkKind

Keys = Qt.KeyboardModifier


def handle(person, id_):
    """Return where a card's handle is seen."""
    card = person.canvas.map_scene.cards[id_]
    person.hover(person.point(id_))
    return person.at(card.mapToScene(card.handle()))


def test_a_drag_to_a_card_makes_a_link(person):
    """The rebuttal of nothing yet: evidence is drawn to the critique."""
    person.drag(handle(person, "e"), person.point("k"))
    link = person.document.map.links[-1]

    assert (link.sources, link.target, link.kind) == (("e",), "k", LinkKind.SUPPORTS)
    assert person.document.history.undo_title == "Link as support"
    assert link.id in person.canvas.map_scene.links


def test_alt_turns_it_into_an_attack(person):
    """With Alt (or Shift) held, the same drag attacks."""
    person.drag(handle(person, "e"), person.point("k"), Keys.AltModifier)

    assert person.document.map.links[-1].kind is LinkKind.ATTACKS


def test_a_critique_attacks_by_itself(person):
    """What is meant as a critique attacks unless turned."""
    person.drag(handle(person, "k"), person.point("a"))

    assert person.document.map.links[-1].kind is LinkKind.ATTACKS


def test_over_a_link_it_undercuts(person):
    """A link is a target as good as a card."""
    person.drag(handle(person, "k"), person.point("at"))
    link = person.document.map.links[-1]

    assert (link.target, link.kind) == ("at", LinkKind.ATTACKS)


def test_the_preview_says_what_it_will_be(person):
    """Before letting go one reads what would be made, and sees its aim."""
    person.drag(handle(person, "k"), person.point("at"), let_go=False)
    guides = person.canvas.map_scene.guides

    assert "undercuts" in guides._thread[2]
    assert person.canvas.map_scene.links["at"].aimed


def test_letting_go_over_nothing_makes_nothing(person):
    """No link, no step, no trace."""
    start = handle(person, "k")
    person.drag(start, QPoint(4, 4))

    assert person.document.is_saved
    assert person.canvas.map_scene.guides._thread is None


def test_a_refusal_is_said_in_words(person):
    """What is there already is not made twice."""
    person.drag(handle(person, "e"), person.point("a"))

    assert person.document.is_saved
    assert person.refused == ["that link is there already"]
