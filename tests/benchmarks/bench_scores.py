"""Scoring against a yardstick: `python -m tests.benchmarks.bench_scores`.

The yardstick is networkx building the bare graph of the same map and sorting it topologically,
so that the ratios mean the same on every machine. Aims: 100 nodes well under 1 ms, 10,000 nodes
under 60 ms.
"""

from collections.abc import Callable
from functools import partial
from random import Random
from time import perf_counter

import networkx as nx

from argmap.model import Link, LinkKind, Map, Node
from argmap.scores import SEMANTICS, score

SIZES = (100, 500, 5_000, 10_000, 100_000)


def grown(count: int) -> Map:
    """A tree of so many nodes, a third of its links attacks."""
    random = Random(count)
    kinds = [LinkKind.SUPPORTS, LinkKind.SUPPORTS, LinkKind.ATTACKS]
    links = tuple(
        Link(
            id=f"l{i}",
            kind=random.choice(kinds),
            sources=(f"n{i}",),
            target=f"n{random.randrange(max(0, i - 50), i)}",
        )
        for i in range(1, count)
    )
    return Map(nodes=tuple(Node(id=f"n{i}") for i in range(count)), links=links)


def least_ms(work: Callable[[], object], times: int) -> float:
    """The shortest of several runs, in milliseconds."""
    found = []
    for _ in range(times):
        begun = perf_counter()
        work()
        found.append(perf_counter() - begun)
    return 1000 * min(found)


def sorted_graph(map_: Map) -> list[str]:
    """What networkx does with the bare graph."""
    graph = nx.DiGraph()
    graph.add_nodes_from(node.id for node in map_.nodes)
    graph.add_edges_from((link.sources[0], link.target) for link in map_.links)
    return list(nx.topological_sort(graph))


def main() -> None:
    """Print one line a size."""
    print(
        f"{'nodes':>8} {'score ms':>9} {'yardstick':>9} {'ratio':>6}  dfquad quadratic euler (ms)"
    )
    for count in SIZES:
        map_, times = grown(count), 20 if count <= 10_000 else 3
        ours = {name: least_ms(partial(score, map_, name), times) for name in SEMANTICS}
        theirs = least_ms(partial(sorted_graph, map_), times)
        others = "  ".join(f"{ours[name]:.2f}" for name in ("dfquad", "quadratic", "euler"))
        ratio = ours["weight"] / theirs
        print(f"{count:>8} {ours['weight']:>9.2f} {theirs:>9.2f} {ratio:>6.2f}  {others}")


if __name__ == "__main__":
    main()
