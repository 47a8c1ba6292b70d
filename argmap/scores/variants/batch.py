"""Many variants of a map scored in one pass: a row a vertex, a column a variant.

Only what differs between variants is a row of numbers; all else stays a single one, and what
nothing touches stays as it was. Circles are followed to rest as for a single map. Where a circle
has several answers and a variant takes a part of it away, the answer found may be another than
for that variant as a map of its own.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from argmap.breath import breathe
from argmap.scores.variants.case import Case
from argmap.scores.variants.circle import Circle, spread, turning
from argmap.scores.variants.influences import INFLUENCES, Row, Rows
from argmap.scores.variants.settling import settled
from argmap.scores.variants.variants import Variants

BUDGET = 5_000_000
"""About how many numbers one receipt works through on a map of any size: a quarter of a second."""
# Numbers held for one pass (variants × vertices), and the fewest variants worth a pass.
_NUMBERS = 2_000_000
_FEWEST = 64
_FEWEST_IN_CIRCLES = 8
# What it costs to set about one more operation, in numbers.
_SETTING_ABOUT = 200
# What a link costs that brings the same in every variant.
_SINGLE = 10
# A circle comes to even odds only but for the last digits.
_EVEN = 0.5 + 1e-9


def strengths(case: Case, variants: Variants) -> Rows:
    """Return the strength of the focus in each variant."""
    return _Batch(case, variants).run() if variants.count else np.zeros(0)


def work(case: Case, variants: Variants) -> float:
    """Return about how many numbers it takes to score these variants."""
    batch = _Batch(case, variants)
    batch.run()
    return batch.work


def within_budget(
    case: Case, count: int, variants: Callable[[slice], Variants], each: int = 1
) -> Rows:
    """Score so many things, of `each` variants, part by part; return those that were reached.

    It ends once the budget is spent, which is reckoned in work and not in time, so that the same
    map is told the same on every machine.
    """
    found, spent = [np.zeros(0)], 0.0
    for part in parts(case, count, each):
        breathe()
        batch = _Batch(case, variants(part))
        found.append(batch.run())
        spent += batch.work
        if spent > BUDGET:
            break
    return np.concatenate(found)


def passed_over(told: list[str] | None, tried: int, of: int, what: str) -> None:
    """Say in a sentence, where somebody wants to hear it, that not all of so many were tried."""
    if told is not None and tried < of:
        told.append(f"{what} only the {tried:,} weightiest of {of:,} were tried.")


def parts(case: Case, count: int, each: int = 1) -> Iterator[slice]:
    """Cut so many things, of `each` variants, into parts that memory holds on maps of any size."""
    # Links that nothing undercuts have a row, too, once they are varied.
    most = max(_FEWEST, _NUMBERS // (len(case.upstream) + len(case.links)))
    if case.circles:
        most = min(most, max(_FEWEST_IN_CIRCLES, int(BUDGET / turning(case))))
    most = max(1, most // each)
    for start in range(0, count, most):
        yield slice(start, min(count, start + most))


def in_favour(strengths: Row) -> NDArray[np.bool_]:
    """Tell which way verdicts go: for, where a score is above even odds."""
    return np.asarray(strengths > _EVEN)


class _Batch:
    """One pass. `state` holds a row or a number for each vertex."""

    def __init__(self, case: Case, variants: Variants) -> None:
        self.case, self.net, self.variants = case, case.net, variants
        self.influence = INFLUENCES[case.net.semantics.name]
        self.adds = case.net.semantics.aggregation == "sum"
        self.state: list[Row] = list(case.solution.state)
        self.work = 0.0
        """About how many numbers were worked through."""

    def run(self) -> Rows:
        here = self.variants
        turned = (self.net.target[link] for link in (*here.pull, *here.cap))
        circled: set[int] = set()
        for v in self.case.touched((*here.keep, *here.lift, *here.base, *here.more, *turned)):
            circle = self.case.circles.get(v)
            if circle is None:
                self.state[v] = self.value(v)
            elif v not in circled:
                circled.update(circle)
                self._turn(circle)
        return np.broadcast_to(self.state[self.case.focus], self.variants.count).copy()

    def value(self, v: int) -> Row:
        """Return the row of one vertex: the rule of scoring, column by column."""
        breathe()
        links = self.net.into[v] or ()
        self.work += len(links) * _SINGLE + _SETTING_ABOUT + self.variants.count
        borne = bool(links) or v in self.variants.more
        if v >= self.net.size:
            row = np.minimum(1.0, 1.0 + self._balance(v)) if borne else 1.0
        else:
            row = self.variants.base.get(v, self.net.base[v])
            if borne:
                row = self.influence(row, (self._energy if self.adds else self._balance)(v))
        row = row * self.variants.keep.get(v, 1.0)
        lift = self.variants.lift.get(v)
        return row if lift is None else np.maximum(row, lift)

    def _carried(self, link: int) -> Row:
        weakest = self.state[self.net.first[link]]
        for premise in self.net.others[link]:
            weakest = _lesser(weakest, self.state[premise])
        cap = self.variants.cap.get(link, self.net.cap[link])
        if not isinstance(cap, float) or cap < 1.0:
            weakest = _lesser(weakest, cap)
        k = self.state[self.net.size + link]
        if isinstance(k, float) and k == 1.0:
            return weakest
        return weakest * k

    def _energy(self, v: int) -> Row:
        total: Row = self.variants.more.get(v, 0.0)
        same = 0.0
        for link in self.net.into[v] or ():
            term = self.variants.pull.get(link, self.net.weight[link]) * self._carried(link)
            # Most links bring the same in every variant: those are added up as single numbers.
            if isinstance(term, float):
                same += term
            else:
                total = total + term
                self.work += _SETTING_ABOUT + self.variants.count
        return total + same

    def _balance(self, v: int) -> Row:
        # One more link is an attack: nobody asks what a support would bring.
        left: dict[bool, Row] = {True: 1.0, False: 1.0 + self.variants.more.get(v, 0.0)}
        same = {True: 1.0, False: 1.0}
        for link in self.net.into[v] or ():
            pull = self.variants.pull.get(link, self.net.share[link])
            helps = self.net.share[link] > 0
            factor = 1.0 - (pull if helps else -pull) * self._carried(link)
            if isinstance(factor, float):
                same[helps] *= factor
            else:
                left[helps] = left[helps] * factor
                self.work += _SETTING_ABOUT + self.variants.count
        return left[False] * same[False] - left[True] * same[True]

    def _turn(self, knot: tuple[int, ...]) -> None:
        """Score what turns in a circle."""
        here = self.variants
        circle = Circle(self.case, knot, self.state, here)
        starts = [
            (here.base.get(v, self.net.base[v]) if v < self.net.size else 1.0)
            * here.keep.get(v, 1.0)
            for v in knot
        ]
        rest = settled(circle.goal, spread(starts, here.count))
        for v, row in zip(knot, rest, strict=True):
            self.state[v] = row
        self.work += circle.work


def _lesser(one: Row, other: Row) -> Row:
    if isinstance(one, float) and isinstance(other, float):
        return min(one, other)
    return np.minimum(one, other)
