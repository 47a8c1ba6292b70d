"""Random maps with sizes for the laws of layout: rings, undercuts on undercuts, many parts."""

from collections.abc import Mapping
from itertools import combinations

from hypothesis import strategies as st

from argmap.assets import seeds
from argmap.layout import Box, Size
from argmap.model import Link, Map, Node
from argmap.model.map import Layout
from argmap.model.node import Point


@st.composite
def maps(draw: st.DrawFn, *, placed: bool = False, folded: bool = False, most: int = 14) -> Map:
    """A map with anything that a foreign file may hold."""
    count = draw(st.integers(0, most))
    ids = [f"n{i}" for i in range(count)]
    nodes = tuple(Node(id=i, text=i, at=draw(_points()) if placed else None) for i in ids)
    links = tuple(_links(draw, ids)) if ids else ()
    return Map(
        nodes=nodes,
        links=links,
        thesis=draw(st.sampled_from([None, *ids])),
        layout=Layout(
            direction=draw(st.sampled_from(["down", "up", "right"])),
            folded=tuple(draw(st.lists(st.sampled_from(ids), max_size=3)))
            if folded and ids
            else (),
        ),
    )


def _points() -> st.SearchStrategy[Point | None]:
    near = st.integers(-6300, 6300).map(lambda number: number / 7)
    return st.none() | st.builds(Point, x=near, y=near)


def _links(draw: st.DrawFn, ids: list[str]) -> list[Link]:
    count = draw(st.integers(0, 2 * len(ids)))
    names = [f"l{i}" for i in range(count)]
    targets = st.sampled_from([*ids, *ids, *names, "nowhere"])
    sources = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)
    return [Link(id=name, sources=tuple(draw(sources)), target=draw(targets)) for name in names]


@st.composite
def sizes_of(draw: st.DrawFn, map_: Map) -> dict[str, Size]:
    """Cards of all sizes for a map."""
    size = st.builds(
        Size, width=st.integers(200, 320).map(float), height=st.integers(50, 900).map(float)
    )
    return {node.id: draw(size) for node in map_.nodes}


def ordinary(map_: Map) -> dict[str, Size]:
    """Sizes as the window measures them, more or less."""
    return {n.id: Size(250.0, 60.0 + 18.0 * -(-len(n.text) // 34)) for n in map_.nodes}


def seed(name: str) -> Map:
    """A starter map."""
    return Map.model_validate_json((seeds() / f"{name}.argmap").read_bytes())


def overlapping(boxes: Mapping[str, Box]) -> list[tuple[str, str]]:
    """The pairs of cards that share area."""
    return [
        (one, other)
        for (one, a), (other, b) in combinations(boxes.items(), 2)
        if abs(a.x - b.x) < (a.width + b.width) / 2 - 0.01
        and abs(a.y - b.y) < (a.height + b.height) / 2 - 0.01
    ]


SEEDS = ("korea-talks", "ranked-choice-pf", "school-start-exercise")
