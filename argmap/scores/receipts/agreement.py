"""Do the semantics agree, and which nodes do they put on different sides of even?"""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.scores.score import Scores, score
from argmap.scores.semantics import SEMANTICS
from argmap.scores.variants import Case

_EVEN = 1e-9


@dataclass(frozen=True)
class Agreement:
    """The strength of the focus under every semantics, and the nodes on which they part ways."""

    strengths: Mapping[str, float]
    agree: bool
    """Whether they put the focus on the same side of even."""
    disputed: tuple[str, ...]
    """Every node that one semantics supports and another opposes."""


def agreement(case: Case, known: Scores | None = None) -> Agreement:
    """Score the map by every semantics, with the same things switched off.

    `known` are its scores by one of them, if somebody has them already.
    """
    focus = case.id_of(case.focus)
    every = {name: score(case.map, name, case.off) for name in SEMANTICS if not _is(known, name)}
    if known:
        every[known.semantics] = known
    runs = {name: every[name].nodes for name in SEMANTICS}
    disputed = tuple(
        node.id
        for node in case.map.nodes
        if len({_side(nodes[node.id].strength) for nodes in runs.values()} - {0}) > 1
    )
    strengths = {name: nodes[focus].strength for name, nodes in runs.items()}
    return Agreement(strengths, focus not in disputed, disputed)


def _is(known: Scores | None, name: str) -> bool:
    return known is not None and known.semantics == name


def _side(strength: float) -> int:
    return (strength > 0.5 + _EVEN) - (strength < 0.5 - _EVEN)
