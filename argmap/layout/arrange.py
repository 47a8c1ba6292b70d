"""The whole drawing of a map."""

from collections.abc import Mapping

from argmap.layout.air import air
from argmap.layout.apart import set_apart
from argmap.layout.engine import Engine
from argmap.layout.lines.routes import route
from argmap.layout.shapes import (
    Arrangement,
    Box,
    Route,
    Size,
    turned_box,
    turned_point,
    turned_route,
    turned_size,
)
from argmap.layout.shelves import ASPECT, pack
from argmap.layout.trees.drawn import Corners, TidyTree, extent
from argmap.layout.trees.forest import Forest, grow
from argmap.layout.visible import visible
from argmap.model import Map

_PLAIN = Size(250.0, 96.0)
_PART_GAP = 64.0


def instant(map_: Map, sizes: Mapping[str, Size]) -> Arrangement:
    """Arrange a map by the tree that is in it: quick, and without any other program."""
    direction = map_.layout.direction
    fixed = {
        node.id: turned_point((node.at.x, node.at.y), direction)
        for node in map_.nodes
        if node.at is not None
    }
    forest = grow(map_, frozenset(fixed))
    known = [turned_size(sizes.get(card, _PLAIN), direction) for card in forest.ids]
    places = _all_places(forest, known, fixed, 1 / ASPECT if direction == "right" else ASPECT)
    boxes = {
        card: Box(round(x, 2) + 0.0, round(y, 2) + 0.0, size.width, size.height)
        for card, size, (x, y) in zip(forest.ids, known, places, strict=True)
    }
    if any(card in boxes for card in fixed):
        boxes = _rounded(set_apart(boxes, [card for card in fixed if card in boxes]))
    routes = route(forest.links, boxes)
    return Arrangement(
        {card: turned_box(box, direction) for card, box in boxes.items()},
        {key: turned_route(found, direction) for key, found in routes.items()},
    )


def reroute(map_: Map, boxes: Mapping[str, Box]) -> Mapping[str, Route]:
    """The lines of the links among cards that stay where they are."""
    direction = map_.layout.direction
    shown = visible(map_)
    links = [
        link
        for link in map_.links
        if link.id in shown and all(source in boxes for source in link.sources)
    ]
    ids = {link.id for link in links}
    links = [link for link in links if link.target in boxes or link.target in ids]
    turned = {card: turned_box(box, direction) for card, box in boxes.items() if card in shown}
    found = route(links, turned)
    return {key: turned_route(one, direction) for key, one in found.items()}


def _rounded(boxes: Mapping[str, Box]) -> dict[str, Box]:
    return {
        key: Box(round(b.x, 2) + 0.0, round(b.y, 2) + 0.0, b.width, b.height)
        for key, b in boxes.items()
    }


def _all_places(
    forest: Forest, sizes: list[Size], fixed: Mapping[str, tuple[float, float]], aspect: float
) -> list[tuple[float, float]]:
    places: list[tuple[float, float]] = [(0.0, 0.0)] * len(forest.ids)
    loose: list[Corners] = []
    airs = air(forest.links, forest.into)
    for root in forest.roots:
        drawn = TidyTree(forest, root, sizes, airs, aspect).places()
        at = fixed.get(forest.ids[root])
        if at is None:
            loose.append(drawn)
        else:
            _put(places, drawn, at[0] - drawn[root][0], at[1] - drawn[root][1])
    extents = [extent(drawn, sizes) for drawn in loose]
    corners = pack([Size(e[2] - e[0], e[3] - e[1]) for e in extents], _PART_GAP)
    if not loose:
        return places
    # The first root stands at the origin, so that edits elsewhere do not move it.
    first = next(iter(loose[0].values()))
    left, top = first[0] - extents[0][0], first[1] - extents[0][1]
    for drawn, edges, (x, y) in zip(loose, extents, corners, strict=True):
        _put(places, drawn, x - edges[0] - left, y - edges[1] - top)
    return places


def _put(places: list[tuple[float, float]], drawn: Corners, dx: float, dy: float) -> None:
    for card, (x, y) in drawn.items():
        places[card] = (x + dx, y + dy)


def arrange(
    map_: Map,
    sizes: Mapping[str, Size],
    *,
    before: Arrangement | None = None,
    engine: Engine | None = None,
) -> Arrangement:
    """Arrange a map as well as can be done; slow enough to be kept off the window's thread."""
    return instant(map_, sizes)


def nudge(map_: Map, sizes: Mapping[str, Size], before: Arrangement) -> Arrangement:
    """After one edit: place what is new, shift what would overlap, leave the rest alone."""
    return instant(map_, sizes)
