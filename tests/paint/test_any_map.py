"""Whatever a map holds, it can be drawn in every format."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from argmap import paint
from argmap.model import ArgmapError, Layout, Link, Map, Node
from tests.maps import maps

ANY = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ANY
@given(maps())
def test_any_map_is_drawn(map_: Map) -> None:
    """Rings, lone nodes, links on links and strange letters break no format."""
    drawn = paint.portrait(map_, paint.Choices())
    tree = ET.fromstring(paint.export(map_, ".svg"))
    pdf = paint.export(map_, ".pdf")

    assert len(tree.findall("{http://www.w3.org/2000/svg}g")) == len(drawn.cards) + len(drawn.links)
    assert pdf.startswith(b"%PDF-")


@ANY
@given(maps())
def test_any_map_is_painted_or_refused_in_words(map_: Map) -> None:
    """A PNG comes out, unless hand-placed cards lie too far apart for one."""
    try:
        png = paint.export(map_, ".png", scale=0.1)
    except ArgmapError as error:
        assert "too large" in str(error)
        return

    assert png.startswith(b"\x89PNG")


@pytest.mark.parametrize("folded", [True, False])
def test_a_ring_of_everything_is_drawn(folded: bool) -> None:
    """Each bears on the next, the last on the first and on itself."""
    names = "abc"
    links = [
        Link(id=f"l{one}", sources=(one,), target=next_)
        for one, next_ in zip(names, "bca", strict=True)
    ]
    links.append(Link(id="self", sources=("c",), target="c"))
    links.append(Link(id="z", sources=("a",), target="z"))
    ring = Map(
        nodes=tuple(Node(id=name, text=name) for name in names),
        links=tuple(links),
        layout=Layout(folded=("a",) if folded else ()),
    )

    assert paint.export(ring, ".svg")
