"""The lanes beside the cards of a tree, on which the links of lowered cards climb."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.layout.trees.settle import Rows
from argmap.layout.trees.tiers import Clump

_LANE = 8.0


@dataclass(frozen=True, slots=True)
class Laned:
    """Cards and lanes by number, the cards first: what hangs on each, each after what it hangs on.

    A narrow node above each lowered clump keeps the way of its link free.
    """

    cards: int
    children: Sequence[Sequence[int]]
    walk: Sequence[int]
    width: Sequence[float]
    over: Mapping[int, tuple[int, int]]
    """By lane: the first and the last of the cards it leads to."""

    def rows(self, depth: Sequence[int], bonds: Sequence[Sequence[int]]) -> Rows:
        """The cards and lanes of each row from left to right, by the row of each card."""
        rows: list[list[int]] = [[] for _ in range(max(depth) + 1)]
        if not self.over:
            for card, row in enumerate(depth):
                rows[row].append(card)
            return Rows(rows, self.width, bonds)
        above = {kid: item for item in self.over for kid in self.children[item]}
        stack, started = [0], {0: 0}
        while stack:
            item = stack.pop()
            kids = self.children[item]
            stack.extend(reversed(kids))
            here = depth[item] if item < self.cards else started[item]
            started.update((kid, here + 1) for kid in kids if kid >= self.cards)
            last = here if item < self.cards else depth[kids[0]] - 1
            for row in range(here, last + 1):
                rows[row].append(item)
        # What is lowered together stays as the tidy tree has it.
        crowds = {item for item in self.over if len(self.children[item]) > 1}
        firm = frozenset(kid for kid, item in above.items() if item in crowds)
        lane = {item: -1 if item in crowds else self.children[item][0] for item in self.over}
        return Rows(rows, self.width, bonds, firm, lane)


def laned(
    children: Sequence[Sequence[int]],
    width: Sequence[float],
    local: Mapping[int, int],
    lowered: Sequence[Clump],
) -> Laned:
    """A tree with a lane for each of its lowered clumps."""
    kids, over = list(children), {}
    for clump in lowered:
        parent, cards = local[clump.parent], [local[card] for card in clump.cards]
        at = kids[parent].index(cards[0])
        kids[parent] = [*kids[parent][:at], len(kids), *kids[parent][at + len(cards) :]]
        over[len(kids)] = (local[clump.first], local[clump.last])
        kids.append(cards)
    walk = [0]
    for node in walk:
        walk.extend(kids[node])
    return Laned(len(children), kids, walk, [*width, *[_LANE] * len(over)], over)
