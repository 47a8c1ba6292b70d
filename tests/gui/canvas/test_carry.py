"""Cards placed by hand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from argmap import edits
from argmap.model import Map, Node

Keys = Qt.KeyboardModifier
OFF = QPoint(137, 83)


def test_dragging_places_a_card_in_one_step(person):
    """The card stays where it was let go, and undo takes it back."""
    before = person.canvas.map_scene.cards["k"].box
    start = person.point("k")
    person.drag(start, start + OFF)
    zoom = person.canvas.eye.zoom
    at = person.document.map.node_by_id["k"].at

    assert abs(at.x - before.x - OFF.x() / zoom) < 12 / zoom
    assert abs(at.y - before.y - OFF.y() / zoom) < 12 / zoom
    assert person.document.history.undo_title == "Move"
    assert person.canvas.map_scene.cards["k"].box.x == at.x
    person.document.undo()
    assert person.document.is_saved


def test_all_that_is_selected_is_carried(person):
    """Cards selected together move together."""
    person.click("e")
    person.click("u", Keys.ControlModifier)
    start = person.point("u")
    person.drag(start, start + OFF)
    map_ = person.document.map

    assert {n.id for n in map_.nodes if n.at is not None} == {"e", "u"}


def test_a_hand_that_trembles_only_clicks(person):
    """Two pixels are no drag."""
    start = person.point("k")
    person.drag(start, start + QPoint(2, 1))

    assert person.canvas.selection() == ("k",)
    assert person.document.is_saved


def test_links_follow_the_hand(person):
    """While the card is carried its links are drawn to where it is."""
    start = person.point("k")
    before = person.canvas.map_scene.links["kt"].route
    person.drag(start, start + OFF, let_go=False)

    assert person.canvas.map_scene.links["kt"].route != before
    assert person.document.is_saved


def test_escape_puts_the_card_back(person):
    """A drag that is broken off leaves no trace."""
    before = person.canvas.map_scene.cards["k"].box
    route = person.canvas.map_scene.links["kt"].route
    start = person.point("k")
    person.drag(start, start + OFF, let_go=False)
    person.press(Qt.Key.Key_Escape)

    assert person.canvas.map_scene.cards["k"].box == before
    assert person.canvas.map_scene.links["kt"].route == route
    assert person.document.is_saved


@pytest.mark.parametrize("key", [Keys.AltModifier, Keys.ControlModifier])
def test_alt_or_control_carries_a_copy(person, key):
    """The card stays, and a copy of it is put down."""
    start = person.point("k")
    person.drag(start, start + OFF, key)
    texts = [n.text for n in person.document.map.nodes]

    assert texts.count("Talks reward tests.") == 2
    assert person.document.map.node_by_id["k"].at is None
    assert person.canvas.selection() == (person.document.map.nodes[-1].id,)


def test_a_card_snaps_into_line(person):
    """Nearly level with another card, it is put exactly level."""
    boxes = person.canvas.map_scene.cards
    level = boxes["e"].box.y
    start = person.point("k")
    end = QPoint(start.x() + 160, person.point("e").y() + 3)
    person.drag(start, end)

    assert abs(person.document.map.node_by_id["k"].at.y - level) < 0.01


def test_the_map_is_replaced_under_the_hand(person):
    """A file is opened while a card is carried: no crash, no step."""
    start = person.point("k")
    person.drag(start, start + OFF, let_go=False)
    person.document.open(Map(nodes=(Node(id="z", text="Another."),)), None)
    person.move(start + OFF * 2, Keys.NoModifier, Qt.MouseButton.LeftButton)
    person.bot.mouseRelease(
        person.canvas.viewport(), Qt.MouseButton.LeftButton, pos=start + OFF * 2
    )

    assert person.document.is_saved
    assert set(person.canvas.map_scene.cards) == {"z"}


def test_the_card_is_deleted_under_the_hand(person):
    """As can happen from another panel."""
    start = person.point("k")
    person.drag(start, start + OFF, let_go=False)
    person.document.do("Delete", edits.remove, ("k",))
    person.bot.mouseRelease(person.canvas.viewport(), Qt.MouseButton.LeftButton, pos=start + OFF)

    assert person.document.history.undo_title == "Delete"


def test_tidying_lets_go_of_what_was_placed(person):
    """Ctrl+T is one step that undo takes back."""
    start = person.point("k")
    person.drag(start, start + OFF)
    person.wait()
    person.built.run("tidy")

    assert all(node.at is None for node in person.document.map.nodes)
    person.document.undo()
    assert person.document.map.node_by_id["k"].at is not None


def test_the_map_comes_towards_a_card_held_at_the_edge(sit, talks):
    """What is carried against an edge goes on beyond it."""
    person = sit(talks)
    start = person.point(talks.thesis)
    edge = QPoint(person.canvas.viewport().width() - 4, start.y())
    before = person.canvas.eye.seen().center().x()
    person.drag(start, edge, let_go=False)
    person.bot.waitUntil(lambda: person.canvas.eye.seen().center().x() > before + 60)
    card = person.canvas.map_scene.cards[talks.thesis]
    person.press(Qt.Key.Key_Escape)

    assert card.box == person.canvas.arrangement.nodes[talks.thesis]


def test_a_card_is_placed_by_keyboard_too(person):
    """Nothing needs the mouse: the selected cards go a step further, as one edit."""
    box = person.canvas.map_scene.cards["k"].box
    person.click("k")
    person.canvas.run("shift right")
    person.canvas.run("shift down")
    at = person.document.map.node_by_id["k"].at

    assert (at.x - box.x, at.y - box.y) == (24, 24)
    assert person.document.history.undo_title == "Move"


def test_the_others_stay_where_they_are(sit, talks):
    """Whoever puts one card somewhere does not want another map."""
    person = sit(talks)
    before = dict(person.canvas.arrangement.nodes)
    id_ = talks.links_into[talks.thesis][0].sources[0]
    person.canvas.select((id_,))
    person.drag(person.point(id_), person.point(id_) + QPoint(8, 12))
    person.wait()
    after = person.canvas.arrangement.nodes

    assert [i for i in before if before[i] != after[i]] == [id_]


def test_a_better_drawing_waits_until_the_hand_lets_go(person):
    """It may come while a card is carried; the card stays in the hand."""
    arranger = person.canvas.showing.arranger
    start = person.point("k")
    person.drag(start, start + OFF, let_go=False)
    held = person.canvas.map_scene.cards["k"].box
    arranger.arranged.emit(arranger.now)

    assert person.canvas.map_scene.cards["k"].box == held
    person.press(Qt.Key.Key_Escape)
    QTest.qWait(100)
    assert person.canvas.map_scene.cards["k"].box == arranger.now.nodes["k"]
