"""The random maps that other tests stand on are maps of every shape."""

from hypothesis import find, given, settings

from argmap.model import Map
from tests.maps import maps


@given(maps())
@settings(max_examples=50)
def test_a_map_can_be_rebuilt_from_its_parts(map_: Map) -> None:
    assert map_.but() == map_
    assert map_.but(nodes=map_.nodes) == map_


def test_every_shape_turns_up() -> None:
    links_on_links = find(
        maps(rich=False), lambda m: bool(m.link_by_id.keys() & {x.target for x in m.links})
    )
    linked_premises = find(maps(rich=False), lambda m: any(len(x.sources) > 1 for x in m.links))
    self_loops = find(maps(rich=False), lambda m: any(x.target in x.sources for x in m.links))

    assert links_on_links.links
    assert linked_premises.links
    assert self_loops.links
