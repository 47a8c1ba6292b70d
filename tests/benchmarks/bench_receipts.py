"""Receipts, beside a published implementation: `python -m tests.benchmarks.bench_receipts`.

Aims: the whole panel for 100 nodes within 100 ms, for 300 within 400 ms; exact shares to 18
nodes; no receipt over about two seconds on a map of any size. Where `formal-argumentation` (PyPI)
is installed, its DF-QuAD, one removal after another and its exact Shapley impacts give the ratios;
without it only our own times are printed.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from random import Random
from time import perf_counter
from typing import Any

from argmap.model import Citation, Link, LinkKind, Map, Node, NodeKind, Source
from argmap.scores import score
from argmap.scores.receipts import (
    agreement,
    best_rebuttal,
    explain,
    flip_sets,
    load_bearing,
    robustness,
    sensitivity,
    shares_of_branches,
    shares_of_nodes,
    shares_of_sources,
    tipping_points,
    weakest_premises,
    what_falls,
    worst_attack,
)
from argmap.scores.variants import make_case

PARTS: tuple[Callable[[Any], object], ...] = (
    load_bearing,
    flip_sets,
    best_rebuttal,
    worst_attack,
    weakest_premises,
    tipping_points,
    robustness,
    shares_of_nodes,
    shares_of_branches,
    shares_of_sources,
    sensitivity,
    agreement,
)


def case_file(count: int) -> Map:
    """A map as real ones are: linked premises, undercuts, evidence with a dozen sources."""
    random = Random(count)
    nodes, links = [], []
    for i in range(count):
        evidence = i > 0.6 * count
        cites = Citation(id=f"s{i % 12}") if evidence else None
        kind = NodeKind.EVIDENCE if evidence else NodeKind.CLAIM
        nodes.append(Node(id=f"n{i}", kind=kind, source=cites))
    for i in range(1, count):
        kind = LinkKind.ATTACKS if random.random() < 0.3 else LinkKind.SUPPORTS
        others = (f"n{random.randrange(i, count)}",) if random.random() < 0.3 else ()
        undercut = i > 5 and random.random() < 0.1
        above = random.randrange(max(1 if undercut else 0, i // 3), i)
        target = f"l{above}" if undercut else f"n{above}"
        sources = tuple(dict.fromkeys((f"n{i}", *others)))
        links.append(Link(id=f"l{i}", kind=kind, sources=sources, target=target))
    sources_ = tuple(Source(id=f"s{i}", credibility=0.1 + 0.07 * i) for i in range(12))
    return Map(thesis="n0", nodes=tuple(nodes), links=tuple(links), sources=sources_)


def plain(count: int, width: int) -> Map:
    """A tree of single links at full weight, as a published implementation can score it too."""
    random = Random(count)
    links = tuple(
        Link(
            id=f"l{i}",
            kind=random.choice([LinkKind.SUPPORTS, LinkKind.ATTACKS]),
            sources=(f"n{i}",),
            target=f"n{random.randrange(max(0, i - width), i)}",
            weight=1.0,
        )
        for i in range(1, count)
    )
    nodes = tuple(Node(id=f"n{i}", base=random.uniform(0.1, 0.9)) for i in range(count))
    return Map(thesis="n0", nodes=nodes, links=links)


def least_ms(work: Callable[[], object], times: int = 7) -> float:
    """The shortest of several runs, in milliseconds."""
    found = []
    for _ in range(times):
        begun = perf_counter()
        work()
        found.append(perf_counter() - begun)
    return 1000 * min(found)


def panel(count: int) -> None:
    """Print what the panel and its parts cost."""
    map_ = case_file(count)
    case = make_case(map_)
    print(f"\n{count} nodes: the whole panel {least_ms(lambda: explain(map_)):.1f} ms")
    print(f"  what_falls {least_ms(lambda: what_falls(map_, frozenset({'s3'}), score(map_))):.2f}")
    for part in PARTS:
        print(f"  {part.__name__} {least_ms(lambda p=part: p(case)):.2f}")


def chain(count: int) -> Map:
    """One statement beneath the other."""
    links = tuple(
        Link(id=f"l{i}", sources=(f"n{i + 1}",), target=f"n{i}") for i in range(count - 1)
    )
    return Map(thesis="n0", nodes=tuple(Node(id=f"n{i}") for i in range(count)), links=links)


def clique(count: int) -> Map:
    """Everything bears on everything, a third of it against."""
    links = tuple(
        Link(
            id=f"l{i}.{j}",
            kind=LinkKind.ATTACKS if (7 * i + j) % 3 == 0 else LinkKind.SUPPORTS,
            sources=(f"n{i}",),
            target=f"n{j}",
        )
        for i in range(count)
        for j in range(count)
        if i != j
    )
    return Map(thesis="n0", nodes=tuple(Node(id=f"n{i}") for i in range(count)), links=links)


def extremes() -> None:
    """Print what the whole panel costs on maps that nobody makes."""
    for name, map_ in (("a chain of 10,000", chain(10_000)), ("a clique of 60", clique(60))):
        told = least_ms(lambda m=map_: explain(m), 1)
        ratio = told / least_ms(lambda m=map_: score(m), 3)
        print(f"{name}: the whole panel {told:.0f} ms, {ratio:.0f} times one scoring")


def shares() -> None:
    """Print what exact shares cost."""
    for count in (10, 14, 18):
        case = make_case(plain(count + 1, count))
        took = least_ms(lambda c=case: shares_of_nodes(c), 3)
        print(f"exact shares of {count} nodes {took:.1f} ms")


def beside(graphs: Any, dfquad: Any) -> None:
    """Print the ratios to a published implementation."""
    print("\nformal-argumentation / argmap (above 1: argmap is faster)")
    for count in (100, 1_000, 10_000):
        map_ = plain(count, 50)
        graph = theirs(map_, graphs)
        ratio = least_ms(lambda g=graph: dfquad(g)) / least_ms(lambda m=map_: score(m, "dfquad"))
        print(f"  DF-QuAD at {count} nodes: {ratio:.2f}")
    map_ = plain(100, 20)
    case = make_case(map_, semantics="dfquad")
    together = least_ms(lambda: load_bearing(case))
    one_by_one = least_ms(lambda: [dfquad(theirs(map_, graphs, n.id)) for n in map_.nodes], 3)
    print(f"  every node removed, at 100 nodes: {one_by_one / together:.1f}")


def theirs(map_: Map, graphs: Any, without: str = "") -> Any:
    """The same map as a graph of the published implementation, perhaps without one node."""
    pairs = {
        kind: frozenset(
            (x.sources[0], x.target)
            for x in map_.links
            if x.kind is kind and without not in (x.sources[0], x.target)
        )
        for kind in (LinkKind.ATTACKS, LinkKind.SUPPORTS)
    }
    bases = {n.id: n.base for n in map_.nodes if n.id != without}
    return graphs(frozenset(bases), bases, pairs[LinkKind.ATTACKS], pairs[LinkKind.SUPPORTS])


def main() -> None:
    """Print everything."""
    for count in (100, 300):
        panel(count)
    extremes()
    shares()
    if find_spec("argumentation"):
        graphs = import_module("argumentation.gradual.gradual").WeightedBipolarGraph
        beside(graphs, import_module("argumentation.gradual.dfquad").dfquad_strengths)
    else:
        print("\nformal-argumentation is not installed: no ratios")


if __name__ == "__main__":
    main()
