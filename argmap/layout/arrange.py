"""The whole drawing of a map."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from argmap.layout.apart import set_apart
from argmap.layout.lines.patch import patched
from argmap.layout.lines.routes import route
from argmap.layout.mosaic import ASPECT
from argmap.layout.nudge import nudged_boxes
from argmap.layout.parts import Wishes, all_places
from argmap.layout.shapes import (
    XY,
    Arrangement,
    Box,
    Route,
    Size,
    turned_box,
    turned_point,
    turned_route,
    turned_size,
)
from argmap.layout.trees.drawn import Corners
from argmap.layout.trees.forest import Forest, grow
from argmap.layout.trees.stacks import Stack, stacks, unstacked
from argmap.layout.trees.together import surely_clear
from argmap.layout.visible import visible
from argmap.model import Map

_PLAIN = Size(250.0, 96.0)
_HAIR = 0.03
_SOON = 150
"""Up to so many cards the best drawing is there at once."""
_LARGE = 1500
"""Up to so many cards a better drawing than plain rows is looked for."""


def instant(map_: Map, sizes: Mapping[str, Size], before: Arrangement | None = None) -> Arrangement:
    """Arrange a map at once: as well as can be done if it is small, else in plain rows."""
    if len(map_.nodes) <= _LARGE:
        return _arranged(map_, sizes, before, _SOON)
    with _unswept():
        return _arranged(map_, sizes, before, _SOON)


@contextmanager
def _unswept() -> Iterator[None]:
    """Put off the collection of garbage: each sweep through a large map costs more than a tree."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def arrange(
    map_: Map, sizes: Mapping[str, Size], *, before: Arrangement | None = None
) -> Arrangement:
    """Arrange a map as well as can be done; for a large one to be kept off the window's thread.

    With the drawing from before an edit the cards keep to their places where that costs little.
    """
    return _arranged(map_, sizes, before, _LARGE)


def _arranged(
    map_: Map, sizes: Mapping[str, Size], before: Arrangement | None, most: int
) -> Arrangement:
    direction = map_.layout.direction
    hand = {
        node.id: turned_point((node.at.x, node.at.y), direction)
        for node in map_.nodes
        if node.at is not None
    }
    forest = grow(map_, frozenset(hand))
    known = [turned_size(sizes.get(card, _PLAIN), direction) for card in forest.ids]
    fixed = {forest.number[card]: at for card, at in hand.items() if card in forest.number}
    old = {} if before is None else _old_places(before, forest, direction)
    aspect = 1 / ASPECT if direction == "right" else ASPECT
    stacked = stacks(forest, known)
    places = _all_places(forest, Wishes(known, aspect, fixed, old, most), stacked)
    places |= {card: at for card, at in old.items() if _is_same(at, places[card])}
    boxes = {card: _box(places[i], known[i]) for i, card in enumerate(forest.ids)}
    if fixed:
        # To the last digit: what a hand has placed is where the file says.
        firm = {
            card: Box(*hand[card], boxes[card].width, boxes[card].height)
            for card in hand
            if card in boxes
        }
        apart = set_apart(boxes | firm, firm)
        boxes = {
            card: firm.get(card) or _box((b.x, b.y), Size(b.width, b.height))
            for card, b in apart.items()
        }
    # In a large tidy tree looking for cards in the way would take longer than all the rest.
    large = not fixed and len(boxes) > _LARGE
    tops = {card: box.top for card, box in boxes.items()} if large else {}
    clear = surely_clear(forest, tops, stacked.values()) if large else ()
    routes = route(forest.links, boxes, clear=clear)
    return Arrangement(
        {card: turned_box(box, direction) for card, box in boxes.items()},
        {key: turned_route(found, direction) for key, found in routes.items()},
    )


def _all_places(forest: Forest, wishes: Wishes, stacked: Mapping[int, Stack]) -> Corners:
    if not stacked:
        return all_places(forest, wishes)
    sizes, before = list(wishes.sizes), dict(wishes.before)
    for first, stack in stacked.items():
        sizes[first] = stack.size
        if first in before:
            (x, y), (a, b) = before[first], stack.places[first]
            before[first] = (x - a, y - b)
    return unstacked(all_places(forest, replace(wishes, sizes=sizes, before=before)), stacked)


def _old_places(before: Arrangement, forest: Forest, direction: str) -> dict[int, XY]:
    return {
        forest.number[card]: turned_point((box.x, box.y), direction)
        for card, box in before.nodes.items()
        if card in forest.number
    }


def _is_same(one: XY, other: XY) -> bool:
    """Whether two places differ by no more than rounding has made them."""
    return abs(one[0] - other[0]) < _HAIR and abs(one[1] - other[1]) < _HAIR


def _box(at: XY, size: Size) -> Box:
    return Box(round(at[0], 2) + 0.0, round(at[1], 2) + 0.0, size.width, size.height)


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


def nudge(
    map_: Map, sizes: Mapping[str, Size], before: Arrangement, was: Map | None = None
) -> Arrangement:
    """After one edit: place what is new, shift what would overlap, leave the rest alone.

    With the map that the drawing from before is of, only what differs has to be looked at.
    """
    same = was is not None and _same_parts(was, map_)
    shown = before.nodes.keys() | before.links.keys() if same else visible(map_)
    boxes = nudged_boxes(map_, sizes, shown, before.nodes)
    if boxes is None:
        return instant(map_, sizes, before)
    suspects = None if was is None else _suspects(was, map_, before.nodes, boxes)
    return Arrangement(boxes, patched(map_, shown, boxes, before.links, suspects))


def _same_parts(was: Map, map_: Map) -> bool:
    """Whether the same nodes and links are shown of two maps, as far as a glance can tell."""
    return (
        was.links is map_.links
        and was.layout == map_.layout
        and was.thesis == map_.thesis
        and len(was.nodes) == len(map_.nodes)
        and all(
            one is other or (one.id == other.id and one.role == other.role)
            for one, other in zip(was.nodes, map_.nodes, strict=True)
        )
    )


def _suspects(was: Map, map_: Map, before: Mapping[str, Box], boxes: Mapping[str, Box]) -> set[str]:
    """The links whose lines may no longer fit: their ends, or they themselves, are others."""
    found: set[str] = set()
    if was.links is not map_.links:
        old = was.link_by_id
        found.update(link.id for link in map_.links if old.get(link.id) is not link)
    moved = [card for card, box in boxes.items() if before.get(card) is not box]
    for card in (*moved, *(before.keys() - boxes.keys())):
        found.update(link.id for link in map_.links_from.get(card, ()))
        found.update(link.id for link in map_.links_into.get(card, ()))
    return found
