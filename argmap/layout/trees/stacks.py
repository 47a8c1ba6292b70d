"""Many bare cards on one parent, stacked in several rows as words are on a page.

A stack stands in the tree as if it were one large card, in the place of its first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from argmap.layout.shapes import XY, Size
from argmap.layout.trees.forest import Forest

_MOST = 12
"""So many bare cards stand side by side in one row."""
_BETWEEN = 32.0
"""Room between two columns, in which the links of the lower rows climb."""
_BELOW = 24.0
_ASPECT = 1.8
_COLUMNS = (4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
"""Few choices, so that one more card seldom moves all the others."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Cards in rows, from the middle of the whole."""

    places: Mapping[int, XY]
    size: Size


def stacks(forest: Forest, sizes: Sequence[Size]) -> dict[int, Stack]:
    """By its first card each stack that is worth it; the others are taken out of the tree."""
    found: dict[int, Stack] = {}
    busy = _busy(forest) if any(len(kids) > _MOST for kids in forest.children) else set()
    for parent, kids in enumerate(forest.children):
        if len(kids) > _MOST:
            left: list[int] = []
            for run in _runs(forest, kids, busy):
                left.append(run[0])
                if len(run) > _MOST:
                    found[run[0]] = _stacked(run, sizes)
                else:
                    left.extend(run[1:])
            forest.children[parent] = left
    return found


def unstacked(places: dict[int, XY], stacked: Mapping[int, Stack]) -> dict[int, XY]:
    """The places of all cards from those of the stacks."""
    for first, stack in stacked.items():
        x, y = places[first]
        places.update((card, (x + a, y + b)) for card, (a, b) in stack.places.items())
    return places


def _busy(forest: Forest) -> set[int]:
    """The cards that other links than the one they hang by lead from or to, or to that link."""
    count: dict[int, int] = {}
    for link in forest.links:
        for source in link.sources:
            card = forest.number[source]
            alone = len(link.sources) == 1 and link.id not in forest.into
            count[card] = count.get(card, 0) + (1 if alone and link.target in forest.number else 2)
    targets = {forest.number[target] for target in forest.into if target in forest.number}
    return {card for card, links in count.items() if links > 1} | targets


def _runs(forest: Forest, kids: Sequence[int], busy: set[int]) -> Iterator[list[int]]:
    """Bare cards side by side together, each of the others alone."""
    run: list[int] = []
    for kid in kids:
        if kid in busy:
            if run:
                yield run
            yield [kid]
            run = []
        else:
            run.append(kid)
    if run:
        yield run


def _stacked(cards: Sequence[int], sizes: Sequence[Size]) -> Stack:
    wide = sum(sizes[card].width for card in cards) / len(cards) + _BETWEEN
    high = sum(sizes[card].height for card in cards) / len(cards) + _BELOW
    wished = sqrt(len(cards) * high * _ASPECT / wide)
    count = min(_COLUMNS, key=lambda columns: abs(columns / wished - wished / columns))
    rights, x = [], 0.0
    for column in range(count):
        x += max(sizes[card].width for card in cards[column::count])
        rights.append(x)
        x += _BETWEEN
    places: dict[int, XY] = {}
    y = 0.0
    for start in range(0, len(cards), count):
        row = cards[start : start + count]
        for card, right in zip(row, rights, strict=False):
            places[card] = (right - sizes[card].width / 2, y + sizes[card].height / 2)
        y += max(sizes[card].height for card in row) + _BELOW
    size = Size(x, y - _BELOW)
    middle = (size.width / 2, size.height / 2)
    return Stack({c: (a - middle[0], b - middle[1]) for c, (a, b) in places.items()}, size)
