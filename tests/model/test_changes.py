"""What differs between two maps is told once, and nothing is overlooked."""

from hypothesis import given, settings

from argmap import edits
from argmap.model import Link, Map, Node, changes
from tests.maps import maps

BASE = Map(
    thesis="t",
    nodes=tuple(Node(id=id_) for id_ in "tab"),
    links=(Link(id="at", sources=("a",), target="t"), Link(id="bt", sources=("b",), target="t")),
)


def test_another_order_of_siblings_is_a_change() -> None:
    found = changes(BASE, edits.reorder(BASE, "b", -1))

    assert found.links_reordered
    assert not found.nodes_reordered
    assert not (found.linked or found.relinked or found.unlinked)


def test_what_comes_or_goes_between_reorders_nothing() -> None:
    more = BASE.but(nodes=(BASE.nodes[0], Node(id="x"), *BASE.nodes[1:]))

    assert not changes(BASE, more).nodes_reordered
    assert not changes(more, BASE).nodes_reordered
    assert changes(more, BASE.but(nodes=BASE.nodes[::-1])).nodes_reordered


@given(maps(max_nodes=5), maps(max_nodes=5))
@settings(max_examples=60)
def test_maps_without_a_change_between_them_are_equal(before: Map, after: Map) -> None:
    found = changes(before, after)

    parts = (found.added, found.changed, found.removed, found.linked, found.relinked)
    order = found.nodes_reordered or found.links_reordered
    nothing = not any((*parts, found.unlinked, found.elsewhere, order))
    assert nothing == (before == after)


def test_what_is_not_replaced_stays_the_very_same() -> None:
    """Whoever compares a map with the one before sees at a glance what has not changed."""
    links = (Link(id="l", sources=("a",), target="b"),)
    before = Map(nodes=(Node(id="a"), Node(id="b")), links=links)

    after = before.but(nodes=(*before.nodes, Node(id="c")))

    assert after.links is before.links
    assert after.sources is before.sources
    assert after.nodes is not before.nodes


def test_what_follows_from_the_links_follows_them() -> None:
    """It is worked out anew when they are replaced, and only then."""
    nodes = (Node(id="a"), Node(id="b"))
    before = Map(nodes=nodes, links=(Link(id="l", sources=("a",), target="b"),))
    assert set(before.links_into) == {"b"}

    reworded = before.but(nodes=(nodes[0].but(text="Why?"), nodes[1]))
    turned = before.but(links=(Link(id="l", sources=("b",), target="a"),))

    assert reworded.links_into is before.links_into
    assert reworded.node_by_id["a"].text == "Why?"
    assert set(turned.links_into) == set(turned.links_from["b"][0].target) == {"a"}
    assert turned.link_by_id["l"].target == "a"
