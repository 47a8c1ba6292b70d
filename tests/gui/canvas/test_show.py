"""After any history, the canvas shows exactly the current map."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from argmap.layout import visible
from argmap.model import Link, Map, Node, NodeKind
from argmap.picture import theme
from argmap.scores import score
from tests.maps import maps


def shows(person):
    """Whether items and map agree, and every item stands where the arrangement says."""
    scene, map_ = person.canvas.map_scene, person.document.map
    seen = visible(map_)
    assert scene.cards.keys() == seen & map_.node_by_id.keys()
    assert scene.links.keys() == seen & map_.link_by_id.keys()
    arrangement = person.canvas.arrangement
    assert all(scene.cards[i].box == box for i, box in arrangement.nodes.items())
    assert all(scene.links[i].route == way for i, way in arrangement.links.items())
    return True


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(maps(), min_size=1, max_size=3))
def test_any_map_is_shown_and_undone(sit, several):
    """Cycles, self-loops, dangling links, strange texts, and all the way back."""
    person = sit(several[0])
    for map_ in several[1:]:
        person.document.do("Become", lambda _, new=map_: new)
        person.canvas.grab()
        assert shows(person)
    while person.document.history.undo_title:
        person.document.undo()
        assert shows(person)
    person.wait()
    assert shows(person)
    person.canvas.close()


def test_undo_shows_the_drawing_one_remembers(sit, talks):
    """Not another good one: the very places from before the edit."""
    person = sit(talks)
    before = dict(person.canvas.arrangement.nodes)
    person.canvas.run("thesis")
    person.press(Qt.Key.Key_Tab)
    person.write("More.")
    person.press(Qt.Key.Key_Return)
    person.wait()
    person.document.undo()

    assert dict(person.canvas.arrangement.nodes) == before


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_follow_the_theme(person, name):
    """The ground of the canvas is the theme's."""
    person.canvas.show_theme(theme(name))
    image = person.canvas.grab().toImage()

    assert image.pixelColor(QPoint(2, 2)) == QColor(theme(name).ground)


def test_markup_in_a_text_is_only_text(sit):
    """Words are drawn as they are."""
    words = "<img src='/etc/passwd'> <b>bold</b>"
    person = sit(Map(nodes=(Node(id="z", text=words),)))
    drawn = " ".join(w.text for w in person.canvas.map_scene.cards["z"].shape_now().words)

    assert "<b>bold</b>" in drawn
    person.canvas.grab()


def test_ten_thousand_cards_are_shown_from_afar_and_near(sit):
    """Large maps open, can be walked, edited and closed."""
    nodes = [Node(id="n0", text="Thesis")]
    links = []
    for i in range(1, 10_000):
        nodes.append(Node(id=f"n{i}", text="A reason", kind=NodeKind(["claim", "critique"][i % 2])))
        links.append(Link(id=f"l{i}", sources=(f"n{i}",), target=f"n{(i - 1) // 4}"))
    person = sit(Map(nodes=tuple(nodes), links=tuple(links), thesis="n0"))
    person.canvas.grab()
    person.canvas.run("fit")
    person.canvas.grab()
    person.canvas.select(("n9999",))

    assert len(person.canvas.map_scene.cards) == 10_000
    assert person.canvas.selection() == ("n9999",)


def test_scores_and_marks_are_shown(person):
    """What checks found stands on the card as a pill."""
    person.canvas.show_marks({"a": (("one source", "warns"),)})
    badges = person.canvas.map_scene.cards["a"].shape_now().badges

    assert [badge.text for badge in badges] == ["one source"]


def test_what_is_seen_is_exported(person):
    """The picture holds every card where it stands on the canvas."""
    picture = person.canvas.picture()
    boxes = person.canvas.arrangement.nodes

    assert {p.card.id: (p.x, p.y) for p in picture.cards} == {
        i: (box.left, box.top) for i, box in boxes.items()
    }


def test_the_number_is_told_on_demand(person):
    """Pointing at a card tells its strength in words and as a number; at a link, its share."""
    person.canvas.show_scores(score(person.document.map))
    card = person.canvas.tip(person.canvas.map_scene.middle("a"))
    link = person.canvas.tip(person.canvas.map_scene.middle("at"))

    assert re.fullmatch(r"[a-z ]+: \d+ %", card)
    assert re.fullmatch(r"carries [+-]\d\.\d\d", link)
