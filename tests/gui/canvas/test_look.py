"""Looking around: zoom, pan, fit, minimap, places visited."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.canvas.items import overview
from argmap.model import Link, Map, Node, Point

Keys = Qt.KeyboardModifier


def turn(person, at, notches, keys=Keys.NoModifier):
    """Turn the wheel."""
    port = person.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def middle(person):
    """Return the place in the middle of what is seen."""
    return person.canvas.eye.seen().center()


def test_the_wheel_pans(person):
    """Down with the wheel is down in the map; with Shift it is sideways."""
    before = middle(person)
    turn(person, QPoint(300, 300), -1)
    down = middle(person)
    turn(person, QPoint(300, 300), -1, Keys.ShiftModifier)
    aside = middle(person)

    assert down.y() > before.y() and abs(down.x() - before.x()) < 1
    assert aside.x() > down.x() and abs(aside.y() - down.y()) < 1


def test_control_and_wheel_zoom_about_the_cursor(person):
    """What is under the cursor stays under it."""
    at = QPoint(200, 150)
    before = person.canvas.place_at(at)
    for notches in (2, 1, -4):
        turn(person, at, notches, Keys.ControlModifier)
    after = person.canvas.place_at(at)

    assert person.canvas.eye.zoom < 1
    assert (after - before).manhattanLength() < 4 / person.canvas.eye.zoom


def test_pinch_zooms_and_can_be_off(person):
    """The touchpad's pinch is a choice."""
    port = person.canvas.viewport()

    def pinch():
        at = QPointF(200, 150)
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            at,
            0.2,
            QPointF(),
        )
        QApplication.sendEvent(port, event)

    start = person.canvas.eye.zoom
    person.canvas.pinch = False
    pinch()
    off = person.canvas.eye.zoom
    person.canvas.pinch = True
    pinch()

    assert off == start
    assert person.canvas.eye.zoom > start


def test_the_middle_button_pans(person):
    """The ground follows the hand exactly, and nothing is selected or changed."""
    start, end = QPoint(400, 300), QPoint(250, 220)
    place = person.canvas.place_at(start)
    person.drag(start, end, button=Qt.MouseButton.MiddleButton)

    assert (person.canvas.place_at(end) - place).manhattanLength() < 3
    assert person.canvas.selection() == ()


def test_the_space_bar_and_a_drag_pan(person):
    """Held down, the space bar turns the pointer into a hand; it does not write then."""
    person.click("a")
    start, end = person.point("k"), QPoint(250, 220)
    place = person.canvas.place_at(start)
    QTest.keyPress(person.canvas, Qt.Key.Key_Space)
    person.drag(start, end)
    QTest.keyRelease(person.canvas, Qt.Key.Key_Space)

    assert (person.canvas.place_at(end) - place).manhattanLength() < 3
    assert not person.canvas.writing.editor.is_open
    assert person.document.is_saved


def test_fit_shows_all(sit, talks):
    """Nothing of the map lies outside."""
    person = sit(talks)
    person.canvas.eye.zoom_to(2.0)
    person.built.run("fit")

    assert person.canvas.eye.seen().contains(person.canvas.map_scene.content)


def test_actual_size_is_one_to_one(sit, talks):
    """100 % means a pixel a pixel, and the window is told."""
    person = sit(talks)
    told = []
    person.canvas.zoom_changed.connect(told.append)
    person.built.run("fit")
    person.built.run("actual")

    assert told[-1] == 1.0 == person.canvas.transform().m11()


def test_a_map_that_fits_is_seen_whole_at_first(person):
    """A small map begins in the middle at its natural size."""
    assert person.canvas.eye.zoom == 1.0
    assert person.canvas.eye.seen().contains(person.canvas.map_scene.content)


def test_a_large_map_begins_at_its_thesis(sit, talks):
    """One reads the thesis first, at a size that can be read, with as much as fits beside it."""
    person = sit(talks)
    cards = person.canvas.map_scene.cards
    seen = person.canvas.eye.seen()
    whole = [i for i, card in cards.items() if seen.contains(card.mapRectToScene(card.rect()))]

    assert person.canvas.eye.zoom >= 0.55
    assert seen.contains(cards[talks.thesis].sceneBoundingRect())
    assert len(whole) >= 10


