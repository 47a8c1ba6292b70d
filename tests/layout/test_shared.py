"""What bears on more than one thing, and maps of several roots."""

from argmap.layout import arrange
from argmap.model import Link, Map, Node
from tests.layout.scenes import ordinary


def test_a_shared_ground_stands_below_all_it_bears_on() -> None:
    """One ground for three claims."""
    nodes = tuple(Node(id=i, text=i) for i in "TABCG")
    links = [Link(id=f"{i}T", sources=(i,), target="T") for i in "ABC"]
    links += [Link(id=f"G{i}", sources=("G",), target=i) for i in "ABC"]
    map_ = Map(nodes=nodes, links=tuple(links), thesis="T")

    boxes = arrange(map_, ordinary(map_)).nodes

    assert boxes["G"].top > max(boxes[i].bottom for i in "ABC")


def test_conclusions_from_one_ground_stand_side_by_side() -> None:
    """Where nothing but a common ground ties trees together, their roots share a row."""
    nodes = tuple(Node(id=i, text=i) for i in "ABGX")
    pairs = ("GA", "GB", "XB")
    links = tuple(Link(id=pair, sources=(pair[0],), target=pair[1]) for pair in pairs)
    map_ = Map(nodes=nodes, links=links)

    boxes = arrange(map_, ordinary(map_)).nodes

    assert boxes["A"].top == boxes["B"].top
    assert boxes["G"].top > boxes["A"].bottom
