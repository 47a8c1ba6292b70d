"""The whole map as a picture: links under cards, with room around."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from argmap.layout.shapes import Arrangement, Box
from argmap.model import Link, Map
from argmap.picture.card import Card
from argmap.picture.cards import Marks, NodeScores, card, links_at
from argmap.picture.details import taken
from argmap.picture.links import LinkScores, link
from argmap.picture.shapes import Area, CardShape, LinkShape, Picture, Placed
from argmap.picture.theme import Theme

MARGIN = 40.0


class Scored(NodeScores, LinkScores, Protocol):
    """The scores a picture is drawn with."""


def picture(  # noqa: PLR0913 - the six things a picture is drawn from
    map_: Map,
    arrangement: Arrangement,
    cards: Mapping[str, Card],
    scores: Scored | None,
    theme: Theme,
    marks: Marks | None = None,
) -> Picture:
    """Return the drawing of what is arranged."""
    links = tuple(
        link(map_, one, arrangement.links[one.id], scores, theme)
        for one in ordered(map_, arrangement.links)
    )
    drawn = {one.id: one for one in links}
    placed = tuple(
        Placed(
            box.left,
            box.top,
            card(
                map_, map_.node_by_id[id_], cards[id_], scores, theme, marks,
                edge_taken(box, (drawn[i] for i in links_at(map_, id_) if i in drawn))
                if marks and id_ in marks
                else (),
            ),
        )
        for id_, box in arrangement.nodes.items()
    )  # fmt: skip
    left, top, right, bottom = extent(placed, links)
    return Picture(
        placed, links, left - MARGIN, top - MARGIN,
        right - left + 2 * MARGIN, bottom - top + 2 * MARGIN,
        theme.ground, title(map_), description(map_),
    )  # fmt: skip


def edge_taken(box: Box, links: Iterable[LinkShape]) -> tuple[Area, ...]:
    """Return what these links' heads and marks take, seen from a card's corner."""
    x, y = box.left, box.top
    return tuple(
        (left - x, top - y, right - x, low - y)
        for one in links
        for left, top, right, low in taken(one)
    )


def ordered(map_: Map, shown: Iterable[str]) -> list[Link]:
    """Return the links with those on links last, so that a diamond lies on its line."""
    known = set(shown)
    links = [one for one in map_.links if one.id in known]
    depth: dict[str, int] = {}
    for one in links:
        path, at = [one.id], one.target
        while at in map_.link_by_id and at not in depth and at not in path:
            path.append(at)
            at = map_.link_by_id[at].target
        below = depth.get(at, -1)
        for step, id_ in enumerate(reversed(path), 1):
            depth[id_] = below + step
    return sorted(links, key=lambda one: depth[one.id])


def title(map_: Map) -> str:
    """Return the title a drawing is known by."""
    return map_.title or next((node.text for node in map_.theses if node.text), "Argument map")


def description(map_: Map) -> str:
    """Return one sentence for those who do not see the drawing."""
    count = f"{len(map_.nodes)} nodes and {len(map_.links)} links"
    thesis = next((node.text for node in map_.theses if node.text), "")
    return f"An argument map of {count}." + (f" Thesis: {thesis}" if thesis else "")


def extent(
    cards: Iterable[Placed], links: Iterable[LinkShape]
) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all that is drawn; a small square where nothing is."""
    xs: list[float] = []
    ys: list[float] = []
    for placed in cards:
        _card_extent(placed, placed.card, xs, ys)
    for one in links:
        for line in one.lines:
            xs.extend(x for x, _ in line)
            ys.extend(y for _, y in line)
    if not xs:
        return (0.0, 0.0, 100.0, 100.0)
    return (min(xs), min(ys), max(xs), max(ys))


def _card_extent(placed: Placed, shape: CardShape, xs: list[float], ys: list[float]) -> None:
    xs.extend((placed.x, placed.x + shape.width))
    ys.extend((placed.y, placed.y + shape.height))
    for badge in shape.badges:
        xs.extend((placed.x + badge.x, placed.x + badge.x + badge.width))
        ys.extend((placed.y + badge.y, placed.y + badge.y + badge.height))
