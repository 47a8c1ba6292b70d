"""The random maps that other tests stand on are maps of every shape."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings

from argmap.graph import is_cyclic
from argmap.model import Map
from tests.maps import maps

SHAPES: dict[str, Callable[[Map], bool]] = {
    "links on links": lambda m: any(x.target in m.link_by_id for x in m.links),
    "linked premises": lambda m: any(len(x.sources) > 1 for x in m.links),
    "self-loops": lambda m: any(x.target in x.sources for x in m.links),
    "circles": is_cyclic,
    "no nodes": lambda m: not m.nodes,
    "no links": lambda m: len(m.nodes) > 3 and not m.links,
    "unknown keys": lambda m: any(node.model_extra for node in m.nodes),
}


@given(maps())
@settings(max_examples=50)
def test_a_map_can_be_rebuilt_from_its_parts(map_: Map) -> None:
    assert map_.but() == map_
    assert map_.but(nodes=map_.nodes) == map_


@given(maps(acyclic=True, rich=False))
@settings(max_examples=50)
def test_maps_without_circles_can_be_asked_for(map_: Map) -> None:
    assert not is_cyclic(map_)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_turns_up(shape: str) -> None:
    once = settings(phases=[Phase.generate], max_examples=2000)

    assert find(maps(), SHAPES[shape], settings=once) is not None
