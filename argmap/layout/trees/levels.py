"""How deep each card of a tree stands."""

from collections.abc import Mapping

from argmap.layout.air import PLAIN, Air
from argmap.layout.trees.forest import Forest

_WASTE = 1.6


class Levels:
    """The rows of one tree; `order` has each card after its parent."""

    def __init__(
        self, forest: Forest, order: list[int], heights: list[float], airs: Mapping[str, Air]
    ) -> None:
        self._forest, self._order, self._heights = forest, order, heights
        self._gaps = {
            card: airs.get(forest.ids[forest.parent[card]], PLAIN).all for card in order[1:]
        }

    def tops(self, drop: Mapping[int, int]) -> tuple[dict[int, float], Mapping[int, int]]:
        """The y of each card's upper edge, and its row; no rows where they would waste much.

        `drop` says which cards stand how many rows lower than right below their parent.
        """
        depth = self._depths(drop)
        rows = self._rows(depth)
        if not drop:
            loose = self._loose()
            deepest = max(top + self._heights[card] for card, top in loose.items())
            if rows[-1] > _WASTE * deepest:
                return loose, {}
        return {card: rows[depth[card]] for card in self._order}, depth

    def _depths(self, drop: Mapping[int, int]) -> dict[int, int]:
        depth = {self._order[0]: 0}
        for card in self._order[1:]:
            depth[card] = depth[self._forest.parent[card]] + 1 + drop.get(card, 0)
        return depth

    def _rows(self, depth: Mapping[int, int]) -> list[float]:
        """The top of each row, and last the bottom of all."""
        count = max(depth.values()) + 1
        tall, gap = [0.0] * count, [0.0] * (count + 1)
        for card in self._order:
            row = depth[card]
            tall[row] = max(tall[row], self._heights[card])
            gap[row] = max(gap[row], self._gaps.get(card, 0.0))
        rows = [0.0]
        for row in range(count):
            rows.append(rows[row] + tall[row] + gap[row + 1])
        return rows

    def _loose(self) -> dict[int, float]:
        """Each card right below its parent, siblings with their heads in line."""
        top = {self._order[0]: 0.0}
        for card in self._order[1:]:
            up = self._forest.parent[card]
            top[card] = top[up] + self._heights[up] + self._gaps[card]
        return top
