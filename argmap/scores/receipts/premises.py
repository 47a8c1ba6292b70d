"""The weakest premise of every linked step, and what strengthening it would gain."""

from dataclasses import dataclass

import numpy as np

from argmap.scores.variants import Case, Rows, Variants, passed_over, within_budget


@dataclass(frozen=True)
class Weakest:
    """A linked step that is held back by one of its premises."""

    link: str
    premise: str
    strength: float
    gain: float
    """How far the focus would move if that premise were beyond doubt."""


def weakest_premises(case: Case, told: list[str] | None = None) -> tuple[Weakest, ...]:
    """Return the weakest premise of each linked step above the focus, the largest gain first.

    Of a very large map only the weightiest steps are: `told` takes a sentence on it.
    """
    state, size = case.solution.state, case.net.size
    steps = [
        (v - size, min(case.net.premises(v - size), key=lambda v: state[v]))
        for v in case.ranking
        if v >= size and len(set(case.net.premises(v - size))) > 1
    ]

    def lifted(part: slice) -> Variants:
        count = part.stop - part.start
        lift: dict[int, Rows] = {}
        for column, (_, premise) in enumerate(steps[part]):
            lift.setdefault(premise, np.zeros(count))[column] = 1.0
        return Variants(count, lift=lift)

    found = within_budget(case, len(steps), lifted)
    passed_over(told, len(found), len(steps), "Weakest premises: of linked steps")
    rows = [
        Weakest(case.map.links[link].id, case.id_of(v), state[v], float(s) - case.strength)
        for (link, v), s in sorted(zip(steps, found, strict=False))
    ]
    return tuple(sorted(rows, key=lambda row: -row.gain))
