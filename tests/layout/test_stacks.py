"""Many bare cards on one parent stand in rows, as words do on a page."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout import Size, arrange
from argmap.layout.obstacles import Obstacles, rect
from argmap.model import Link, Map, Node
from tests.layout.scenes import overlapping
from tests.layout.test_routes import through_cards


def star(leaves: int, twigs: int = 0) -> tuple[Map, dict[str, Size]]:
    """A thesis with so many reasons, the first of which have one of their own."""
    names = [f"n{i}" for i in range(leaves)]
    links = [Link(id=f"l{i}", sources=(name,), target="T") for i, name in enumerate(names)]
    links += [Link(id=f"m{i}", sources=(f"k{i}",), target=f"n{i}") for i in range(twigs)]
    ids = ["T", *names, *(f"k{i}" for i in range(twigs))]
    sizes = {card: Size(200.0 + 60 * (i % 3), 60.0 + 18 * (i % 7)) for i, card in enumerate(ids)}
    return Map(nodes=tuple(Node(id=i) for i in ids), links=tuple(links), thesis="T"), sizes


def test_a_dozen_stand_in_one_row() -> None:
    """As siblings do."""
    map_, sizes = star(12)

    boxes = arrange(map_, sizes).nodes

    assert len({boxes[f"n{i}"].top for i in range(12)}) <= 2


@pytest.mark.parametrize("leaves", [13, 50, 400])
def test_many_are_read_row_by_row(leaves: int) -> None:
    """In the order of their links: from left to right, then the row below."""
    map_, sizes = star(leaves)

    boxes = arrange(map_, sizes).nodes

    for one, other in pairwise(boxes[f"n{i}"] for i in range(leaves)):
        assert other.left > one.right if other.top == one.top else other.top > one.bottom
    width = max(b.right for b in boxes.values()) - min(b.left for b in boxes.values())
    height = max(b.bottom for b in boxes.values()) - min(b.top for b in boxes.values())
    assert 0.5 < width / height < 3


@settings(max_examples=25, deadline=None)
@given(st.integers(13, 60), st.integers(0, 9))
def test_no_link_of_a_stack_runs_through_a_card(leaves: int, twigs: int) -> None:
    """The links of the lower rows climb between the columns."""
    map_, sizes = star(leaves, twigs)

    drawn = arrange(map_, sizes)

    assert not overlapping(drawn.nodes)
    assert not through_cards(drawn)


def test_one_more_card_on_a_stack_moves_few() -> None:
    """It goes to the end of the last row."""
    map_, sizes = star(50)
    before = arrange(map_, sizes)
    more, more_sizes = star(51)

    after = arrange(more, more_sizes, before=before)

    assert all(after.nodes[f"n{i}"].y == before.nodes[f"n{i}"].y for i in range(48))


def test_in_a_large_map_of_many_parts_no_link_runs_through_a_card() -> None:
    """Though not each line is looked at there: those of stacks and of lower rows are."""
    nodes: list[Node] = []
    links: list[Link] = []
    for part in range(20):
        names = [f"{part}.{i}" for i in range(81)]
        nodes += [Node(id=name) for name in names]
        # Reasons with one of their own each; some bear on a neighbour's as well.
        pairs = [(i, 0 if i <= 40 else i - 40) for i in range(1, 81)]
        pairs += [(i, i + 43) for i in range(2, 37, 2)]
        links += [
            Link(id=f"{part}:{i}", sources=(names[one],), target=names[other])
            for i, (one, other) in enumerate(pairs)
        ]
    sizes = {node.id: Size(250.0, 60.0 + 18 * (i % 9)) for i, node in enumerate(nodes)}

    drawn = arrange(Map(nodes=tuple(nodes), links=tuple(links)), sizes)

    cards = Obstacles((card, rect(box, -1.0)) for card, box in drawn.nodes.items())
    lines = [line for one in drawn.links.values() for line in one.lines]
    assert len(drawn.nodes) > 1500
    assert all(cards.clear(line) for line in lines)
