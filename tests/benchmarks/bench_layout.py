"""Layout against Graphviz `dot`, as ratios in one run: `python tests/benchmarks/bench_layout.py`.

Below 1 is better than `dot`; times are those on a processor. `dot` in order keeps siblings in the
order of their links (`ordering=out`), as we must: what it crosses is the price of that order.
The last column has no counterpart: milliseconds after one edit.
"""

import random
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from argmap.layout import Arrangement, Box, Size, arrange, instant, nudge
from argmap.model import Link, LinkKind, Map, Node

XY = tuple[float, float]
_DOTS = 72.0
Make = Callable[[int, float, int], tuple[Map, dict[str, Size]]]


def made(count: int, extra: float, seed: int = 1) -> tuple[Map, dict[str, Size]]:
    """A map of so many cards: a bushy tree, undercuts, linked premises, and some extra links."""
    chance = random.Random(seed)
    ids = [f"n{i}" for i in range(count)]
    links: list[Link] = []
    kids: dict[int, int] = {}
    i = 1
    while i < count:
        parent = int(i * chance.random() ** 0.7)
        if kids.get(parent, 0) > 4:
            continue
        sort = chance.random()
        target = chance.choice(links).id if sort < 0.05 and links else ids[parent]
        together = 2 if 0.05 <= sort < 0.13 and i + 1 < count else 1
        kind = chance.choice([LinkKind.SUPPORTS, LinkKind.ATTACKS])
        sources = tuple(ids[i : i + together])
        links.append(Link(id=f"l{len(links)}", kind=kind, sources=sources, target=target))
        kids[parent] = kids.get(parent, 0) + together
        i += together
    for _ in range(int(count * extra)):
        low, high = sorted(chance.sample(range(count), 2))
        links.append(Link(id=f"l{len(links)}", sources=(ids[high],), target=ids[low]))
    texts = ["word " * chance.randint(5, 60) for _ in ids]
    nodes = tuple(Node(id=card, text=text) for card, text in zip(ids, texts, strict=True))
    sizes = {
        card: Size(float(chance.choice([200, 250, 320])), 60.0 + 18.0 * (len(text) // 34))
        for card, text in zip(ids, texts, strict=True)
    }
    return Map(nodes=nodes, links=tuple(links), thesis=ids[0]), sizes


def near_made(count: int, extra: float, seed: int = 1) -> tuple[Map, dict[str, Size]]:
    """The same with extra links as people make them: to what stands near in the argument.

    That is a sibling, the parent's parent, or a card on either side of the parent or below it.
    """
    map_, sizes = made(count, 0.0, seed)
    chance = random.Random(seed)
    parent: dict[str, str] = {}
    for link in map_.links:
        hit = map_.link_by_id.get(link.target)
        up = parent.get(hit.sources[0], map_.nodes[0].id) if hit else link.target
        parent.update(dict.fromkeys(link.sources, up))
    kids: dict[str, list[str]] = {}
    for card, up in parent.items():
        kids.setdefault(up, []).append(card)
    links = list(map_.links)
    known = {(link.sources[0], link.target) for link in links}
    wanted = len(links) + int(count * extra)
    while len(links) < wanted:
        card = f"n{chance.randrange(1, count)}"
        other = chance.choice(_near(card, parent, kids) or [card])
        if other != card and not {(card, other), (other, card)} & known:
            known.add((card, other))
            links.append(Link(id=f"l{len(links)}", sources=(card,), target=other))
    return map_.but(links=tuple(links)), sizes


def _near(card: str, parent: dict[str, str], kids: dict[str, list[str]]) -> list[str]:
    """What a card may well bear on besides: nothing that hangs on it."""
    up = parent[card]
    found = [*kids.get(up, ())]
    if up in parent:
        beside = kids.get(parent[up], [])
        found += [parent[up], *beside, *(one for other in beside for one in kids.get(other, ()))]
    return [one for one in found if one not in (card, up)]


@dataclass
class Drawing:
    """What is compared."""

    boxes: dict[str, Box]
    lines: list[list[XY]]
    seconds: float
    """On a processor: other work on the machine does not count."""


def by_dot(
    map_: Map, sizes: dict[str, Size], program: str, in_order: bool = False
) -> Drawing | None:
    """The map as `dot` draws it: junctions and the middles of links are points."""
    graph = _graph(map_, sizes)
    if in_order:
        graph = graph.replace("digraph{", "digraph{ordering=out;", 1)
    started = _spent_by_children()
    try:
        answer = subprocess.run(
            [program, "-Kdot", "-Tsvg"],
            input=graph.encode(),
            capture_output=True,
            timeout=300,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.SubprocessError):
        return None
    seconds = _spent_by_children() - started
    boxes, lines = {}, []
    found = re.findall(r"<title>(n\d+)</title>\s*<polygon[^>]*? points=\"([^\"]+)\"", answer)
    for card, points in found:
        corners = [tuple(map(float, p.split(","))) for p in points.split()]
        x = (min(c[0] for c in corners) + max(c[0] for c in corners)) / 2
        y = (min(c[1] for c in corners) + max(c[1] for c in corners)) / 2
        boxes[card] = Box(x, y, sizes[card].width, sizes[card].height)
    for path in re.findall(r"<path[^>]*? d=\"([^\"]+)\"", answer):
        numbers = [tuple(map(float, p.split(","))) for p in re.split(r"[MC ]+", path) if p]
        lines.append([numbers[0], *numbers[3::3]])
    return Drawing(boxes, lines, seconds)


def _spent_by_children() -> float:
    """Seconds on a processor by all programs run so far, where the system tells."""
    try:
        import resource
    except ImportError:
        return time.perf_counter()
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _graph(map_: Map, sizes: dict[str, Size]) -> str:
    lines = ['digraph{splines=polyline;nodesep=0.45;ranksep=0.7;node[label="",fixedsize=true]']
    for card, size in sizes.items():
        lines.append(f"{card}[shape=box,width={size.width / _DOTS},height={size.height / _DOTS}]")
    cut = {link.target for link in map_.links} & map_.link_by_id.keys()
    for link in map_.links:
        target = link.target
        if len(link.sources) == 1 and link.id not in cut:
            lines.append(f"{target}->{link.sources[0]}[dir=none]")
            continue
        lines.append(f"{link.id}[shape=point,width=0.05]")
        lines.extend(f"{a}->{b}[dir=none]" for a, b in [(target, link.id)])
        lines.extend(f"{link.id}->{source}[dir=none]" for source in link.sources)
    return "\n".join((*lines, "}"))


def ours(drawn: Arrangement, seconds: float) -> Drawing:
    """The map as argmap draws it."""
    lines = [list(line) for route in drawn.links.values() for line in route.lines]
    return Drawing(dict(drawn.nodes), lines, seconds)


def length(drawing: Drawing) -> float:
    """The length of all lines."""
    return sum(dist(a, b) for line in drawing.lines for a, b in pairwise(line))


def area(drawing: Drawing) -> float:
    """The area of the whole drawing."""
    boxes = drawing.boxes.values()
    return (max(b.right for b in boxes) - min(b.left for b in boxes)) * (
        max(b.bottom for b in boxes) - min(b.top for b in boxes)
    )


def aspect(drawing: Drawing) -> float:
    """Width by height."""
    boxes = drawing.boxes.values()
    return (max(b.right for b in boxes) - min(b.left for b in boxes)) / (
        max(b.bottom for b in boxes) - min(b.top for b in boxes)
    )


def crossings(drawing: Drawing) -> int:
    """How many pairs of lines cross."""
    parts = [
        (min(a[0], b[0]), max(a[0], b[0]), a, b, i)
        for i, line in enumerate(drawing.lines)
        for a, b in pairwise(line)
    ]
    parts.sort()
    pairs: set[tuple[int, int]] = set()
    open_: list[tuple[float, float, XY, XY, int]] = []
    for part in parts:
        open_ = [other for other in open_ if other[1] > part[0]]
        for other in open_:
            if other[4] != part[4] and _cross(part[2], part[3], other[2], other[3]):
                pairs.add((min(part[4], other[4]), max(part[4], other[4])))
        open_.append(part)
    return len(pairs)


def _cross(a: XY, b: XY, c: XY, d: XY) -> bool:
    def side(p: XY, q: XY, r: XY) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def timed(work: Callable[[], Arrangement], times: int = 3) -> tuple[Arrangement, float]:
    """What the work gives, and its quickest time on a processor."""
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        drawn = work()
        best = min(best, time.process_time() - started)
    return drawn, best


def grown(map_: Map, sizes: dict[str, Size], at: int) -> tuple[Map, dict[str, Size]]:
    """The map with one more card."""
    node = Node(id="new", text="One more.")
    link = Link(id="new link", sources=("new",), target=f"n{at}")
    more = map_.but(nodes=(*map_.nodes, node), links=(*map_.links, link))
    return more, {**sizes, "new": Size(250.0, 96.0)}


def shift(before: dict[str, Box], after: dict[str, Box]) -> float:
    """How far cards moved on average, seen from the thesis."""
    a, b = before["n0"], after["n0"]
    return mean(
        dist((one.x - a.x, one.y - a.y), (after[card].x - b.x, after[card].y - b.y))
        for card, one in before.items()
    )


@dataclass
class Sums:
    """What is added up over some maps: of ours, of `dot`'s, and of `dot`'s in sibling order."""

    ours: Counter[str]
    dots: Counter[str]
    in_order: Counter[str]

    def take(self, map_: Map, sizes: dict[str, Size], program: str) -> bool:
        """Draw one map in all ways; whether `dot` could."""
        drawings = [by_dot(map_, sizes, program) for _ in range(3 if len(sizes) <= 1000 else 1)]
        dot = drawings[0]
        full, seconds = timed(lambda: arrange(map_, sizes))
        _, first = timed(lambda: instant(map_, sizes))
        self.ours.update(first=first)
        self._count(self.ours, ours(full, seconds))
        if dot is None:
            return False
        dot.seconds = min(one.seconds for one in drawings if one)
        self._count(self.dots, dot)
        ordered = by_dot(map_, sizes, program, in_order=True) if len(sizes) <= 1000 else None
        if ordered:
            self._count(self.in_order, ordered)
        more, more_sizes = grown(map_, sizes, len(sizes) // 3)
        after = arrange(more, more_sizes, before=full)
        self.ours.update(shift=shift(dict(full.nodes), dict(after.nodes)))
        self.ours.update(nudge=timed(lambda: nudge(more, more_sizes, full), 5)[1])
        fresh = by_dot(more, more_sizes, program) if len(sizes) <= 1000 else None
        self.dots.update(shift=shift(dot.boxes, fresh.boxes) if fresh else 0.0)
        return True

    def _count(self, sums: Counter[str], drawing: Drawing) -> None:
        sums.update(
            seconds=drawing.seconds,
            length=length(drawing),
            area=area(drawing),
            aspect=aspect(drawing),
            maps=1,
            crossings=crossings(drawing) if len(drawing.boxes) <= 1000 else 0,
        )


def row(make: Make, count: int, extra: float, maps: int, program: str) -> Iterable[str]:
    """One line of the table."""
    sums = Sums(Counter(), Counter(), Counter())
    yield f"{count:6} {extra:5.0%} {'random' if make is made else 'near':7}"
    for seed in range(1, maps + 1):
        if not sums.take(*make(count, extra, seed), program):
            yield f" dot failed; instant {sums.ours['first']:.2f} s"
            return
    mine, dot = sums.ours, sums.dots
    yield f"{mine['seconds'] / dot['seconds']:7.2f} {mine['first'] / dot['seconds']:8.3f}"
    crossed = f"{mine['crossings']} / {dot['crossings']} / {sums.in_order['crossings']}"
    yield f" {crossed if count <= 1000 else '':>20}"
    yield f" {mine['length'] / dot['length']:7.2f} {mine['area'] / dot['area']:6.2f}"
    yield f" {mine['aspect'] / maps:6.1f} {dot['aspect'] / maps:6.1f}"
    ratio = f"{mine['shift'] / dot['shift']:6.2f}" if dot["shift"] else f"{mine['shift']:4.0f}px"
    yield f" {ratio} {mine['nudge'] / maps * 1000:7.1f}"


def parts() -> str:
    """Many small maps in one: area and aspect against `dot`."""
    nodes: list[Node] = []
    links: list[Link] = []
    sizes: dict[str, Size] = {}
    for number in range(150):
        map_, own = made(random.Random(number).randint(1, 9), 0.0, number)
        name = {node.id: f"n{number * 10 + i}" for i, node in enumerate(map_.nodes)}
        nodes += [node.but(id=name[node.id]) for node in map_.nodes]
        sizes |= {name[card]: size for card, size in own.items()}
        for link in map_.links:
            if link.target in name:
                sources = tuple(name[s] for s in link.sources)
                links.append(
                    link.but(id=f"l{len(links)}", sources=sources, target=name[link.target])
                )
    whole = Map(nodes=tuple(nodes), links=tuple(links))
    drawn, seconds = timed(lambda: arrange(whole, sizes))
    dot = by_dot(whole, sizes, measure())
    mine = ours(drawn, seconds)
    against = f"area {area(mine) / area(dot):.2f} of dot's" if dot else "dot failed"
    return f"150 parts, {len(nodes)} cards: {against}, aspect {aspect(mine):.2f}"


def measure() -> str:
    """The program to compare with."""
    return shutil.which("dot") or shutil.which("graphviz-pure") or "dot"


def main() -> None:
    """Print the table."""
    program = measure()
    print(f"against {Path(program).name}; ratios below 1 are better, goals in brackets")
    print("extra links: random ones lead anywhere, near ones to what stands near in the argument")
    print(
        " cards extra            time  instant   crossings of ours,  length   area aspect  dot's"
        "  shift   nudge\n                     [<=1.2] [<=0.02]  dot, dot in order  [<=1.0]"
        "                     [<=.3]      ms"
    )
    for count, extra, maps in (
        (10, 0.1, 12),
        (50, 0.1, 6),
        (100, 0.05, 4),
        (200, 0.05, 3),
        (500, 0.05, 2),
        (1000, 0.05, 2),
    ):
        for make in (made, near_made):
            print("".join(row(make, count, extra, maps, program)), flush=True)
    for count in (5000, 10000):
        print("".join(row(made, count, 0.0, 1, program)), flush=True)
    print(parts())


if __name__ == "__main__":
    main()
