"""The smallest sets whose fall flips the verdict on the focus."""

from itertools import combinations

import numpy as np

from argmap.scores.receipts.load import without
from argmap.scores.variants import Case, in_favour, passed_over

_FELT = 1e-12
WIDTHS = (10_000, 60, 24)
"""How many helpful nodes, the heaviest first, sets of one, two and three are drawn from."""
_MOST = 12
_SETS = {
    n: f"What would turn it: for {w}, of statements that help"
    for n, w in ((1, "single losses"), (2, "pairs"), (3, "threes"))
}


def flip_sets(case: Case, told: list[str] | None = None) -> tuple[tuple[str, ...], ...]:
    """Return the smallest sets of nodes (up to three) whose fall flips the verdict.

    They are drawn from the nodes that help the verdict as it is, so each set is minimal among
    those; the surest come first. Beyond 60 helpful nodes pairs, beyond 24 triples are drawn from
    the heaviest only, and of a very large map only what seems weightiest is tried at all: `told`
    takes a sentence on it.
    """
    nodes = [v for v in case.ranking if v < case.net.size]
    found = without(case, [(v,) for v in nodes])
    passed_over(told, len(found), len(nodes), "What would turn it: of statements")
    side = 1 if in_favour(case.strength) else -1
    losses = [(side * (case.strength - float(s)), v) for s, v in zip(found, nodes, strict=False)]
    helpful = [v for loss, v in sorted(losses, key=lambda x: (-x[0], x[1])) if loss > _FELT]
    # In circles too large for each loss by itself, sets would cost a second more.
    widths = WIDTHS[:1] if case.circles and len(found) < len(nodes) else WIDTHS
    for count, width in enumerate(widths, start=1):
        sets = [tuple(sorted(group)) for group in combinations(helpful[:width], count)]
        passed_over(told, min(width, len(helpful)), len(helpful), _SETS[count])
        flipped = _flipped(case, sets, side)
        if flipped:
            return tuple(tuple(case.id_of(v) for v in group) for group in flipped[:_MOST])
    if told is not None and len(widths) == 1:
        told.append("What would turn it: in circles this large no pairs or threes were tried.")
    return ()


def _flipped(case: Case, sets: list[tuple[int, ...]], side: int) -> list[tuple[int, ...]]:
    found = without(case, sets)
    turned = np.flatnonzero(in_favour(found) != in_favour(case.strength))
    return [sets[i] for i in sorted(turned, key=lambda i: (side * found[i], sets[i]))]
