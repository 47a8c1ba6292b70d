"""Folding away, and jumping into a sub-argument."""

from PySide6.QtCore import Qt

from argmap import edits


def test_the_pill_folds_and_unfolds(person):
    """What stands beneath a card goes and comes back by a click on its lower edge."""
    card = person.canvas.map_scene.cards["a"]
    for shown in (False, True):
        person.hover(person.point("a"))
        person.click(person.at(card.mapToScene(card.pill().center())))
        assert ("e" in person.canvas.map_scene.cards) is shown

    assert person.document.history.undo_title == "Unfold"


def test_a_link_to_what_is_folded_is_not_drawn(person):
    """Nor is what speaks against such a link; the map itself keeps both."""
    person.document.do("Fold", edits.fold, "a", True)

    assert set(person.canvas.map_scene.links) == {"at", "kt"}
    assert len(person.document.map.links) == 4


def test_a_folded_selection_is_let_go(person):
    """What is no longer seen is not selected."""
    person.click("e")
    person.document.do("Fold", edits.fold, "a", True)

    assert person.canvas.selection() == ()


def test_focus_pales_all_else(person):
    """Only the sub-argument stays strong; Esc shows all again."""
    person.click("a")
    person.press(Qt.Key.Key_F)
    items = person.canvas.map_scene.cards
    pale = {id_ for id_, card in items.items() if card.opacity() < 1}
    assert person.canvas.overlays.note.isVisible()
    person.press(Qt.Key.Key_Escape)
    assert not person.canvas.overlays.note.isVisible()

    assert pale == {"t", "k"}
    assert all(card.opacity() == 1 for card in items.values())


def test_what_is_added_in_focus_is_strong(person):
    """A new reason beneath belongs to the sub-argument."""
    person.click("a")
    person.press(Qt.Key.Key_F)
    person.press(Qt.Key.Key_Tab)
    person.write("More.")
    person.press(Qt.Key.Key_Return)
    new = person.canvas.selection()[-1]

    assert person.canvas.map_scene.cards[new].opacity() == 1


def test_deleting_the_focus_shows_all(person):
    """Nothing stays pale for something that is gone."""
    person.click("a")
    person.press(Qt.Key.Key_F)
    person.document.do("Delete", edits.remove, ("a",))

    assert all(card.opacity() == 1 for card in person.canvas.map_scene.cards.values())


def test_leaving_focus_leads_back_to_where_one_was(sit, talks):
    """The same zoom, the same place: focus is a look, not a journey."""
    person = sit(talks)
    eye, here = person.canvas.eye, talks.links_into[talks.thesis][0].sources[0]
    eye.zoom_to(0.6)
    person.canvas.select((here,))
    before = (eye.zoom, eye.seen().center())

    person.press(Qt.Key.Key_F)
    assert eye.zoom != before[0]
    person.press(Qt.Key.Key_Escape)

    assert eye.zoom == before[0]
    assert (eye.seen().center() - before[1]).manhattanLength() < 4


def test_what_one_went_to_in_focus_is_seen_afterwards(sit, talks):
    """Back where one was, but never without the card one is at."""
    person = sit(talks)
    person.canvas.select((talks.thesis,))
    person.press(Qt.Key.Key_F)
    last = talks.nodes[-1].id
    person.canvas.select((last,))
    person.press(Qt.Key.Key_F)
    card = person.canvas.map_scene.cards[last]

    assert person.canvas.eye.seen().contains(card.mapRectToScene(card.rect()))
