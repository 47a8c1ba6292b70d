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
