"""In which order to score: what a vertex depends on comes before it; cycles come as components."""

from collections.abc import Iterator

from argmap.scores.network import Network


def dependents(net: Network) -> list[list[int]]:
    """Return, for each vertex, the vertices whose value it enters, once per way it enters.

    Only links that are themselves targets matter as vertices: the others are always whole.
    """
    # One list stands for all that stay empty: many small lists are slow to make and to collect.
    nobody: list[int] = []
    found = [nobody] * len(net.into)
    for vertex, links in enumerate(net.into):
        for link in links or ():
            above = [net.first[link], *net.others[link]]
            if net.into[net.size + link]:
                above.append(net.size + link)
            for needed in above:
                if found[needed] is nobody:
                    found[needed] = [vertex]
                else:
                    found[needed].append(vertex)
    return found


def straight(net: Network, found: list[list[int]]) -> list[int]:
    """Return the vertices that no cycle keeps waiting, each after all it depends on."""
    waiting = [0] * len(found)
    for targets in found:
        for vertex in targets:
            waiting[vertex] += 1
    ready = [v for v, n in enumerate(waiting) if not n and (v < net.size or net.into[v])]
    for vertex in ready:
        for target in found[vertex]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return ready


def components(found: list[list[int]], among: set[int]) -> list[tuple[int, ...]]:
    """Return the strongly connected components among some vertices, dependencies first.

    Tarjan's algorithm without recursion; within a component the vertices come in an order in
    which a sweep carries news along most arrows.
    """
    return _Tarjan(found, among).run()


class _Tarjan:
    """The bookkeeping of one search."""

    def __init__(self, found: list[list[int]], among: set[int]) -> None:
        self.found, self.among = found, among
        self.seen: dict[int, int] = {}
        self.low: dict[int, int] = {}
        self.left: dict[int, int] = {}
        self.open: list[int] = []
        self.closed: set[int] = set()
        self.done: list[tuple[int, ...]] = []

    def run(self) -> list[tuple[int, ...]]:
        for vertex in sorted(self.among):
            if vertex not in self.seen:
                self._search(vertex)
        # They were closed dependents first, as the arrows lead to dependents.
        return self.done[::-1]

    def _search(self, root: int) -> None:
        path = [self._enter(root)]
        while path:
            vertex, rest = path[-1]
            for target in rest:
                if target not in self.seen:
                    path.append(self._enter(target))
                    break
                if target not in self.closed:
                    self.low[vertex] = min(self.low[vertex], self.seen[target])
            else:
                path.pop()
                self._leave(vertex)
                if path:
                    above = path[-1][0]
                    self.low[above] = min(self.low[above], self.low[vertex])

    def _enter(self, vertex: int) -> tuple[int, Iterator[int]]:
        self.seen[vertex] = self.low[vertex] = len(self.seen)
        self.open.append(vertex)
        return vertex, (target for target in self.found[vertex] if target in self.among)

    def _leave(self, vertex: int) -> None:
        self.left[vertex] = len(self.left)
        if self.low[vertex] != self.seen[vertex]:
            return
        start = len(self.open) - 1
        while self.open[start] != vertex:
            start -= 1
        part = self.open[start:]
        del self.open[start:]
        self.closed.update(part)
        self.done.append(tuple(sorted(part, key=self.left.__getitem__, reverse=True)))
