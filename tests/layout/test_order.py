"""What people have in mind is kept: thesis first, siblings in order, little movement."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout import Arrangement, arrange, instant, visible
from argmap.layout.shapes import XY
from argmap.model import Link, Map, Node
from argmap.model.map import Layout
from tests.layout.scenes import SEEDS, maps, ordinary, overlapping, seed, sizes_of

TREE = 9


@st.composite
def trees(draw: st.DrawFn) -> Map:
    """A plain tree: every node but the first bears on an earlier one."""
    count = draw(st.integers(1, TREE))
    nodes = tuple(Node(id=f"n{i}", text="word " * draw(st.integers(1, 40))) for i in range(count))
    links = tuple(
        Link(id=f"l{i}", sources=(f"n{i}",), target=f"n{draw(st.integers(0, i - 1))}")
        for i in range(1, count)
    )
    return Map(nodes=nodes, links=links, thesis="n0")


@settings(max_examples=60, deadline=None)
@given(trees(), st.sampled_from(["down", "up", "right"]))
def test_siblings_stand_in_the_order_of_the_links(map_: Map, direction: str) -> None:
    """From left to right, or from top to bottom in a map that grows to the right."""
    map_ = map_.but(layout=Layout(direction=direction))

    drawn = arrange(map_, ordinary(map_))

    for links in map_.links_into.values():
        boxes = [drawn.nodes[link.sources[0]] for link in links]
        along = [box.y if direction == "right" else box.x for box in boxes]
        assert along == sorted(along)
        assert len(set(along)) == len(along)


@st.composite
def bushes(draw: st.DrawFn) -> Map:
    """A tree with linked premises and undercuts: every link brings one to three new nodes."""
    nodes = [Node(id="n0", text="thesis")]
    links: list[Link] = []
    for number in range(draw(st.integers(1, 14))):
        new = [f"n{len(nodes) + i}" for i in range(draw(st.sampled_from([1, 1, 1, 2, 3])))]
        cut = links and draw(st.integers(0, 6)) == 0
        target = draw(st.sampled_from(links)).id if cut else draw(st.sampled_from(nodes)).id
        nodes += [Node(id=i, text="word " * draw(st.integers(1, 40))) for i in new]
        links.append(Link(id=f"l{number}", sources=tuple(new), target=target))
    return Map(nodes=tuple(nodes), links=tuple(links), thesis="n0")


@settings(max_examples=60, deadline=None)
@given(bushes())
def test_premises_stand_side_by_side_and_in_order(map_: Map) -> None:
    """All sources of all links into a node from left to right, those of one link in one row."""
    boxes = arrange(map_, ordinary(map_)).nodes

    for node in map_.nodes:
        links = map_.links_into.get(node.id, ())
        along = [boxes[source].x for link in links for source in link.sources]
        assert along == sorted(along)
        for link in links:
            row = [boxes[source] for source in link.sources]
            assert len({box.top for box in row}) == 1
            low, high = row[0].right, row[-1].left
            assert not any(
                box not in row and box.top == row[0].top and low < box.x < high
                for box in boxes.values()
            )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_thesis_comes_first(data: st.DataObject) -> None:
    """No card stands above it; below it in a map that grows upwards; left of it otherwise."""
    map_ = data.draw(maps().filter(lambda m: m.thesis is not None))

    drawn = arrange(map_, data.draw(sizes_of(map_)))

    thesis = drawn.nodes[map_.thesis or ""]
    for box in drawn.nodes.values():
        if map_.layout.direction == "down":
            assert box.top >= thesis.top - 0.01
        elif map_.layout.direction == "up":
            assert box.bottom <= thesis.bottom + 0.01
        else:
            assert box.left >= thesis.left - 0.01


@pytest.mark.parametrize("name", SEEDS)
def test_the_same_map_gives_the_same_drawing(name: str) -> None:
    """Twice, also with the earlier one known."""
    map_ = seed(name)

    drawn = arrange(map_, ordinary(map_))

    assert arrange(map_, ordinary(map_)) == drawn
    assert arrange(map_, ordinary(map_), before=drawn) == drawn


@pytest.mark.parametrize("name", SEEDS)
def test_a_drawing_is_not_a_ribbon(name: str) -> None:
    """The starter maps fit a screen, or are readable when they are as wide as one."""
    map_ = seed(name)

    boxes = arrange(map_, ordinary(map_)).nodes.values()

    width = max(b.right for b in boxes) - min(b.left for b in boxes)
    height = max(b.bottom for b in boxes) - min(b.top for b in boxes)
    assert width / height > 0.8
    assert width / height < 2.4 or width < 2600


@pytest.mark.parametrize("name", ["public-forum", "op-ed", "classroom", "decision-brief"])
def test_reasons_for_the_thesis_stand_level_where_there_is_room(name: str) -> None:
    """People read ranks from heights: no template needs to set one of them lower."""
    map_ = seed(f"templates/{name}")

    boxes = arrange(map_, ordinary(map_)).nodes

    assert len({boxes[link.sources[0]].top for link in map_.links_into[map_.thesis or ""]}) == 1


@pytest.mark.parametrize("target", ["T", "C1", "C9", "C12", "K3", "E13"])
def test_a_new_node_moves_the_others_little(target: str) -> None:
    """On average by less than a card; the shelf of siblings it joins must shift by half of one."""
    map_ = seed("korea-talks")
    before = arrange(map_, ordinary(map_))
    nodes = (*map_.nodes, Node(id="new", text="One more reason."))
    more = map_.but(nodes=nodes, links=(*map_.links, Link(id="x", sources=("new",), target=target)))

    after = arrange(more, ordinary(more), before=before)

    assert mean_shift(before, after) < 180


def mean_shift(before: Arrangement, after: Arrangement) -> float:
    """How far cards moved on average."""

    def at(drawn: Arrangement, card: str) -> XY:
        return drawn.nodes[card].x, drawn.nodes[card].y

    moved = [
        hypot(at(after, card)[0] - at(before, card)[0], at(after, card)[1] - at(before, card)[1])
        for card in before.nodes
    ]
    return sum(moved) / len(moved)


def test_parts_fill_a_screen_and_not_a_strip() -> None:
    """Sixty cards that do not hang together."""
    map_ = Map(nodes=tuple(Node(id=f"n{i}", text="alone") for i in range(60)))

    boxes = list(arrange(map_, ordinary(map_)).nodes.values())

    width = max(b.right for b in boxes) - min(b.left for b in boxes)
    height = max(b.bottom for b in boxes) - min(b.top for b in boxes)
    assert 1.2 <= width / height <= 2.0


def test_a_chain_of_thousands_needs_no_recursion() -> None:
    """Three thousand steps deep."""
    count = 3000
    nodes = tuple(Node(id=f"n{i}") for i in range(count))
    links = tuple(Link(id=f"l{i}", sources=(f"n{i}",), target=f"n{i - 1}") for i in range(1, count))
    map_ = Map(nodes=nodes, links=links)

    boxes = instant(map_, ordinary(map_)).nodes

    assert all(boxes[f"n{i}"].bottom < boxes[f"n{i + 1}"].top for i in range(count - 1))


def test_what_bears_only_on_a_folded_node_is_not_shown() -> None:
    """What bears on something else as well stays, with its links to both."""
    nodes = tuple(Node(id=i) for i in "TFABCX")
    pairs = ["FT", "AF", "BA", "CF", "CX", "XT"]
    links = tuple(Link(id=pair, sources=(pair[0],), target=pair[1]) for pair in pairs)
    undercut = Link(id="u", sources=("B",), target="AF")
    map_ = Map(nodes=nodes, links=(*links, undercut), layout=Layout(folded=("F",)))

    assert visible(map_) == {*"TFCX", "FT", "CF", "CX", "XT"}


@settings(max_examples=50, deadline=None)
@given(maps(folded=True))
def test_folding_hides_whole_branches(map_: Map) -> None:
    """Every link shown has all its ends shown; every theses and folded root stays."""
    shown = visible(map_)

    for link in map_.links:
        if link.id in shown:
            assert {*link.sources, link.target} <= shown
    assert all(node.id in shown for node in map_.theses)
    assert all(pair[0] != pair[1] for pair in pairwise(sorted(shown)))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_an_earlier_drawing_of_anything_does_no_harm(data: st.DataObject) -> None:
    """Whatever was drawn before, no cards overlap now."""
    first, second = data.draw(maps(most=8)), data.draw(maps(most=10))
    before = arrange(first, data.draw(sizes_of(first)))

    drawn = arrange(second, data.draw(sizes_of(second)), before=before)

    assert not overlapping(drawn.nodes)


def test_parts_stay_where_they_are_when_one_is_added() -> None:
    """A new card that nothing is tied to goes below or beside the others."""
    map_ = Map(nodes=tuple(Node(id=f"n{i}", text="alone") for i in range(30)))
    before = arrange(map_, ordinary(map_))
    more = map_.but(nodes=(*map_.nodes, Node(id="new")))

    after = arrange(more, ordinary(more), before=before)

    assert all(after.nodes[card] == box for card, box in before.nodes.items())
    assert not overlapping(after.nodes)


def test_a_link_far_across_pulls_no_chain_into_steps() -> None:
    """Cards beneath each other stand nearer to their own target than to what else they bear on."""
    ids = ["T", *(f"R{i}" for i in range(7)), "A", "B", "C"]
    steps = {**{f"R{i}": "T" for i in range(7)}, "A": "R6", "B": "A", "C": "B"}
    links = [Link(id=f"l{one}", sources=(one,), target=onto) for one, onto in steps.items()]
    links.append(Link(id="far", sources=("C",), target="R0"))
    map_ = Map(nodes=tuple(Node(id=i, text=i) for i in ids), links=tuple(links), thesis="T")

    boxes = arrange(map_, ordinary(map_)).nodes

    steps_aside = [abs(boxes[one].x - boxes[other].x) for one, other in pairwise(("R6", "A", "B"))]
    assert max(steps_aside) < boxes["A"].width
