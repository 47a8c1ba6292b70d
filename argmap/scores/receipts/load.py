"""What carries a node: everything above it, ranked by what its loss does."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from argmap.scores.variants import Case, Rows, Variants, parts, strengths


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


def load_bearing(case: Case) -> tuple[Load, ...]:
    """Rank nodes, links and sources by what their loss does to the focus, the heaviest first."""
    size, links = case.net.size, case.map.links
    things: list[tuple[str, str, tuple[int, ...]]] = []
    things += [("node", case.id_of(v), (v,)) for v in case.nodes]
    things += [("link", links[x].id, (size + x,)) for x in case.links]
    things += [("source", key, vertices) for key, vertices in case.cited_by.items()]
    found = without(case, [vertices for _, _, vertices in things])
    bare = without(case, [_beneath(case, v) for v in case.nodes])
    own = [*(bare - found[: len(bare)]), *np.zeros(len(things) - len(bare))]
    loads = [
        Load(key, what, float(left), case.strength - float(left), float(itself))
        for (what, key, _), left, itself in zip(things, found, own, strict=True)
    ]
    return tuple(sorted(loads, key=lambda load: -abs(load.loss)))


def _beneath(case: Case, vertex: int) -> tuple[int, ...]:
    return tuple(case.net.size + link for link in case.net.into[vertex] or ())


def without(case: Case, groups: Sequence[tuple[int, ...]]) -> Rows:
    """Return the strength of the focus without each group of vertices in turn."""
    found = [strengths(case, _off(groups[part])) for part in parts(case, len(groups))]
    return np.concatenate([np.zeros(0), *found])


def _off(groups: Sequence[tuple[int, ...]]) -> Variants:
    keep: dict[int, Rows] = {}
    for column, group in enumerate(groups):
        for vertex in group:
            if vertex not in keep:
                keep[vertex] = np.ones(len(groups))
            keep[vertex][column] = 0.0
    return Variants(len(groups), keep=keep)
