"""Asking an engine for rows and places: for parts of a map that are more than a tree."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from argmap.layout.air import PLAIN, Air
from argmap.layout.engine import Engine, EngineError
from argmap.layout.shapes import Size
from argmap.layout.trees.drawn import SIDE_GAP, Corners
from argmap.layout.trees.forest import Forest

_NODE = re.compile(r"<title>n(\d+)</title>\s*<polygon[^>]*? points=\"([^\"]+)\"")
_DOTS = 72.0


def layered_places(
    forest: Forest,
    cards: Sequence[int],
    sizes: Sequence[Size],
    airs: Mapping[str, Air],
    engine: Engine,
) -> Corners:
    """The centres of some cards as the engine places them, in rows with even heads."""
    answer = _read(engine.draw(_graph(forest, cards, sizes)))
    if answer.keys() != set(cards):
        raise EngineError("the drawing lacks a card")
    rows: dict[float, list[int]] = {}
    for card in sorted(answer, key=lambda card: answer[card]):
        rows.setdefault(answer[card][1], []).append(card)
    for row in rows.values():
        for one, other in pairwise(row):
            room = (sizes[one].width + sizes[other].width) / 2
            if answer[other][0] - answer[one][0] < room:
                raise EngineError("the drawing has cards on top of each other")
    return _in_rows(forest, [rows[y] for y in sorted(rows)], answer, sizes, airs)


def _graph(forest: Forest, cards: Sequence[int], sizes: Sequence[Size]) -> str:
    lines = [
        f"digraph{{graph[splines=none,ordering=out,nodesep={SIDE_GAP / _DOTS:.4f},ranksep=0.7]"
        'node[shape=box,label="",fixedsize=true]'
    ]
    for card in cards:
        # All of one height: rows are set by us, and a row is then known by its one centre.
        lines.append(f"n{card}[width={sizes[card].width / _DOTS:.4f},height=1]")
    tops = [card for card in cards if card in forest.theses]
    lines.extend(f"{{rank=min;n{card}}}" for card in tops)
    lines.extend(f"n{up}->n{low}" for up, low in _edges(forest, cards))
    return "\n".join((*lines, "}"))


def _edges(forest: Forest, cards: Sequence[int]) -> Iterable[tuple[int, int]]:
    """From each card to those that bear on it, in sibling order; none upwards to a thesis."""
    for card in cards:
        hung = dict.fromkeys(forest.children[card])
        extra: dict[int, None] = {}
        for link in forest.into.get(forest.ids[card], ()):
            extra.update(dict.fromkeys(forest.number[s] for s in link.sources))
        for low in hung | extra:
            if low != card and low not in forest.theses:
                yield card, low


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
