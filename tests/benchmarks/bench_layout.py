"""Layout against Graphviz `dot`, as ratios in one run: `python tests/benchmarks/bench_layout.py`.

Below 1 is better than `dot`. Without a system `dot` the program installed with argmap is the
measure. The last columns have no counterpart: milliseconds after one edit.
"""

import random
import re
import shutil
import subprocess
import sys
import time
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


@dataclass
class Drawing:
    """What is compared."""

    boxes: dict[str, Box]
    lines: list[list[XY]]
    seconds: float


def by_dot(map_: Map, sizes: dict[str, Size], program: str) -> Drawing | None:
    """The map as `dot` draws it: junctions and the middles of links are points."""
    started = time.perf_counter()
    try:
        answer = subprocess.run(
            [program, "-Kdot", "-Tsvg"],
            input=_graph(map_, sizes).encode(),
            capture_output=True,
            timeout=300,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.SubprocessError):
        return None
    seconds = time.perf_counter() - started
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
    """What the work gives, and its quickest time."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        drawn = work()
        best = min(best, time.perf_counter() - started)
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


def row(count: int, extra: float, program: str) -> Iterable[str]:
    """One line of the table."""
    map_, sizes = made(count, extra)
    dot = by_dot(map_, sizes, program)
    _, first_seconds = timed(lambda: instant(map_, sizes))
    full, full_seconds = timed(lambda: arrange(map_, sizes))
    mine = ours(full, full_seconds)
    more, more_sizes = grown(map_, sizes, count // 3)
    _, nudge_seconds = timed(lambda: nudge(more, more_sizes, full), 5)
    yield f"{count:6} {extra:5.0%}"
    if dot is None:
        yield f" dot failed; instant {first_seconds:.2f} s"
        return
    yield f" {full_seconds / dot.seconds:8.2f} {first_seconds / dot.seconds:8.3f}"
    if count <= 1000:
        here, there = crossings(mine), crossings(dot)
        yield f" {here:5} /{there:5}"
    else:
        yield " " * 13
    yield f" {length(mine) / length(dot):7.2f} {area(mine) / area(dot):6.2f}"
    yield f" {aspect(mine):6.1f} {aspect(dot):6.1f}"
    after = arrange(more, more_sizes, before=full)
    fresh = by_dot(more, more_sizes, program)
    moved = shift(dot.boxes, fresh.boxes) if fresh else 0.0
    yield f" {shift(dict(full.nodes), dict(after.nodes)) / (moved or 1.0):6.2f}"
    yield f" {nudge_seconds * 1000:7.1f}"


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
    print(
        " cards extra     time  instant    crossings  length   area aspect  dot's  shift   nudge\n"
        "              [<=1.2] [<=0.02]                [<=1.0]                     [<=.3]      ms"
    )
    for count, extra in (
        (10, 0.1),
        (50, 0.0),
        (50, 0.1),
        (100, 0.05),
        (200, 0.05),
        (500, 0.05),
        (1000, 0.05),
        (5000, 0.0),
        (10000, 0.0),
    ):
        print("".join(row(count, extra, program)), flush=True)
    print(parts())


if __name__ == "__main__":
    main()
