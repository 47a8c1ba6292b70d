"""Do the semantics agree, and which nodes do they put on different sides of even?"""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.scores.score import score
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


def agreement(case: Case) -> Agreement:
    """Score the map by every semantics, with the same things switched off."""
    focus = case.id_of(case.focus)
    runs = {name: score(case.map, name, case.off).nodes for name in SEMANTICS}
    disputed = tuple(
        node.id
        for node in case.map.nodes
        if len({_side(nodes[node.id].strength) for nodes in runs.values()} - {0}) > 1
    )
    strengths = {name: nodes[focus].strength for name, nodes in runs.items()}
    return Agreement(strengths, focus not in disputed, disputed)


def _side(strength: float) -> int:
    return (strength > 0.5 + _EVEN) - (strength < 0.5 - _EVEN)