def test_a_map_opens_whole_where_it_can_be_read_so(sit):
    """Nothing is cut off at the sides for the sake of larger type."""
    far = (Node(id=i, text="Why?", at=Point(x=x, y=300)) for i, x in (("a", -600), ("b", 600)))
    thesis = Node(id="t", text="We should talk.", at=Point(x=0, y=0))
    links = tuple(Link(sources=(i,), target="t") for i in "ab")
    canvas = sit(Map(thesis="t", nodes=(thesis, *far), links=links)).canvas

    assert 0.55 <= canvas.eye.zoom < 0.75
    assert canvas.eye.seen().contains(canvas.map_scene.content)


@pytest.mark.parametrize("verb", ["actual size", "zoom in", "zoom out"])
def test_zooming_by_key_keeps_the_current_card_in_view(sit, talks, verb):
    """One zooms to read it, not to look for it."""
    person = sit(talks)
    canvas = person.canvas
    canvas.run("fit")
    here = talks.nodes[-1].id
    canvas.select((here,))
    for _ in range(3):
        canvas.run(verb)
    card = canvas.map_scene.cards[here]

    assert canvas.eye.seen().contains(card.mapRectToScene(card.rect()))


def test_who_asked_for_the_whole_map_sees_it_whole_when_a_better_drawing_comes(sit, talks):
    """And in a window of another size; until one moves it, or writes."""
    person = sit(talks)
    canvas, arranger = person.canvas, person.canvas.showing.arranger
    canvas.run("fit")
    arranger.arranged.emit(arranger.now)
    assert canvas.eye.seen().contains(canvas.map_scene.content)
    canvas.resize(700, 500)
    assert canvas.eye.seen().contains(canvas.map_scene.content)

    canvas.select((talks.thesis,))
    canvas.run("fit")
    person.press(Qt.Key.Key_F2)
    arranger.arranged.emit(arranger.now)
    assert canvas.eye.zoom >= 0.75


def test_the_minimap_leads_elsewhere(sit, talks):
    """A click on the minimap brings that part into the middle; it can be hidden."""
    person = sit(talks)
    person.canvas.eye.zoom_to(1.5)
    minimap = person.canvas.minimap
    content = person.canvas.map_scene.content
    person.bot.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=minimap.rect().center())

    assert (middle(person) - content.center()).manhattanLength() < 60
    person.canvas.run("minimap")
    assert not minimap.isVisible()


def test_back_and_forward_through_places(person):
    """As in a browser."""
    for id_ in ("t", "a", "k"):
        person.canvas.select((id_,))
    visited = []
    for verb in ("back", "back", "forward"):
        person.built.run(verb)
        visited.append(person.canvas.selection()[-1])

    assert visited == ["a", "t", "a"]


def test_back_skips_what_is_gone(person):
    """A place that was deleted is not gone back to."""
    for id_ in ("t", "e", "k"):
        person.canvas.select((id_,))
    person.canvas.select(("e",))
    person.press(Qt.Key.Key_Delete)
    person.canvas.select(("k",))
    seen = []
    for _ in range(4):
        person.built.run("back")
        seen.append(person.canvas.selection())

    assert ("e",) not in seen
    assert seen[-1] == ("t",)


def test_what_one_looks_at_stays_when_others_move(sit, talks):
    """After an edit the selected card is where the eye is."""
    person = sit(talks)
    person.canvas.eye.zoom_to(0.75)
    here = talks.links_into[talks.thesis][2].sources[0]
    person.click(here) if person.canvas.viewport().rect().contains(
        person.point(here)
    ) else person.canvas.select((here,))
    before = person.canvas.eye.at(person.canvas.map_scene.cards[here].pos())
    person.press(Qt.Key.Key_Tab)
    person.write("A thought that is so long that it takes many lines of the card it is in.")
    person.press(Qt.Key.Key_Escape)
    person.canvas.chosen.choose((here,))
    person.wait()
    after = person.canvas.eye.at(person.canvas.map_scene.cards[here].pos())

    assert (after - before).manhattanLength() < 140


