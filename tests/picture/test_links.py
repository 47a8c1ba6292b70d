"""A link is told apart by its dash, head and mark, never by its colour alone."""

import pytest

from argmap.layout import Route
from argmap.model import Link, LinkKind, Map, Node
from argmap.picture import DARK, LIGHT, RELATIONS, LinkShape, head_points, link, ordered, rounded
from argmap.scores import score

UP = Route(((((0.0, 100.0)), (0.0, 50.0), (80.0, 50.0), (80.0, 0.0)),), None, (), (40.0, 50.0))


def _map() -> Map:
    attack, restate = LinkKind.ATTACKS, LinkKind.RESTATES
    return Map(
        nodes=tuple(Node(id=id_, text=id_) for id_ in "abcdef"),
        links=(
            Link(id="support", sources=("b",), target="a"),
            Link(id="attack", kind=attack, sources=("c",), target="a"),
            Link(id="undercut", kind=attack, sources=("d",), target="support"),
            Link(id="backing", sources=("e",), target="attack"),
            Link(id="restate", kind=restate, sources=("f",), target="a"),
        ),
    )


def _shape(id_: str) -> LinkShape:
    map_ = _map()
    return link(map_, map_.link_by_id[id_], UP, score(map_), LIGHT)


def test_every_relation_can_be_told_without_colour() -> None:
    """Dash, head and mark together are different for each relation."""
    seen = {(r.dash, r.head, r.mark) for r in RELATIONS.values()}

    assert len(seen) == len(RELATIONS)


@pytest.mark.parametrize(
    ("id_", "dash", "head", "mark"),
    [
        ("support", "solid", "arrow", "+"),
        ("attack", "dashed", "bar", "×"),
        ("undercut", "dotted", "diamond", "×"),
        ("backing", "solid", "diamond", "+"),
        ("restate", "double", "none", "="),
    ],
)
def test_a_link_is_drawn_by_what_it_does(id_: str, dash: str, head: str, mark: str) -> None:
    """Its kind and its target decide, together."""
    shape = _shape(id_)

    assert (shape.dash, shape.head, shape.mark) == (dash, head, mark)


def test_a_stronger_step_is_thicker() -> None:
    """What carries more is drawn with a wider line, within bounds."""
    map_ = _map()
    heavy = map_.but(
        links=tuple(
            one.but(weight=30.0) if one.id == "support" else one
            for one in map_.links
            if one.id != "undercut"
        )
    )

    thick = link(heavy, heavy.link_by_id["support"], UP, score(heavy), LIGHT).width

    assert 1.25 <= _shape("support").width < thick <= 4.5


def test_the_line_ends_before_its_head() -> None:
    """A head is not drawn over by its own line."""
    shape = _shape("support")

    assert shape.tip == (80.0, 0.0)
    assert shape.direction == (0.0, -1.0)
    assert shape.lines[-1][-1] == pytest.approx((80.0, 12.0))
    assert head_points(shape)[0] == pytest.approx((80.0, 3.0))


def test_corners_are_rounded_within_their_sides() -> None:
    """A rounded line begins and ends where the straight one did."""
    path = rounded(UP.stems[0])

    assert path[0] == ("M", ((0.0, 100.0),))
    assert path[-1] == ("L", ((80.0, 0.0),))
    assert [letter for letter, _ in path].count("Q") == 2


def test_links_on_links_are_drawn_last() -> None:
    """A diamond lies on its line, and one on an undercut on that."""
    map_ = _map()
    deeper = map_.but(
        links=(Link(id="z", kind=LinkKind.ATTACKS, sources=("f",), target="undercut"), *map_.links)
    )

    names = [one.id for one in ordered(deeper, deeper.link_by_id)]

    assert names.index("support") < names.index("undercut") < names.index("z")


def test_a_ring_of_links_is_still_drawn() -> None:
    """Links that only bear on each other come in some order, once each."""
    ring = Map(
        nodes=(Node(id="a"),),
        links=(Link(id="x", sources=("a",), target="y"), Link(id="y", sources=("a",), target="x")),
    )

    assert sorted(one.id for one in ordered(ring, ring.link_by_id)) == ["x", "y"]


def test_a_link_of_no_length_has_a_direction() -> None:
    """A source that stands on its target breaks nothing."""
    point = Route((((5.0, 5.0), (5.0, 5.0)),), None, (), (5.0, 5.0))
    map_ = _map()

    shape = link(map_, map_.link_by_id["support"], point, None, DARK)

    assert shape.direction == (0.0, -1.0)


def test_a_line_that_goes_straight_on_has_no_corner_there() -> None:
    """Nothing is rounded where nothing bends: such a spot would show."""
    straight = rounded(((0.0, 0.0), (0.0, 50.0), (0.3, 90.0), (0.3, 140.0)))
    bent = rounded(((0.0, 0.0), (0.0, 50.0), (60.0, 50.0)))

    assert [letter for letter, _ in straight] == ["M", "L"]
    assert [letter for letter, _ in bent] == ["M", "L", "Q", "L"]
