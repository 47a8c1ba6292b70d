"""How long all checks take, against building the networkx graph of the same map."""

import random
from collections.abc import Callable
from time import perf_counter

from argmap.checks import check
from argmap.graph import as_graph
from argmap.model import Citation, Draft, Link, LinkKind, Map, Node, NodeKind, Source

# Words as people use them: a few all the time, most of them seldom.
_WORDS = [f"word{place}" for place in range(1, 600) for _ in range(max(1, 60 // place))]


def example(size: int) -> Map:
    """Return a tree of arguments with critiques, undercuts, linked premises and sources."""
    dice = random.Random(size)
    nodes, links = [Node(id="n0", text="We should act.", side="pro")], []
    for place in range(1, size):
        kind = dice.choice(list(NodeKind))
        cited = Citation(id=f"s{dice.randrange(20)}") if kind is NodeKind.EVIDENCE else None
        text = f"{' '.join(dice.choices(_WORDS, k=9))} {place}."
        nodes.append(Node(id=f"n{place}", kind=kind, text=text, source=cited))
        hostile = kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL)
        on_step = links and dice.random() < 0.2
        links.append(
            Link(
                id=f"l{place}",
                kind=LinkKind.ATTACKS if hostile else LinkKind.SUPPORTS,
                sources=(f"n{place}",),
                target=dice.choice(links).id if on_step else f"n{dice.randrange(place)}",
            )
        )
    sources = tuple(Source(id=f"s{n}", name=f"Source {n}", kind="study") for n in range(20))
    drafts = (Draft(id="d", path="piece.txt"),)
    return Map(thesis="n0", nodes=tuple(nodes), links=tuple(links), sources=sources, drafts=drafts)


def chain(size: int) -> Map:
    """Return one reason beneath the other, each attacked from below."""
    nodes = tuple(Node(id=f"n{i}", text="the same words again and again") for i in range(size))
    down = tuple(Link(id=f"l{i}", sources=(f"n{i + 1}",), target=f"n{i}") for i in range(size - 1))
    hits = tuple(
        Link(id=f"a{i}", kind=LinkKind.ATTACKS, sources=(f"n{i}",), target="n0")
        for i in range(1, size)
    )
    return Map(thesis="n0", nodes=nodes, links=(*down, *hits))


def timed(run: Callable[[], object], times: int = 5) -> float:
    """Return the best of some runs, in milliseconds."""
    best = float("inf")
    for _ in range(times):
        start = perf_counter()
        run()
        best = min(best, perf_counter() - start)
    return best * 1000


def main() -> None:
    """Print milliseconds and the ratio to building the graph."""
    cases = [(f"{n} nodes", example(n)) for n in (50, 500, 5_000, 50_000)]
    for name, map_ in [*cases, ("chain of 10000, all attacking", chain(10_000))]:
        graph = timed(lambda map_=map_: as_graph(map_))
        # A fresh map each time: what a map remembers of itself would flatter the checks.
        whole = timed(lambda map_=map_: check(map_.but()), 3)
        print(f"checks, {name}: {whole:.1f} ms; graph {graph:.1f} ms; ratio {whole / graph:.1f}")


if __name__ == "__main__":
    main()
