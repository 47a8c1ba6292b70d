"""Where the cards of a map stand when every tree in it is drawn tidily."""

from collections.abc import Mapping

from argmap.layout.forest import Forest
from argmap.layout.levels import SIDE_GAP, depths, staggered, tops
from argmap.layout.shapes import Size
from argmap.layout.tidy import Tidy

_LANE = 8.0
_WIDEST = 2.2
"""From this aspect on a tree is drawn with staggered rows."""

Corners = dict[int, tuple[float, float]]


def tree_places(forest: Forest, root: int, sizes: list[Size]) -> Corners:
    """The centres of the cards of one tree."""
    order = forest.down(root)
    plain = _draw(forest, order, sizes, {})
    if len(order) < 5 or _aspect(plain, sizes) <= _WIDEST:
        return plain
    drop = staggered(forest, order)
    if not drop:
        return plain
    return min(plain, _draw(forest, order, sizes, drop), key=lambda d: _aspect(d, sizes))


def extent(places: Mapping[int, tuple[float, float]], sizes: list[Size]) -> tuple[float, ...]:
    """Left, top, right and bottom of some cards."""
    left = min(x - sizes[i].width / 2 for i, (x, _) in places.items())
    right = max(x + sizes[i].width / 2 for i, (x, _) in places.items())
    top = min(y - sizes[i].height / 2 for i, (_, y) in places.items())
    bottom = max(y + sizes[i].height / 2 for i, (_, y) in places.items())
    return left, top, right, bottom


def _aspect(places: Corners, sizes: list[Size]) -> float:
    left, top, right, bottom = extent(places, sizes)
    return (right - left) / max(bottom - top, 1.0)


def _draw(forest: Forest, order: list[int], sizes: list[Size], drop: dict[int, int]) -> Corners:
    heights = [size.height for size in sizes]
    top = dict(zip(order, tops(forest, order, heights, drop), strict=True))
    local = {card: i for i, card in enumerate(order)}
    children = [[local[kid] for kid in forest.children[card]] for card in order]
    width = [sizes[card].width + SIDE_GAP for card in order]
    bottom = [top[card] + heights[card] for card in order]
    walk = list(range(len(order)))
    if drop:
        walk = _add_lanes(forest, order, drop, (children, width, bottom, top, local))
    centres = Tidy(children, walk, width, bottom).centres()
    return {card: (centres[local[card]], top[card] + heights[card] / 2) for card in order}


def _add_lanes(
    forest: Forest,
    order: list[int],
    drop: dict[int, int],
    tree: tuple[list[list[int]], list[float], list[float], dict[int, float], dict[int, int]],
) -> list[int]:
    """Put a narrow node above each lowered card, to keep the way of its link free."""
    children, width, bottom, top, local = tree
    for card in drop:
        lane, kids = len(children), children[local[forest.parent[card]]]
        kids[kids.index(local[card])] = lane
        children.append([local[card]])
        width.append(_LANE)
        bottom.append(top[card] - 1.0)
    walk = [0]
    for node in walk:
        walk.extend(children[node])
    return walk


__all__ = ["depths", "extent", "tree_places"]
