"""The weakest premise of every linked step, and what strengthening it would gain."""

from dataclasses import dataclass

import numpy as np

from argmap.scores.variants import Case, Rows, Variants, strengths


@dataclass(frozen=True)
class Weakest:
    """A linked step that is held back by one of its premises."""

    link: str
    premise: str
    strength: float
    gain: float
    """How far the focus would move if that premise were beyond doubt."""


def weakest_premises(case: Case) -> tuple[Weakest, ...]:
    """Return the weakest premise of each linked step above the focus, the largest gain first."""
    state = case.solution.state
    steps = [
        (link, min(case.net.premises(link), key=lambda v: state[v]))
        for link in case.links
        if len(set(case.net.premises(link))) > 1
    ]
    lift: dict[int, Rows] = {}
    for column, (_, premise) in enumerate(steps):
        lift.setdefault(premise, np.zeros(len(steps)))[column] = 1.0
    found = strengths(case, Variants(len(steps), lift=lift)) if steps else np.zeros(0)
    rows = [
        Weakest(case.map.links[link].id, case.id_of(v), state[v], float(s) - case.strength)
        for (link, v), s in zip(steps, found, strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: -row.gain))
