"""Selecting with mouse and keyboard."""

from PySide6.QtCore import QPoint, QPointF, Qt

from argmap.scores import score

Keys = Qt.KeyboardModifier


def test_click_selects_a_card(person):
    """A click on a card selects it and nothing else."""
    person.click("a")
    person.click("k")

    assert person.canvas.selection() == ("k",)


def test_click_selects_a_link(person):
    """A link can be hit as well."""
    person.click("at")

    assert person.canvas.selection() == ("at",)


def test_control_and_shift_add(person):
    """The one clicked last is the current one."""
    person.click("a")
    person.click("k", Keys.ControlModifier)
    person.click("e", Keys.ShiftModifier)

    assert person.canvas.selection() == ("a", "k", "e")


def test_control_click_takes_away(person):
    """A second click with Control takes a card out again."""
    person.click("a")
    person.click("k", Keys.ControlModifier)
    person.click("a", Keys.ControlModifier)

    assert person.canvas.selection() == ("k",)


def test_click_on_the_ground_selects_nothing(person):
    """The ground lets go."""
    person.click("a")
    person.click(QPoint(5, 5))

    assert person.canvas.selection() == ()


def test_escape_selects_nothing(person):
    """Esc lets go as well."""
    person.click("a")
    person.press(Qt.Key.Key_Escape)

    assert person.canvas.selection() == ()


def test_band_selects_what_it_touches(person):
    """A rubber band over the whole map takes every card."""
    content = person.canvas.map_scene.content
    start = person.at(content.topLeft() - QPointF(20, 20))
    person.drag(start, person.at(content.bottomRight() + QPointF(20, 20)))

    assert set(person.canvas.selection()) == {"t", "a", "k", "e", "u"}


def test_band_with_shift_adds(person):
    """With Shift the band adds to what is selected."""
    person.click("k")
    box = person.canvas.map_scene.cards["a"].box
    start = person.at(QPointF(box.left - 8, box.top - 8))
    person.drag(start, start + QPoint(30, 30), Keys.ShiftModifier)

    assert set(person.canvas.selection()) == {"k", "a"}


def test_escape_during_a_band_selects_what_was_selected(person):
    """A gesture that is broken off leaves everything as it was."""
    person.click("k")
    content = person.canvas.map_scene.content
    start = person.at(content.topLeft() - QPointF(20, 20))
    person.drag(start, person.at(content.center()), Keys.ShiftModifier, let_go=False)
    person.press(Qt.Key.Key_Escape)

    assert person.canvas.selection() == ("k",)


def test_selecting_from_outside_brings_it_into_view(sit, talks):
    """Selected in a list, a card is seen on the canvas."""
    person = sit(talks)
    person.canvas.eye.zoom_to(1.5)
    last = talks.nodes[-1].id
    person.canvas.select((last,))
    seen = person.canvas.eye.seen()

    assert seen.contains(person.canvas.map_scene.cards[last].sceneBoundingRect().center())


def test_what_is_gone_is_not_selected(person):
    """What it bore on is selected instead."""
    person.click("a")
    person.press(Qt.Key.Key_Delete)

    assert person.canvas.selection() == ("t",)
    assert "a" not in person.canvas.map_scene.cards


def test_undo_gives_the_selection_back(person):
    """What was deleted is selected again when it comes back."""
    person.click("a")
    person.click("k", Keys.ControlModifier)
    person.press(Qt.Key.Key_Delete)
    person.document.undo()

    assert person.canvas.selection() == ("a", "k")


def test_a_click_on_the_score_of_a_card_asks_why(person):
    """Every number can be opened: the score in the heading opens into its factors."""
    person.canvas.show_scores(score(person.document.map))
    person.canvas.run("actual size")
    card = person.canvas.map_scene.cards["a"]
    person.canvas.select(("a",))
    corner = card.mapToScene(QPointF(card.box.width - 30, 20))

    person.click("a")
    quiet = list(person.asked)
    person.click(person.at(corner))

    assert "why" not in quiet
    assert person.asked[-1] == "why"
    assert person.canvas.selection() == ("a",)
