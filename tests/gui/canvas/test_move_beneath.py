"""A card let go on another is moved beneath it."""

from PySide6.QtCore import QPoint, Qt

from argmap.model import LinkKind, NodeKind

Keys = Qt.KeyboardModifier


def test_a_card_let_go_on_another_is_moved_beneath_it(person):
    """One step, with what stands beneath; nothing is placed by hand."""
    person.drag(person.point("a"), person.point("k"))
    map_ = person.document.map

    assert [(x.id, x.target) for x in map_.links_from["a"]] == [("at", "k")]
    assert map_.links_from["e"] == person.document.history.past.top.map.links_from["e"]
    assert all(node.at is None for node in map_.nodes)
    assert person.document.history.undo_title == "Move beneath"
    assert person.canvas.selection() == ("a",)
    person.document.undo()
    assert person.document.is_saved


def test_before_letting_go_one_reads_what_it_will_be(person):
    """The card aimed at is ringed, and what is carried slips beneath it."""
    person.drag(person.point("e"), person.point("k"), let_go=False)
    cards, guides = person.canvas.map_scene.cards, person.canvas.map_scene.guides

    assert guides._words[1] == "Move beneath: supports · Shift: attacks"
    assert cards["k"].aimed
    assert cards["e"].zValue() < cards["k"].zValue()
    person.press(Qt.Key.Key_Escape)
    assert guides._words is None
    assert not cards["k"].aimed
    assert cards["e"].opacity() == 1
    assert person.document.is_saved


def test_shift_turns_support_into_attack(person):
    """As it does where a link is drawn by hand."""
    start, end = person.point("e"), person.point("k")
    person.drag(start, end, let_go=False)
    person.move(end, Keys.ShiftModifier, Qt.MouseButton.LeftButton)
    assert "attacks" in person.canvas.map_scene.guides._words[1]
    person.bot.mouseRelease(
        person.canvas.viewport(), Qt.MouseButton.LeftButton, Keys.ShiftModifier, end
    )
    link = person.document.map.links_from["e"][0]

    assert (link.target, link.kind) == ("k", LinkKind.ATTACKS)


def test_a_critique_let_go_on_a_critique_answers_it(person):
    """The kind follows."""
    person.drag(person.point("u"), person.point("k"))
    map_ = person.document.map

    assert map_.links_from["u"][0].target == "k"
    assert map_.node_by_id["u"].kind is NodeKind.REBUTTAL


def test_a_card_let_go_on_what_it_bears_on_goes_back(person):
    """It stands there already: nothing is done, nothing lies over anything."""
    before = person.canvas.map_scene.cards["a"].box
    person.drag(person.point("a"), person.point("t"))

    assert person.document.is_saved
    assert person.canvas.map_scene.cards["a"].box == before


def test_a_card_cannot_go_beneath_what_stands_beneath_it(person):
    """That is said in words, and the card goes back."""
    person.drag(person.point("a"), person.point("e"), let_go=False)
    assert "beneath itself" in person.canvas.map_scene.guides._words[1]
    person.bot.mouseRelease(
        person.canvas.viewport(), Qt.MouseButton.LeftButton, pos=person.point("e")
    )

    assert person.document.is_saved
    assert person.refused == ["a node cannot stand beneath itself"]
    assert person.canvas.map_scene.cards["a"].opacity() == 1


def test_with_alt_a_copy_is_put_down_also_over_a_card(person):
    """Copying places; it moves nothing."""
    person.drag(person.point("e"), person.point("k") + QPoint(3, 2), Keys.AltModifier)

    assert person.document.history.undo_title == "Copy"
    assert person.document.map.links_from["e"][0].target == "a"
