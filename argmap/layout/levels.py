"""How deep each card of a tree stands, and how much air its links need."""

from argmap.layout.forest import Forest

SIDE_GAP = 32.0
STUB = 12.0
"""How far a link runs straight out of a card."""
JOIN = 22.0
"""Room for linked premises to meet."""
CUT = 18.0
"""Room for an undercut to end on a link."""
FAN = 26.0
"""Room for links to slant towards their target."""
HEAD = 16.0
"""Room for the arrow's head."""

_WASTE = 1.6


def lifts(forest: Forest) -> dict[int, tuple[float, float]]:
    """By target: room for joining and for undercuts, above the sources of its links."""
    found: dict[int, tuple[float, float]] = {}
    for link in forest.links:
        joined = JOIN if len(link.sources) > 1 else 0.0
        cut = CUT if link.id in forest.into else 0.0
        if joined or cut:
            end = forest.ends.get(link.id, -1)
            before = found.get(end, (0.0, 0.0))
            found[end] = (max(before[0], joined), max(before[1], cut))
    return found


def depths(forest: Forest, order: list[int], drop: dict[int, int]) -> dict[int, int]:
    """How many levels each card stands below the root."""
    depth = {order[0]: 0}
    for card in order[1:]:
        depth[card] = depth[forest.parent[card]] + 1 + drop.get(card, 0)
    return depth


def tops(
    forest: Forest, order: list[int], heights: list[float], drop: dict[int, int]
) -> list[float]:
    """The y of the upper edge of each card in the order: in rows, unless that wastes much."""
    air = lifts(forest)
    depth = depths(forest, order, drop)
    gaps = {card: _gap(air.get(forest.parent[card])) for card in order[1:]}
    rows = _rows(order, depth, heights, gaps)
    loose = _loose(forest, order, heights, gaps)
    deepest = max(top + heights[card] for card, top in zip(order, loose, strict=True))
    if not drop and rows[-1] > _WASTE * deepest:
        return loose
    return [rows[depth[card]] for card in order]


def _gap(air: tuple[float, float] | None) -> float:
    return STUB + FAN + HEAD + (sum(air) if air else 0.0)


def _rows(
    order: list[int], depth: dict[int, int], heights: list[float], gaps: dict[int, float]
) -> list[float]:
    """The top of each row, and last the bottom of all."""
    count = max(depth.values()) + 1
    tall, gap = [0.0] * count, [0.0] * (count + 1)
    for card in order:
        row = depth[card]
        tall[row] = max(tall[row], heights[card])
        gap[row] = max(gap[row], gaps.get(card, 0.0))
    rows = [0.0]
    for row in range(count):
        rows.append(rows[row] + tall[row] + gap[row + 1])
    return rows


def _loose(
    forest: Forest, order: list[int], heights: list[float], gaps: dict[int, float]
) -> list[float]:
    """Each card right below its parent, siblings with their heads in line."""
    need: dict[int, float] = {}
    for card in order[1:]:
        up = forest.parent[card]
        need[up] = max(need.get(up, 0.0), gaps[card])
    top = {order[0]: 0.0}
    for card in order[1:]:
        up = forest.parent[card]
        top[card] = top[up] + heights[up] + need[up]
    return [top[card] for card in order]


def staggered(forest: Forest, order: list[int]) -> dict[int, int]:
    """Which siblings to set a row or more lower, so that a long row becomes two short ones.

    Only slim ones (a card, or a chain of single cards) that nothing is tied to: of each run of
    them every second one goes below its neighbours.
    """
    length = _chains(forest, order)
    drop: dict[int, int] = {}
    for card in order:
        kids = forest.children[card]
        if len(kids) > 2:
            _stagger(forest, kids, length, drop)
    return drop


def _chains(forest: Forest, order: list[int]) -> dict[int, int]:
    """How many cards hang in a chain from each card; absent where there is a branching."""
    length: dict[int, int] = {}
    for card in reversed(order):
        kids = forest.children[card]
        if not kids:
            length[card] = 1
        elif len(kids) == 1 and kids[0] in length:
            length[card] = length[kids[0]] + 1
    return length


def _stagger(forest: Forest, kids: list[int], length: dict[int, int], drop: dict[int, int]) -> None:
    tied = _tied(forest, kids)
    lowered = False
    for before, card, after in zip(kids[:-1], kids[1:], [*kids[2:], -1], strict=True):
        # The last may go below its neighbour too; a wide neighbour leaves no room there.
        free = card in length and card not in tied and before in length
        lowered = not lowered and free and (after < 0 or after in length)
        if lowered:
            drop[card] = max(length[before], length.get(after, 1))


def _tied(forest: Forest, kids: list[int]) -> set[int]:
    """Cards that stand beside others for a reason: premises, undercutters and what they cut."""
    count: dict[str, int] = {}
    for card in kids:
        count[forest.via[card]] = count.get(forest.via[card], 0) + 1
    home = {link for link in count if link in forest.into or count[link] > 1}
    direct = {link.id for card in kids[:1] for link in forest.into[forest.ids[forest.parent[card]]]}
    return {c for c in kids if forest.via[c] in home or forest.via[c] not in direct}
