"""One circle in many variants: all its links side by side, so that a round is a few operations."""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from argmap.breath import breathe
from argmap.scores.network import Network
from argmap.scores.variants.case import Case
from argmap.scores.variants.influences import INFLUENCES, Row, Rows
from argmap.scores.variants.variants import Variants

# What a round costs, and each vertex and link of it, in numbers worked through one by one.
_A_ROUND, _A_VERTEX, _A_LINK = 10_000, 2.0, 0.6
# How many rounds there are, as a rule, until a circle is at rest.
_ROUNDS = 50

Places = NDArray[np.int64]


def turning(case: Case) -> float:
    """Return about how many numbers the circles above the focus take for one variant."""
    links = sum(len(case.net.into[v] or ()) for v in case.circles)
    return _ROUNDS * (_A_VERTEX * len(case.circles) + _A_LINK * links)


class Circle:
    """The rule of scoring for all vertices of a circle at once, a column a variant."""

    def __init__(
        self, case: Case, knot: tuple[int, ...], state: Sequence[Row], here: Variants
    ) -> None:
        self.net, self.knot, self.here = case.net, knot, here
        self.influence = INFLUENCES[case.net.semantics.name]
        self.work = 0.0
        """About how many numbers were worked through."""
        self._a_column = _A_VERTEX * len(knot) + _A_LINK * sum(
            len(case.net.into[v] or ()) for v in knot
        )
        size = case.net.size
        added = case.net.semantics.aggregation == "sum"
        self._nodes = np.array([i for i, v in enumerate(knot) if v < size], dtype=np.int64)
        self._links = np.array([i for i, v in enumerate(knot) if v >= size], dtype=np.int64)
        adding = [i for i, v in enumerate(knot) if added and v < size]
        self._adding = np.array(adding, dtype=np.int64)
        self._sums = _Segments([(i, case.net.into[knot[i]] or []) for i in adding])
        balanced = [i for i in range(len(knot)) if not (added and knot[i] < size)]
        self._pros, self._cons = (
            _Segments([(i, _of_sign(case.net, knot[i], sign)) for i in balanced])
            for sign in (1, -1)
        )
        links = [*self._sums.links, *self._pros.links, *self._cons.links]
        self._carrying = _Carrying(case.net, links, knot, state, here)
        pull = [
            here.pull.get(x, case.net.weight[x] if x in self._sums.own else case.net.share[x])
            for x in links
        ]
        self._pull = _stacked(pull, here.count)
        nodes = [v for v in knot if v < size]
        self._base = _stacked([here.base.get(v, case.net.base[v]) for v in nodes], here.count)
        self._keep = _stacked([here.keep.get(v, 1.0) for v in knot], here.count)
        self._lift = [(i, here.lift[v]) for i, v in enumerate(knot) if v in here.lift]
        self._more = [(i, here.more[v]) for i, v in enumerate(knot) if v in here.more]

    def goal(self, at: Rows) -> Rows:
        """Return the values that follow from the values `at`."""
        breathe()
        self.work += _A_ROUND + self._a_column * self.here.count
        brought = self._brought(self._pull * self._carrying.carried(at))
        found = np.empty_like(at)
        found[self._nodes] = self.influence(self._base, brought[self._nodes])
        found[self._links] = np.minimum(1.0, 1.0 + brought[self._links])
        found *= self._keep
        for i, row in self._lift:
            found[i] = np.maximum(found[i], row)
        return found

    def _brought(self, terms: Rows) -> Rows:
        """Return what the links bring to each vertex."""
        first, second = len(self._sums.links), len(self._sums.links) + len(self._pros.links)
        unsupported, unattacked = np.ones((2, len(self.knot), self.here.count))
        self._pros.put(np.multiply, 1.0 - terms[first:second], unsupported)
        self._cons.put(np.multiply, 1.0 + terms[second:], unattacked)
        brought: Rows = np.zeros_like(unattacked)
        self._sums.put(np.add, terms[:first], brought)
        for i, row in self._more:
            unattacked[i] *= 1.0 + row
            brought[i] += row
        balance = unattacked - unsupported
        balance[self._adding] = brought[self._adding]
        return balance


class _Segments:
    """The links into some vertices, vertex by vertex."""

    def __init__(self, into: Sequence[tuple[int, Sequence[int]]]) -> None:
        held = [(row, links) for row, links in into if links]
        self.links = [link for _, links in held for link in links]
        self.own = frozenset(self.links)
        self._rows = np.array([row for row, _ in held], dtype=np.int64)
        self._starts = _starts([links for _, links in held])

    def put(self, together: np.ufunc, terms: Rows, rows: Rows) -> None:
        """Bring together the terms of each vertex and put them into its row."""
        if self.links:
            rows[self._rows] = together.reduceat(terms, self._starts, axis=0)


class _Carrying:
    """In which strength premises reach their targets: the weakest, less what undercuts leave."""

    def __init__(
        self,
        net: Network,
        links: Sequence[int],
        knot: tuple[int, ...],
        state: Sequence[Row],
        here: Variants,
    ) -> None:
        premises = [net.premises(link) for link in links]
        undercut = [net.size + link for link in links]
        place = {v: i for i, v in enumerate(knot)}
        for v in (*(v for group in premises for v in group), *undercut):
            place.setdefault(v, len(place))
        self._inside = len(knot)
        self._all = spread([state[v] for v in place], here.count)
        self._premises = np.array([place[v] for group in premises for v in group], dtype=np.int64)
        self._starts = _starts(premises)
        self._linked = len(self._premises) > len(links)
        self._k = np.array([place[v] for v in undercut], dtype=np.int64)
        self._cap = _stacked([here.cap.get(x, net.cap[x]) for x in links], here.count)

    def carried(self, at: Rows) -> Rows:
        """Return what reaches the target of each link."""
        self._all[: self._inside] = at
        weakest = self._all[self._premises]
        if self._linked:
            weakest = np.minimum.reduceat(weakest, self._starts, axis=0)
        found: Rows = np.minimum(weakest, self._cap) * self._all[self._k]
        return found


def _of_sign(net: Network, vertex: int, sign: int) -> list[int]:
    return [link for link in net.into[vertex] or () if (net.share[link] > 0) == (sign > 0)]


def _starts(groups: Sequence[Sequence[int]]) -> Places:
    """Return where each of some groups begins once they are laid end to end."""
    return np.array([0, *accumulate(len(group) for group in groups)][:-1], dtype=np.int64)


def _stacked(rows: Sequence[Row], count: int) -> Rows:
    """Stack rows and single numbers into one table; a single column where none is a row."""
    if all(isinstance(row, float) for row in rows):
        return np.array(rows, dtype=np.float64).reshape(-1, 1)
    return spread(rows, count)


def spread(rows: Sequence[Row], count: int) -> Rows:
    """Stack rows and single numbers into a table of so many columns."""
    # Filled at once: most are single numbers, and to widen each by itself costs more than all else.
    single = [row if isinstance(row, float) else 0.0 for row in rows]
    table: Rows = np.repeat(np.array(single, dtype=np.float64).reshape(-1, 1), count, axis=1)
    for i, row in enumerate(rows):
        if not isinstance(row, float):
            table[i] = row
    return table
