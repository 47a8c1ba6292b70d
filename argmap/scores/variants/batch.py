"""Many variants of a map scored in one pass: a row a vertex, a column a variant.

Only what differs between variants is a row of numbers; all else stays a single one. Circles are
closed in on by bounds as for a single map; the few variants in which bounds do not meet are
scored one by one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from argmap.scores.cycles import MET
from argmap.scores.network import Network
from argmap.scores.solve import solve
from argmap.scores.variants.case import Case
from argmap.scores.variants.influences import INFLUENCES, Row, Rows

State = list[Row]

_STILL = 1e-15
_SWEEPS = 300


@dataclass(frozen=True, slots=True)
class Variants:
    """How variants differ from the map: by vertex or link, a row with a number for each.

    `keep` is 0 where a node or link (by vertex) is off and 1 where it stays; `lift` is 1 where a
    node is taken as certain and 0 where it stays. `base`, `pull` and `cap` replace those of the
    network; `pull` is signed, and in the unit in which the link is used.
    """

    count: int
    keep: Mapping[int, Rows] = field(default_factory=dict)
    lift: Mapping[int, Rows] = field(default_factory=dict)
    base: Mapping[int, Rows] = field(default_factory=dict)
    pull: Mapping[int, Rows] = field(default_factory=dict)
    cap: Mapping[int, Rows] = field(default_factory=dict)


def strengths(case: Case, variants: Variants) -> Rows:
    """Return the strength of the focus in each variant."""
    return _Batch(case, variants).run() if variants.count else np.zeros(0)


def in_favour(strengths: Rows) -> NDArray[np.bool_]:
    """Tell which way verdicts go: for, where a node is more likely carried than not."""
    return strengths > 0.5


def adds(net: Network, link: int) -> bool:
    """Tell whether a link's pull is a term of a sum (`w`) or of a product (`r`)."""
    return net.semantics.aggregation == "sum" and net.target[link] < net.size


class _Batch:
    """One pass. `state`, `low` and `high` hold a row or a number for each vertex."""

    def __init__(self, case: Case, variants: Variants) -> None:
        self.case, self.net, self.variants = case, case.net, variants
        self.influence = INFLUENCES[case.net.semantics.name]
        self.adds = case.net.semantics.aggregation == "sum"
        self.state: State = [0.0] * self.net.size
        self.state += [variants.keep.get(v, 1.0) for v in range(self.net.size, len(self.net.into))]
        self.open = np.zeros(variants.count, dtype=bool)
        """The variants in which bounds did not meet."""

    def run(self) -> Rows:
        needed = set(self.case.upstream)
        for v in self.case.way.straight:
            if v in needed:
                self.state[v] = self.value(v, self.state, self.state)
        for knot in self.case.way.knots:
            if knot[0] in needed:
                self._knot(knot)
        found = np.broadcast_to(self.state[self.case.focus], self.variants.count).copy()
        for column in np.flatnonzero(self.open):
            found[column] = self._alone(int(column))
        return found

    def value(self, v: int, pros: State, cons: State) -> Row:
        """Return the row of one vertex: the rule of scoring, column by column."""
        links = self.net.into[v]
        if v >= self.net.size:
            row = np.minimum(1.0, 1.0 + self._balance(links, pros, cons)) if links else 1.0
        else:
            row = self.variants.base.get(v, self.net.base[v])
            if links:
                brought = (self._energy if self.adds else self._balance)(links, pros, cons)
                row = self.influence(row, brought)
        row = row * self.variants.keep.get(v, 1.0)
        lift = self.variants.lift.get(v)
        return row if lift is None else np.maximum(row, lift)

    def _carried(self, link: int, state: State) -> Row:
        weakest = state[self.net.first[link]]
        for premise in self.net.others[link]:
            weakest = np.minimum(weakest, state[premise])
        cap = self.variants.cap.get(link, self.net.cap[link])
        if not isinstance(cap, float) or cap < 1.0:
            weakest = np.minimum(weakest, cap)
        return weakest * state[self.net.size + link]

    def _energy(self, links: list[int], pros: State, cons: State) -> Row:
        total: Row = 0.0
        for link in links:
            pull = self.variants.pull.get(link, self.net.weight[link])
            state = pros if self.net.weight[link] > 0 else cons
            total = total + pull * self._carried(link, state)
        return total

    def _balance(self, links: list[int], pros: State, cons: State) -> Row:
        unsupported: Row = 1.0
        unattacked: Row = 1.0
        for link in links:
            pull = self.variants.pull.get(link, self.net.share[link])
            if self.net.share[link] > 0:
                unsupported = unsupported * (1.0 - pull * self._carried(link, pros))
            else:
                unattacked = unattacked * (1.0 + pull * self._carried(link, cons))
        return unattacked - unsupported

    def _knot(self, knot: tuple[int, ...]) -> None:
        """Score what turns in a circle; a vertex that only hangs on one is quickly done."""
        if len(knot) == 1 and knot[0] not in self.case.way.dependents[knot[0]]:
            self.state[knot[0]] = self.value(knot[0], self.state, self.state)
            return
        low, high = list(self.state), list(self.state)
        for v in knot:
            low[v] = np.zeros(self.variants.count)
            high[v] = np.ones(self.variants.count)
        for _ in range(_SWEEPS):
            if self._sweep(knot, low, high) <= _STILL:
                break
        for v in knot:
            self.open |= np.asarray(high[v] - low[v] > MET)
            self.state[v] = (low[v] + high[v]) / 2

    def _sweep(self, knot: tuple[int, ...], low: State, high: State) -> float:
        moved = 0.0
        for v in knot:
            for bound, pros, cons in ((low, low, high), (high, high, low)):
                row = self.value(v, pros, cons)
                moved = max(moved, float(np.max(np.abs(row - bound[v]))))
                bound[v] = row
        return moved

    def _alone(self, column: int) -> float:
        """Score one variant as a map of its own."""
        net = _single(self.net, self.variants, column)
        return solve(net, self.case.way).state[self.case.focus]


def _single(net: Network, variants: Variants, column: int) -> Network:
    """Return the network of one variant."""
    base = _replaced(net.base, variants.base, column)
    weight = _replaced(net.weight, variants.pull, column)
    share = _replaced(net.share, variants.pull, column)
    into = list(net.into)
    for v, rows in variants.keep.items():
        if rows[column] == 0 and v < net.size:
            base[v], into[v] = 0.0, None
        elif rows[column] == 0:
            weight[v - net.size] = share[v - net.size] = 0.0
    for v, rows in variants.lift.items():
        if rows[column] == 1:
            base[v], into[v] = 1.0, None
    cap = _replaced(net.cap, variants.cap, column)
    return replace(net, base=base, into=into, weight=weight, share=share, cap=cap)


def _replaced(values: list[float], rows: Mapping[int, Rows], column: int) -> list[float]:
    found = list(values)
    for place, row in rows.items():
        found[place] = float(row[column])
    return found