def test_changes_glide_unless_motion_is_reduced(person):
    """With motion, a card is on its way at first and arrives exactly."""
    person.canvas.set_reduced_motion(False)
    person.click("t")
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_A)
    person.press(Qt.Key.Key_Escape)
    person.wait()
    person.bot.waitUntil(lambda: not person.canvas.showing.motion.is_running)
    cards = person.canvas.map_scene.cards

    assert all(cards[i].box == box for i, box in person.canvas.arrangement.nodes.items())


def test_what_is_worked_out_meanwhile_stands_still_while_cards_glide(person):
    """Each frame of a glide is wanted in time."""
    person.canvas.set_reduced_motion(False)
    person.tasks.hush_for(0)

    person.canvas.showing.moved.emit()

    assert person.tasks.is_hushed


def test_what_opens_above_moves_nothing(person):
    """A message above the canvas takes room from it, and no card moves in the window."""
    window, message = QWidget(), QLabel("Saved")
    person.bot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(message)
    column.addWidget(person.canvas, 1)
    message.hide()
    window.resize(900, 700)
    window.show()
    person.click("a")
    before = person.canvas.viewport().mapTo(window, person.point("a"))
    message.show()
    person.bot.waitUntil(lambda: person.canvas.pos().y() > 20)
    after = person.canvas.viewport().mapTo(window, person.point("a"))
    person.canvas.setParent(None)

    assert (after - before).manhattanLength() <= 1


def test_the_minimap_is_not_in_the_way_where_all_is_seen(person):
    """It shows nothing and lets every click through, until there is something beyond."""
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents

    assert person.canvas.minimap.testAttribute(through)
    person.canvas.eye.zoom_to(3.0)
    assert not person.canvas.minimap.testAttribute(through)


def test_the_first_claim_stands_where_there_is_room_to_grow(sit):
    """In the upper half, in the middle."""
    person = sit(Map())
    person.press(Qt.Key.Key_C)
    at = person.point(person.document.map.nodes[0].id)
    port = person.canvas.viewport().rect()

    assert abs(at.x() - port.center().x()) < 4
    assert at.y() < port.center().y()


def test_nothing_jumps_when_motion_is_shown(sit, talks):
    """In the first moment after an edit every card that was seen is where it was."""
    person = sit(talks)
    person.canvas.set_reduced_motion(False)
    here = talks.links_into[talks.thesis][1].sources[0]
    person.canvas.select((here,))
    person.bot.waitUntil(lambda: not person.canvas.eye.is_under_way)
    cards, eye = person.canvas.map_scene.cards, person.canvas.eye
    seen = eye.seen()
    before = {i: eye.at(c.pos()) for i, c in cards.items() if seen.contains(c.pos())}
    person.document.do("Direct", edits.direct, "right")
    first = {i: eye.at(cards[i].pos()) for i in before}

    assert all((first[i] - at).manhattanLength() < 3 for i, at in before.items())
    person.bot.waitUntil(lambda: not person.canvas.showing.motion.is_running)
    assert all(cards[i].box == box for i, box in person.canvas.arrangement.nodes.items())


def test_a_map_that_has_room_stays_in_sight_through_edits_and_undo(person):
    canvas = person.canvas
    person.click("t")
    canvas.eye.pan(300, 250)

    person.built.run("but")
    person.wait()
    person.document.undo()
    person.wait()

    assert canvas.eye.seen().contains(canvas.map_scene.content)


def test_the_minimap_makes_room_for_the_card_one_is_at(sit, talks):
    """It covers others at times, never this one."""
    person = sit(talks)
    canvas = person.canvas
    canvas.run("actual size")
    last = talks.nodes[-1].id
    person.canvas.select((last,))
    corner = canvas.minimap.geometry().center() - canvas.viewport().pos()

    canvas.eye.hold(canvas.map_scene.middle(last), QPointF(corner))

    card = canvas.map_scene.cards[last]
    seen = canvas.viewportTransform().mapRect(card.sceneBoundingRect()).toAlignedRect()
    assert not canvas.minimap.geometry().translated(-canvas.viewport().pos()).intersects(seen)


def test_the_minimap_is_gone_where_nearly_all_is_seen(sit, talks):
    """A sliver beyond the edge is not worth a picture over the cards."""
    person = sit(talks)
    canvas = person.canvas
    canvas.run("fit")
    canvas.eye.pan(canvas.viewport().width() * 0.1, 0)

    assert not canvas.eye.seen().contains(canvas.map_scene.content)
    assert canvas.minimap.is_idle


