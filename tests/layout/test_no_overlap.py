"""No two cards ever overlap."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout import Box, arrange, instant
from argmap.layout.apart import set_apart
from tests.layout.scenes import maps, overlapping, sizes_of


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_cards_overlap_in_the_instant_drawing(data: st.DataObject) -> None:
    """Whatever the map and the sizes."""
    map_ = data.draw(maps(folded=True))
    sizes = data.draw(sizes_of(map_))

    drawn = instant(map_, sizes)

    assert not overlapping(drawn.nodes)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_cards_overlap_in_the_full_drawing(data: st.DataObject) -> None:
    """With the engine that is installed."""
    map_ = data.draw(maps())
    sizes = data.draw(sizes_of(map_))

    drawn = arrange(map_, sizes)

    assert not overlapping(drawn.nodes)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_only_cards_placed_by_hand_may_overlap(data: st.DataObject) -> None:
    """They stay where the person put them; all others keep clear of them and of each other."""
    map_ = data.draw(maps(placed=True))
    sizes = data.draw(sizes_of(map_))

    drawn = arrange(map_, sizes)

    firm = {node.id: node.at for node in map_.nodes if node.at is not None}
    assert all((drawn.nodes[i].x, drawn.nodes[i].y) == (at.x, at.y) for i, at in firm.items())
    assert all(set(pair) <= firm.keys() for pair in overlapping(drawn.nodes))


def test_a_card_that_touches_a_firm_one_makes_room_for_a_line() -> None:
    """Between cards that touch no line can pass."""
    boxes = {"A": Box(0, 0, 100, 100), "B": Box(0, 100, 100, 100)}

    apart = set_apart(boxes, ["A"])

    assert apart["A"] == boxes["A"]
    assert apart["B"].top - apart["A"].bottom > 10 or apart["B"].left - apart["A"].right > 10
