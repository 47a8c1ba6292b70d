"""The parts of a map that do not hang together: each drawn by itself, then fitted together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.layout.air import Air, air
from argmap.layout.cost import Cost, extent
from argmap.layout.mosaic import Wish, pack
from argmap.layout.obstacles import Rect
from argmap.layout.shapes import XY, Size
from argmap.layout.trees.chosen import best_drawing
from argmap.layout.trees.drawn import Corners, DrawnTree
from argmap.layout.trees.forest import Forest
from argmap.layout.trees.together import groups

_TREE_GAP = 48.0
_PART_GAP = 48.0


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a drawing should look like."""

    sizes: Sequence[Size]
    aspect: float
    fixed: Mapping[int, tuple[float, float]]
    before: Mapping[int, tuple[float, float]]
    most: int
    """For trees of more cards only plain rows are drawn."""


def all_places(forest: Forest, wishes: Wishes) -> Corners:
    """The centre of every card. The first root of the main part stands at the origin."""
    airs = air(forest.links, forest.into)
    places: Corners = {}
    for root, (x, y) in wishes.fixed.items():
        drawn = _Part(forest, [root], wishes, airs).tree(root)
        places.update(_moved(drawn, x - drawn[root][0], y - drawn[root][1]))
    groups_ = _parts(forest, wishes)
    several = [roots for roots in groups_ if len(roots) > 1]
    joined = forest.joined(several) if several else forest
    heads = {roots[0]: len(forest.ids) + i for i, roots in enumerate(several)}
    sizes = [*wishes.sizes, *[Size(0.0, 0.0)] * len(several)]
    drawings = []
    for roots in groups_:
        part = _Part(forest, roots, wishes, airs)
        head = heads.get(roots[0])
        drawings.append(part.places() if head is None else part.best(joined, head, sizes))
    if drawings:
        places.update(_packed(forest, drawings, [roots[0] for roots in groups_], wishes, _PART_GAP))
    return places


def _parts(forest: Forest, wishes: Wishes) -> list[list[int]]:
    """The roots that hang together, the main part first."""
    group = groups(forest)
    found: dict[int, list[int]] = {}
    for root in forest.roots:
        if root not in wishes.fixed:
            found.setdefault(group[root], []).append(root)
    size = Counter(group)
    main = min(
        found,
        key=lambda g: (
            found[g][0] not in forest.theses,
            wishes.before.get(found[g][0]) != (0.0, 0.0),
            -size[g],
        ),
        default=-1,
    )
    rest = [roots for g, roots in found.items() if g != main]
    return [found[main], *rest] if found else []


def _packed(
    forest: Forest,
    drawings: Sequence[Corners],
    roots: Sequence[int],
    wishes: Wishes,
    gap: float,
) -> Corners:
    """Drawings put next to and below each other; the first root at the origin."""
    edges = [extent(drawn, wishes.sizes) for drawn in drawings]
    inner = [
        (drawn[root][0] - edge[0], drawn[root][1] - edge[1])
        for drawn, root, edge in zip(drawings, roots, edges, strict=True)
    ]
    x0, y0 = inner[0]
    if len(drawings) == 1:
        return _moved(drawings[0], -x0 - edges[0][0], -y0 - edges[0][1])
    before = wishes.before if roots[0] in wishes.before else {}
    old: list[XY | None] = []
    for root, (dx, dy) in zip(roots, inner, strict=True):
        here, first = before.get(root), before.get(roots[0], (0.0, 0.0))
        old.append((here[0] - first[0] - dx + x0, here[1] - first[1] - dy + y0) if here else None)
    shapes = [
        _shape(drawn, edge, forest, wishes.sizes)
        for drawn, edge in zip(drawings, edges, strict=True)
    ]
    head = inner[0][1] + wishes.sizes[roots[0]].height / 2
    corners = pack(shapes, Wish(gap, head, wishes.aspect), old)
    places: Corners = {}
    for drawn, (left, top, *_), (x, y) in zip(drawings, edges, corners, strict=True):
        places.update(_moved(drawn, x - left - x0, y - top - y0))
    return places


def _shape(
    drawn: Corners, edge: Sequence[float], forest: Forest, sizes: Sequence[Size]
) -> list[Rect]:
    """The cards of a part and the gaps in which its links run, from its upper left corner."""
    left, top = edge[0], edge[1]
    shape: list[Rect] = []
    for card, (x, y) in drawn.items():
        across, along = sizes[card].width / 2, sizes[card].height / 2
        x, y = x - left, y - top
        shape.append((x - across, y - along, x + across, y + along))
        kids = forest.children[card]
        if kids:
            xs = [x, *(drawn[kid][0] - left for kid in kids)]
            low = max(drawn[kid][1] - sizes[kid].height / 2 for kid in kids) - top
            shape.append((min(xs), y + along, max(xs), low))
    return shape


def _moved(drawn: Corners, dx: float, dy: float) -> Corners:
    return {card: (x + dx, y + dy) for card, (x, y) in drawn.items()}


class _Part:
    """Trees that links tie together."""

    def __init__(
        self, forest: Forest, roots: list[int], wishes: Wishes, airs: Mapping[str, Air]
    ) -> None:
        self._roots = roots
        self._forest, self._wishes, self._airs = forest, wishes, airs

    def places(self) -> Corners:
        """The trees drawn tidily, next to and below each other."""
        drawings = [self.tree(root) for root in self._roots]
        if len(drawings) == 1:
            return drawings[0]
        return _packed(self._forest, drawings, self._roots, self._wishes, _TREE_GAP)

    def best(self, joined: Forest, head: int, sizes: Sequence[Size]) -> Corners:
        """The trees next to and below each other, or with their roots side by side in a row."""
        wishes, order = self._wishes, joined.down(head)
        cost = Cost(joined, order[1:], sizes, wishes.aspect, wishes.before)
        beside = best_drawing(DrawnTree(joined, order, sizes, self._airs), cost, wishes.most)
        beside = {card: at for card, at in beside.items() if card != head}
        return min((beside, self.places()), key=cost.of)

    def tree(self, root: int) -> Corners:
        """One of the trees, drawn tidily."""
        order, wishes = self._forest.down(root), self._wishes
        cost = Cost(self._forest, order, wishes.sizes, wishes.aspect, wishes.before)
        tree = DrawnTree(self._forest, order, wishes.sizes, self._airs)
        return best_drawing(tree, cost, wishes.most)
