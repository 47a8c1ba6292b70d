"""Many variants of a map scored in one pass: a row a vertex, a column a variant.

Only what differs between variants is a row of numbers; all else stays a single one. Circles are
followed to rest as for a single map. Where a circle has several answers and a variant takes a
part of it away, the answer found may be another than for that variant as a map of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from argmap.scores.network import Network
from argmap.scores.variants.case import Case
from argmap.scores.variants.influences import INFLUENCES, Row, Rows
from argmap.scores.variants.settling import settled

# Numbers held for one pass (variants × vertices), and the fewest variants worth a pass.
_NUMBERS = 2_000_000
_FEWEST = 64
# A circle comes to even odds only but for the last digits.
_EVEN = 0.5 + 1e-9


@dataclass(frozen=True, slots=True)
class Variants:
    """How variants differ from the map: by vertex or link, a row with a number for each.

    `keep` is 0 where a node or link (by vertex) is off and 1 where it stays; `lift` is 1 where a
    node is taken as certain and 0 where it stays. `base`, `pull` and `cap` replace those of the
    network; `pull` is signed, and in the unit in which the link is used.
    """

    count: int
    keep: Mapping[int, Row] = field(default_factory=dict)
    lift: Mapping[int, Rows] = field(default_factory=dict)
    base: Mapping[int, Rows] = field(default_factory=dict)
    pull: Mapping[int, Rows] = field(default_factory=dict)
    cap: Mapping[int, Rows] = field(default_factory=dict)


def strengths(case: Case, variants: Variants) -> Rows:
    """Return the strength of the focus in each variant."""
    return _Batch(case, variants).run() if variants.count else np.zeros(0)


def parts(case: Case, count: int, each: int = 1) -> Iterator[slice]:
    """Cut so many things, of `each` variants, into parts that memory holds on maps of any size."""
    most = max(1, max(_FEWEST, _NUMBERS // len(case.upstream)) // each)
    for start in range(0, count, most):
        yield slice(start, min(count, start + most))


def in_favour(strengths: Row) -> NDArray[np.bool_]:
    """Tell which way verdicts go: for, where a score is above even odds."""
    return np.asarray(strengths > _EVEN)


def adds(net: Network, link: int) -> bool:
    """Tell whether a link's pull is a term of a sum (`w`) or of a product (`r`)."""
    return net.semantics.aggregation == "sum" and net.target[link] < net.size


class _Batch:
    """One pass. `state` holds a row or a number for each vertex."""

    def __init__(self, case: Case, variants: Variants) -> None:
        self.case, self.net, self.variants = case, case.net, variants
        self.influence = INFLUENCES[case.net.semantics.name]
        self.adds = case.net.semantics.aggregation == "sum"
        self.state: list[Row] = [0.0] * self.net.size
        self.state += [variants.keep.get(v, 1.0) for v in range(self.net.size, len(self.net.into))]

    def run(self) -> Rows:
        needed = set(self.case.upstream)
        for v in self.case.way.straight:
            if v in needed:
                self.state[v] = self.value(v)
        for knot in self.case.way.knots:
            if knot[0] in needed:
                self._knot(knot)
        return np.broadcast_to(self.state[self.case.focus], self.variants.count).copy()

    def value(self, v: int) -> Row:
        """Return the row of one vertex: the rule of scoring, column by column."""
        links = self.net.into[v]
        if v >= self.net.size:
            row = np.minimum(1.0, 1.0 + self._balance(links)) if links else 1.0
        else:
            row = self.variants.base.get(v, self.net.base[v])
            if links:
                brought = (self._energy if self.adds else self._balance)(links)
                row = self.influence(row, brought)
        row = row * self.variants.keep.get(v, 1.0)
        lift = self.variants.lift.get(v)
        return row if lift is None else np.maximum(row, lift)

    def _carried(self, link: int) -> Row:
        weakest = self.state[self.net.first[link]]
        for premise in self.net.others[link]:
            weakest = np.minimum(weakest, self.state[premise])
        cap = self.variants.cap.get(link, self.net.cap[link])
        if not isinstance(cap, float) or cap < 1.0:
            weakest = np.minimum(weakest, cap)
        return weakest * self.state[self.net.size + link]

    def _energy(self, links: list[int]) -> Row:
        total: Row = 0.0
        for link in links:
            pull = self.variants.pull.get(link, self.net.weight[link])
            total = total + pull * self._carried(link)
        return total

    def _balance(self, links: list[int]) -> Row:
        unsupported: Row = 1.0
        unattacked: Row = 1.0
        for link in links:
            pull = self.variants.pull.get(link, self.net.share[link])
            if self.net.share[link] > 0:
                unsupported = unsupported * (1.0 - pull * self._carried(link))
            else:
                unattacked = unattacked * (1.0 + pull * self._carried(link))
        return unattacked - unsupported

    def _knot(self, knot: tuple[int, ...]) -> None:
        """Score what turns in a circle; a vertex that only hangs on one is quickly done."""
        if len(knot) == 1 and knot[0] not in self.case.way.dependents[knot[0]]:
            self.state[knot[0]] = self.value(knot[0])
            return

        def goal(at: Rows) -> Rows:
            for v, row in zip(knot, at, strict=True):
                self.state[v] = row
            return self._table([self.value(v) for v in knot])

        found = settled(goal, self._table([self._start(v) for v in knot]))
        for v, row in zip(knot, found, strict=True):
            self.state[v] = row

    def _start(self, v: int) -> Row:
        base = self.variants.base.get(v, self.net.base[v]) if v < self.net.size else 1.0
        return base * self.variants.keep.get(v, 1.0)

    def _table(self, rows: list[Row]) -> Rows:
        """Stack rows and single numbers into one table, a row for each."""
        return np.stack([np.broadcast_to(row, self.variants.count) for row in rows])
