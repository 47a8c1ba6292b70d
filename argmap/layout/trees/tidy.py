"""A tidy tree of cards of any size, in time that grows with their number.

After A. van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014), written without
recursion. Every node fills the space from its parent's lower edge to its own.
"""

from collections.abc import Mapping, Sequence

Lowest = list[tuple[float, int]]


class Tidy:
    """One tree: children by number, each after its parent in `order`; widths include the gaps.

    A node stands above the middle of its children, or of those that `over` names for it.
    """

    def __init__(
        self,
        children: Sequence[Sequence[int]],
        order: Sequence[int],
        width: Sequence[float],
        bottom: Sequence[float],
        over: Mapping[int, tuple[int, int]],
    ) -> None:
        count = len(children)
        self._children, self._order = children, order
        self._width, self._bottom, self._over = width, bottom, over
        self._near = [0.0] * count  # x of the left edge, before the shifts of those above
        self._mod = [0.0] * count
        self._shift = [0.0] * count
        self._change = [0.0] * count
        self._next_left = [-1] * count
        self._next_right = [-1] * count
        self._left_end = list(range(count))
        self._right_end = list(range(count))
        self._left_sum = [0.0] * count
        self._right_sum = [0.0] * count

    def centres(self) -> dict[int, float]:
        """The x of the centre of every node in the tree."""
        for node in reversed(self._order):
            if self._children[node]:
                self._gather(node)
        return self._settle()

    def _gather(self, node: int) -> None:
        """Push the subtrees of a node apart and put the node above them."""
        kids = self._children[node]
        lowest: Lowest = [(self._bottom[self._left_end[kids[0]]], 0)]
        for i in range(1, len(kids)):
            floor = self._bottom[self._right_end[kids[i]]]
            self._part(kids, i, lowest)
            while lowest and floor >= lowest[-1][0]:
                lowest.pop()
            lowest.append((floor, i))
        first, last = kids[0], kids[-1]
        one, other = self._over.get(node, (first, last))
        start = self._near[one] + self._mod[one] + self._width[one] / 2
        end = self._near[other] + self._mod[other] + self._width[other] / 2
        self._near[node] = (start + end) / 2 - self._width[node] / 2
        self._left_end[node], self._left_sum[node] = self._left_end[first], self._left_sum[first]
        self._right_end[node], self._right_sum[node] = self._right_end[last], self._right_sum[last]

    def _part(self, kids: Sequence[int], i: int, lowest: Lowest) -> None:
        """Move subtree i clear of all those on its left."""
        left, right = kids[i - 1], kids[i]
        left_sum, right_sum = self._mod[left], self._mod[right]
        bottom, near, width = self._bottom, self._near, self._width
        at = len(lowest) - 1
        while left >= 0 and right >= 0:
            if bottom[left] > lowest[at][0] and at > 0:
                at -= 1
            gap = left_sum + near[left] + width[left] - right_sum - near[right]
            if gap > 0:
                right_sum += gap
                self._move(kids, i, lowest[at][1], gap)
            left_floor, right_floor = bottom[left], bottom[right]
            if left_floor <= right_floor:
                left = self._after(left, -1, self._next_right)
                left_sum += self._mod[left] if left >= 0 else 0
            if left_floor >= right_floor:
                right = self._after(right, 0, self._next_left)
                right_sum += self._mod[right] if right >= 0 else 0
        if left < 0 <= right:
            self._thread_left(kids, i, right, right_sum)
        elif right < 0 <= left:
            self._thread_right(kids, i, left, left_sum)

    def _after(self, node: int, end: int, thread: list[int]) -> int:
        kids = self._children[node]
        return kids[end] if kids else thread[node]

    def _move(self, kids: Sequence[int], i: int, since: int, gap: float) -> None:
        node = kids[i]
        self._mod[node] += gap
        self._left_sum[node] += gap
        self._right_sum[node] += gap
        if since != i - 1:  # share the room out among the subtrees between
            share = gap / (i - since)
            self._shift[kids[since + 1]] += share
            self._shift[node] -= share
            self._change[node] -= gap - share

    def _thread_left(self, kids: Sequence[int], i: int, to: int, total: float) -> None:
        first, node = kids[0], kids[i]
        end = self._left_end[first]
        self._next_left[end] = to
        more = (total - self._mod[to]) - self._left_sum[first]
        self._mod[end] += more
        self._near[end] -= more
        self._left_end[first], self._left_sum[first] = self._left_end[node], self._left_sum[node]

    def _thread_right(self, kids: Sequence[int], i: int, to: int, total: float) -> None:
        before, node = kids[i - 1], kids[i]
        end = self._right_end[node]
        self._next_right[end] = to
        more = (total - self._mod[to]) - self._right_sum[node]
        self._mod[end] += more
        self._near[end] -= more
        self._right_end[node] = self._right_end[before]
        self._right_sum[node] = self._right_sum[before]

    def _settle(self) -> dict[int, float]:
        places: dict[int, float] = {}
        total = dict.fromkeys(self._order[:1], 0.0)
        for node in self._order:
            above = total.pop(node) + self._mod[node]
            places[node] = self._near[node] + above + self._width[node] / 2
            step = change = 0.0
            for kid in self._children[node]:
                step += self._shift[kid]
                change += step + self._change[kid]
                self._mod[kid] += change
                total[kid] = above
        return places
