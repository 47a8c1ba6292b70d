"""Which side of which card each end of a link is at, and in what order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from argmap.layout.air import CUT_DEEP, CUT_STEP, HEAD, MOST_CUTS, PLAIN, SLANT, Air
from argmap.layout.lines.ports import End, Key, Side, meeting, side_towards
from argmap.layout.shapes import XY, Box
from argmap.model import Link

_LANE = 9.0
_GENTLE = 72.0
"""Further than this a line goes exactly sideways: a slight tilt would look like a mistake."""
_FAR = 120.0
"""Beyond this an undercut rises from the middle of its card, as what stands in lower rows does."""


def ends(
    links: Mapping[str, Link], boxes: Mapping[str, Box], base: Mapping[str, float]
) -> dict[Key, End]:
    """The ends of all links at cards. -1 is the end at the target."""
    found: dict[Key, End] = {}
    for link in links.values():
        others = [s for s in link.sources if s != link.target]
        if not others:
            continue
        target = boxes.get(link.target) or _about(link.target, links, boxes)
        if len(link.sources) == 1 and link.target in boxes:
            found.update(_plain(link, boxes[others[0]], target, base))
            continue
        group = around([boxes[s] for s in others])
        mean = sum(boxes[s].x for s in others) / len(others)
        if link.target in boxes:
            side = side_towards(target, group)
            towards = (mean, group.y)
            found[link.id, -1] = End(link.target, side, towards, _wish(target, side, towards))
        # Premises stand around the place where they meet; what stands aside looks at the target.
        meet = (mean if len(others) > 1 else target.x, target.y)
        for i, source in enumerate(link.sources):
            if source != link.target:
                side = side_towards(boxes[source], target)
                far = len(others) == 1 and boxes[source].top - target.bottom > _FAR
                wish = _wish(boxes[source], side, (boxes[source].x, 0.0) if far else meet)
                found[link.id, i] = End(source, side, (target.x, target.y), wish)
    return found


def _plain(
    link: Link, source: Box, target: Box, base: Mapping[str, float]
) -> Iterator[tuple[Key, End]]:
    """The two ends of a link from card to card: right above each other where that can be."""
    start, end = side_towards(source, target), side_towards(target, source)
    middle = source.x if start in ("top", "bottom") else source.y
    wish = meeting(target, end, middle)
    # What is set lower than its siblings has a lane kept free above its middle.
    lowered = end == "bottom" and source.top > base.get(link.target, source.top) + 1.0
    first = middle if lowered else meeting(source, start, wish)
    yield (link.id, 0), End(link.sources[0], start, (target.x, target.y), first)
    yield (link.id, -1), End(link.target, end, (source.x, source.y), wish)


def _wish(box: Box, side: Side, towards: XY) -> float:
    return meeting(box, side, towards[0 if side in ("top", "bottom") else 1])


def _about(link_id: str, links: Mapping[str, Link], boxes: Mapping[str, Box]) -> Box:
    """About where a link will be before it has its line: near its first source."""
    link = links[link_id]
    box, above = boxes[link.sources[0]], boxes.get(link.target)
    if above is None or above.bottom < box.top:
        return Box(box.x, box.top - 30, 0, 0)
    return Box((box.x + above.x) / 2, (box.y + above.y) / 2, 0, 0)


def around(boxes: list[Box]) -> Box:
    """The smallest box around some boxes."""
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def bases(links: Mapping[str, Link], boxes: Mapping[str, Box]) -> dict[str, float]:
    """By target: the upper edge of the highest of the cards that bear on it from below."""
    base: dict[str, float] = {}
    for link in links.values():
        target = boxes.get(link.target)
        tops = [boxes[s].top for s in link.sources if s != link.target] if target else []
        if target and tops and min(tops) >= target.bottom:
            base[link.target] = min(base.get(link.target, tops[0]), *tops)
    return base


@dataclass(frozen=True, slots=True)
class Lane:
    """How high above the row of its sources a link goes aside, and how much it climbs meanwhile."""

    rise: float
    slant: float


PLAIN_LANE = Lane(PLAIN.rise, SLANT)


def lanes(
    found: Mapping[Key, End],
    points: Mapping[Key, XY],
    base: Mapping[str, float],
    air: Mapping[str, Air],
) -> dict[str, Lane]:
    """By link: a lane in the gap below its target's row, so that lines there do not cross.

    Of the lines that come from one side the outermost runs highest, whatever cards they lead to.
    """
    gaps: dict[tuple[float, bool], list[_Aside]] = {}
    for (link, number), end in found.items():
        if number == -1 and end.side == "bottom" and end.card in base:
            x = points[link, -1][0]
            alone = (link, 1) not in found and (link, 0) in points
            start = points[link, 0][0] if alone else end.towards[0]
            if abs(start - x) > 0.5:
                gap = (base[end.card], start < x)
                gaps.setdefault(gap, []).append((start, x, link, air.get(end.card, PLAIN)))
    chosen: dict[str, Lane] = {}
    for (_, is_left), members in gaps.items():
        members.sort(key=lambda one: one[:2], reverse=is_left)
        for chain in _chains(members):
            chosen.update(_stepped(chain))
    return chosen


_Aside = tuple[float, float, str, Air]
"""From which x to which x a line goes, its link, and the room of the links beside it."""


def _chains(members: list[_Aside]) -> Iterator[list[_Aside]]:
    """Lines that pass each other, the innermost first.

    Both ends of a line lie further out than those of the one before, so that this one tells all.
    """
    chain = members[:1]
    for (a, b, *_), line in pairwise(members):
        start, x = line[:2]
        if min(a, b) < max(start, x) and min(start, x) < max(a, b):
            chain.append(line)
        else:
            yield chain
            chain = [line]
    yield chain


def _stepped(chain: list[_Aside]) -> Iterator[tuple[str, Lane]]:
    if len(chain) == 1:
        start, x, link, room = chain[0]
        yield link, Lane(room.rise, SLANT if abs(start - x) < _GENTLE else 0.0)
        return
    low = max([room.rise for *_, room in chain])
    high = max([room.all for *_, room in chain]) - HEAD
    step = min(_LANE, (high - low) / (len(chain) - 1))
    rise = 0.0
    for _, _, link, room in chain:
        rise = max(rise + step, room.rise)
        yield link, Lane(rise, 0.0)


def cut_heights(
    links: Mapping[str, Link], cut: frozenset[str], deep: Mapping[str, int]
) -> dict[str, float]:
    """By link that others bear on: how high above the lowest such place they do so."""
    count: dict[str, int] = {}
    height: dict[str, float] = {}
    for link in links.values():
        if link.id in cut:
            rank = count.get(link.target, 0)
            count[link.target] = rank + 1
            height[link.id] = CUT_STEP * (rank % MOST_CUTS) + CUT_DEEP * deep.get(link.id, 0)
    return height
