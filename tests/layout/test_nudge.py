"""A nudge after one edit: what is new finds a place, the rest stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout import Arrangement, Size, arrange, nudge
from argmap.model import Link, Map, Node
from argmap.model.node import Point, Role
from tests.layout.scenes import SEEDS, maps, ordinary, overlapping, seed, sizes_of


def added(map_: Map, target: str) -> Map:
    """The map with one more node that bears on a node or link."""
    node, link = (
        Node(id="new", text="One more."),
        Link(id="new link", sources=("new",), target=target),
    )
    return map_.but(nodes=(*map_.nodes, node), links=(*map_.links, link))


@pytest.mark.parametrize("name", SEEDS)
def test_a_new_card_moves_no_other(name: str) -> None:
    """It goes to the nearest free place."""
    map_ = seed(name)
    before = arrange(map_, ordinary(map_))
    after = added(map_, "T")

    drawn = nudge(after, ordinary(after), before)

    assert all(drawn.nodes[card] == box for card, box in before.nodes.items())
    assert not overlapping(drawn.nodes)
    assert drawn.nodes["new"].top > drawn.nodes["T"].bottom


def test_nothing_changed_gives_the_same_drawing() -> None:
    """Byte for byte."""
    map_ = seed("korea-talks")
    before = arrange(map_, ordinary(map_))

    assert nudge(map_, ordinary(map_), before) == before


def test_a_grown_card_keeps_its_head_where_it_was() -> None:
    """Typing makes a card grow downwards; what is below steps aside."""
    map_ = seed("korea-talks")
    before = arrange(map_, ordinary(map_))
    sizes = {**ordinary(map_), "C4": Size(250.0, 400.0)}

    drawn = nudge(map_, sizes, before)

    assert drawn.nodes["C4"].top == pytest.approx(before.nodes["C4"].top)
    assert not overlapping(drawn.nodes)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_edited_no_cards_overlap(data: st.DataObject) -> None:
    """Also when cards grow, shrink, go, come and are moved by hand, all at once."""
    map_ = data.draw(maps(most=10))
    before = arrange(map_, data.draw(sizes_of(map_)))
    other = data.draw(maps(most=12)).but(layout=map_.layout)

    drawn = nudge(other, data.draw(sizes_of(other)), before)

    assert not overlapping(drawn.nodes)
    assert_whole(other, drawn)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_knowing_the_map_before_changes_nothing(data: st.DataObject) -> None:
    """Whatever is edited: what did not differ need not be looked at."""
    map_ = data.draw(maps(most=10, folded=True))
    sizes = data.draw(sizes_of(map_))
    before = arrange(map_, sizes)
    other = data.draw(edits_of(map_))
    grown = {
        card: Size(300.0, 300.0) for card in data.draw(st.sets(st.sampled_from(["n0", "n1", "n2"])))
    }

    drawn = nudge(other, sizes | grown, before, map_)

    assert drawn == nudge(other, sizes | grown, before)


@st.composite
def edits_of(draw: st.DrawFn, map_: Map) -> Map:
    """The map with something in it that is new, gone, or otherwise."""
    other = draw(maps(most=12, folded=True))
    return draw(
        st.sampled_from(
            [
                map_,
                map_.but(nodes=tuple(node.but(text="Other words.") for node in map_.nodes)),
                map_.but(nodes=map_.nodes[1:]),
                map_.but(links=map_.links[1:]),
                map_.but(layout=other.layout),
                map_.but(thesis=map_.nodes[-1].id if map_.nodes else None),
                map_.but(nodes=tuple(node.but(role=Role.THESIS) for node in map_.nodes)),
                map_.but(links=other.links),
                other,
            ]
        )
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_card_moved_by_hand_stays_there(data: st.DataObject) -> None:
    """The others make room."""
    map_ = data.draw(maps(most=8).filter(lambda m: bool(m.nodes)))
    sizes = data.draw(sizes_of(map_))
    before = arrange(map_, sizes)
    place = Point(x=data.draw(st.integers(-400, 400)) / 7, y=50 / 7)
    moved = map_.but(nodes=(map_.nodes[0].but(at=place), *map_.nodes[1:]))

    drawn = nudge(moved, sizes, before)

    assert (drawn.nodes["n0"].x, drawn.nodes["n0"].y) == (place.x, place.y)
    assert not overlapping(drawn.nodes)


def assert_whole(map_: Map, drawn: Arrangement) -> None:
    """Every card and every link that is not dangling is there."""
    lost = {link.id for link in map_.dangling}
    assert drawn.nodes.keys() == map_.node_by_id.keys()
    assert drawn.links.keys() >= {
        link.id for link in map_.links if link.id not in lost and link.target in map_.node_by_id
    }
