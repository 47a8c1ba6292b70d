"""Asking an engine for rows and places: for parts of a map that are more than a tree."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.layout.air import PLAIN, Air
from argmap.layout.engine import EngineError
from argmap.layout.shapes import Size
from argmap.layout.trees.drawn import SIDE_GAP, Corners
from argmap.layout.trees.forest import Forest
from argmap.model import Link

_NODE = re.compile(r"<title>n(\d+)</title>\s*<polygon[^>]*? points=\"([^\"]+)\"")
_DOTS = 72.0


@dataclass(frozen=True, slots=True)
class Graph:
    """What the engine hears of: some cards, and all links among them or the tree's only.

    Of the tree alone it makes a drawing that keeps siblings in order for certain.
    """

    forest: Forest
    cards: Sequence[int]
    extras: bool


def layered_places(
    graph: Graph, sizes: Sequence[Size], airs: Mapping[str, Air], drawing: str
) -> Corners:
    """The centres of some cards as the engine's drawing has them, in rows with even heads."""
    answer = _read(drawing)
    if answer.keys() != set(graph.cards):
        raise EngineError("the drawing lacks a card")
    rows: dict[float, list[int]] = {}
    for card in sorted(answer, key=lambda card: answer[card]):
        rows.setdefault(answer[card][1], []).append(card)
    for row in rows.values():
        for one, other in pairwise(row):
            room = (sizes[one].width + sizes[other].width) / 2
            if answer[other][0] - answer[one][0] < room:
                raise EngineError("the drawing has cards on top of each other")
    return _in_rows(graph.forest, [rows[y] for y in sorted(rows)], answer, sizes, airs)


def written(graph: Graph, sizes: Sequence[Size]) -> str:
    """A graph in the DOT language: numbers and sizes, no word of the user's."""
    forest, cards = graph.forest, graph.cards
    lines = [
        f"digraph{{graph[splines=none,ordering=out,nodesep={SIDE_GAP / _DOTS:.4f},ranksep=0.4]"
        'node[shape=box,label="",fixedsize=true]'
    ]
    for card in cards:
        # All of one height: rows are set by us, and a row is then known by its one centre.
        lines.append(f"n{card}[width={sizes[card].width / _DOTS:.4f},height=0.4]")
    lines.extend(f"{{rank=min;n{card}}}" for card in cards if card in forest.theses)
    for card in cards:
        links = forest.into.get(forest.ids[card], ())
        # With a point on one link the others are as long, so that siblings share a row.
        even = any(len(link.sources) > 1 or link.id in forest.into for link in links)
        upper = (f"n{card}", "[minlen=2]" if even else "")
        for link in links:
            lines.extend(
                f"{above}->n{low}{long}" if low >= 0 else above
                for above, low, long, own in _edges(forest, link, upper)
                if graph.extras or own
            )
    return "\n".join((*lines, "}"))


Edge = tuple[str, int, str, bool]
"""From where, to which card (or -1: the words are whole), how long, and whether in the tree."""


def _edges(forest: Forest, link: Link, above: tuple[str, str]) -> Iterator[Edge]:
    """From a card or link to what bears on it, in sibling order; none upwards to a thesis.

    Where premises meet or an undercut ends there is a point, to which their lines go.
    """
    stack: list[Edge | tuple[Link, tuple[str, str]]] = [(link, above)]
    while stack:
        top = stack.pop()
        if len(top) == 4:
            yield top
            continue
        at, (upper, long) = top
        onto = forest.into.get(at.id, ())
        if onto or len(at.sources) > 1:
            point = f"p{forest.link_number[at.id]}"
            yield f"{point}[width=0.1,height=0.1]{upper}->{point}", -1, "", True
            upper, long = point, ""
        own = _to_sources(forest, at, upper, long)
        cuts = [(one, (upper, long)) for one in onto]
        # What undercuts an undercut goes between it and its target: no line then crosses.
        stack.extend(reversed([*own, *cuts] if at is link else [*cuts, *own]))


def _to_sources(forest: Forest, link: Link, upper: str, long: str) -> list[Edge]:
    lows = (forest.number[source] for source in link.sources)
    return [
        (upper, low, long, forest.via[low] == link.id)
        for low in lows
        if low not in forest.theses and upper != f"n{low}"
    ]


def _read(drawing: str) -> dict[int, tuple[float, float]]:
    """The centre of every node in the drawing."""
    centres: dict[int, tuple[float, float]] = {}
    for number, points in _NODE.findall(drawing):
        try:
            corners = [tuple(map(float, point.split(","))) for point in points.split()]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
        except ValueError as error:
            raise EngineError("the drawing cannot be read") from error
        centres[int(number)] = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    return centres


def _in_rows(
    forest: Forest,
    rows: Sequence[Sequence[int]],
    answer: Mapping[int, tuple[float, float]],
    sizes: Sequence[Size],
    airs: Mapping[str, Air],
) -> Corners:
    """The engine's x, and rows below each other with the room their links need."""
    placed: Corners = {}
    y = 0.0
    for number, row in enumerate(rows):
        if number:
            above = {e for card in row for e in _targets(forest, card)}
            y += max((airs.get(target, PLAIN).all for target in above), default=PLAIN.all)
        for card in row:
            placed[card] = (answer[card][0], y + sizes[card].height / 2)
        y += max(sizes[card].height for card in row)
    return placed


def _targets(forest: Forest, card: int) -> Iterable[str]:
    if forest.parent[card] >= 0:
        yield forest.ids[forest.parent[card]]
