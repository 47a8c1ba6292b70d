"""What carries a node: everything above it, ranked by what its loss does.

Of a very large map only what seems weightiest by the slopes is looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from argmap.scores.variants import Case, Rows, Variants, passed_over, within_budget

# Losses that differ by less are equal: rounding may differ from one machine to the next.
_DIGITS = 12


@dataclass(frozen=True)
class Load:
    """What the focus loses with one node, link or source."""

    id: str
    what: str
    """node, link or source."""
    without: float
    """The strength of the focus without it."""
    loss: float
    """How far the focus sinks without it; below 0 it would rise."""
    own: float
    """For a node, how much of that is due to its own base score, not to what bears on it."""


@dataclass(frozen=True, slots=True)
class _Thing:
    what: str
    id: str
    vertices: tuple[int, ...]
    """What is off without it."""
    beneath: tuple[int, ...]
    """What is off where a node is left with nothing but its base score."""


def load_bearing(case: Case, told: list[str] | None = None) -> tuple[Load, ...]:
    """Rank nodes, links and sources by what their loss does to the focus, the heaviest first.

    `told` takes a sentence on what was passed over, if anything was.
    """
    things = sorted(_things(case), key=lambda x: -max(case.weights[v] for v in x.vertices))
    groups = [group for thing in things for group in (thing.vertices, thing.beneath)]
    found = without(case, groups, 2).reshape(-1, 2)
    loads = {}
    for thing, (left, bare) in zip(things, found.tolist(), strict=False):
        own = bare - left if thing.what == "node" else 0.0
        loads[thing.what, thing.id] = Load(thing.id, thing.what, left, case.strength - left, own)
    passed_over(told, len(loads), len(things), "What carries it: of statements, steps and sources")
    # Among equals, in the order of the map.
    rows = [loads[x.what, x.id] for x in _things(case) if (x.what, x.id) in loads]
    return tuple(sorted(rows, key=lambda load: -round(abs(load.loss), _DIGITS)))


def _things(case: Case) -> list[_Thing]:
    size, links = case.net.size, case.map.links
    found = [_Thing("node", case.id_of(v), (v,), _beneath(case, v)) for v in case.nodes]
    found += [_Thing("link", links[x].id, (size + x,), (size + x,)) for x in case.links]
    cited = case.cited_by.items()
    return found + [_Thing("source", key, vertices, vertices) for key, vertices in cited]


def _beneath(case: Case, vertex: int) -> tuple[int, ...]:
    return tuple(case.net.size + link for link in case.net.into[vertex] or ())


def without(case: Case, groups: Sequence[tuple[int, ...]], each: int = 1) -> Rows:
    """Return the strength of the focus without each group of vertices in turn.

    Where the map is too large for all of them, only the first are told, `each` of them at a time.
    """

    def off(part: slice) -> Variants:
        return _off(groups[each * part.start : each * part.stop])

    return within_budget(case, len(groups) // each, off, each)


def _off(groups: Sequence[tuple[int, ...]]) -> Variants:
    keep: dict[int, Rows] = {}
    for column, group in enumerate(groups):
        for vertex in group:
            if vertex not in keep:
                keep[vertex] = np.ones(len(groups))
            keep[vertex][column] = 0.0
    return Variants(len(groups), keep=keep)