def test_the_minimap_rests_where_it_hides_least(sit):
    """Cards in three corners: it goes to the fourth."""
    spots = {"t": (0, 0), "l": (-900, 0), "r": (900, 900), "d": (-900, 900), "z": (4000, 4000)}
    nodes = tuple(Node(id=i, text="Here.", at=Point(x=x, y=y)) for i, (x, y) in spots.items())
    canvas = sit(Map(nodes=nodes)).canvas
    canvas.eye.zoom_to(0.5)
    seen = canvas.eye.seen()
    off = 120 / canvas.eye.zoom
    low = seen.bottomRight() - QPointF(off, off / 1.5)
    person_places = {"r": low, "d": QPointF(seen.left() + off, low.y())}
    person_places["t"] = QPointF(low.x(), seen.top() + off / 1.5)
    places = {i: Point(x=at.x(), y=at.y()) for i, at in person_places.items()}
    places["l"] = Point(x=seen.center().x(), y=seen.center().y())
    canvas.document.do("Move", edits.place, places)
    canvas.overlays.settle()

    assert not canvas.minimap.is_idle
    middle_of = canvas.minimap.geometry().center()
    assert middle_of.x() < canvas.viewport().width() / 2
    assert middle_of.y() < canvas.viewport().height() / 2


def test_what_lies_under_the_minimap_is_seen_when_one_points_there(sit, talks):
    """It fades under the pointer; pressing the button brings it back."""
    person = sit(talks)
    person.canvas.eye.zoom_to(1.0)
    minimap = person.canvas.minimap
    opaque = Qt.WidgetAttribute.WA_OpaquePaintEvent
    at = QPointF(40, 40)

    QApplication.sendEvent(minimap, QEnterEvent(at, at, at))
    assert not minimap.testAttribute(opaque)
    person.bot.mousePress(minimap, Qt.MouseButton.LeftButton)
    assert minimap.testAttribute(opaque)


class Painted(QObject):
    """Knows how much of a widget has been painted, in parts of the whole."""

    def __init__(self, port):
        super().__init__(port)
        self.parts = []
        port.installEventFilter(self)

    def eventFilter(self, port, event):
        if event.type() is QEvent.Type.Paint:
            area = sum(r.width() * r.height() for r in event.region())
            self.parts.append(area / (port.width() * port.height()))
        return False


def test_panning_paints_only_what_comes_into_view(sit, talks):
    """The rest is moved: with the minimap over it, too."""
    person = sit(talks)
    person.canvas.eye.zoom_to(1.0)
    person.canvas.select((talks.theses[0].id,))
    QTest.qWait(100)
    painted = Painted(person.canvas.viewport())
    assert person.canvas.minimap.isVisible()

    person.canvas.eye.pan(24, 9)

    person.bot.waitUntil(lambda: bool(painted.parts))
    assert max(painted.parts) < 0.3


def test_the_minimap_stays_in_its_corner_while_one_pans(sit, talks):
    """It lies in what is scrolled, and is put back."""
    person = sit(talks)
    person.canvas.eye.zoom_to(1.0)
    before = person.canvas.minimap.geometry()

    for _ in range(3):
        person.canvas.eye.pan(24, -9)
        QTest.qWait(10)

    assert person.canvas.minimap.geometry() == before


def afar(person):
    """Look at everything from far away, as it looks when all is drawn."""
    person.canvas.eye.zoom_to(0.15)
    before, now = None, person.canvas.viewport().grab().toImage()
    while now != before:
        QTest.qWait(40)
        before, now = now, person.canvas.viewport().grab().toImage()
    return now


@pytest.mark.parametrize("many", [False, True])
def test_from_afar_a_selection_is_shown_and_leaves_nothing_behind(sit, talks, many, monkeypatch):
    """One card or all of them: rings come and go with what is selected."""
    monkeypatch.setattr(overview, "MARKS", 3)
    person = sit(talks)
    person.canvas.select(())
    plain = afar(person)
    everything = tuple(node.id for node in talks.nodes)

    person.canvas.chosen.choose(everything if many else everything[:1])
    person.canvas.overview.clear()
    chosen = afar(person)
    person.canvas.chosen.choose(())
    again = afar(person)

    assert chosen != plain
    assert again == plain
