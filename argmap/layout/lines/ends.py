"""Which side of which card each end of a link is at, and in what order."""

from collections.abc import Mapping

from argmap.layout.air import CUT_STEP, MOST_CUTS
from argmap.layout.lines.ports import End, Key, side_towards
from argmap.layout.shapes import Box
from argmap.model import Link

_LANE = 9.0


def ends(links: Mapping[str, Link], boxes: Mapping[str, Box]) -> dict[Key, End]:
    """The ends of all links at cards. -1 is the end at the target."""
    found: dict[Key, End] = {}
    for link in links.values():
        target = boxes.get(link.target) or _about(link.target, links, boxes)
        others = [s for s in link.sources if s != link.target]
        towards = (target.x, target.y)
        for i, source in enumerate(link.sources):
            if source != link.target:
                found[link.id, i] = End(source, side_towards(boxes[source], target), towards)
        if others and link.target in boxes:
            group = boxes[others[0]] if len(others) == 1 else around([boxes[s] for s in others])
            mean = sum(boxes[s].x for s in others) / len(others)
            found[link.id, -1] = End(link.target, side_towards(target, group), (mean, group.y))
    return found


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


def bases(
    links: Mapping[str, Link], found: Mapping[Key, End], boxes: Mapping[str, Box]
) -> dict[str, float]:
    """By target: the upper edge of the highest of the cards that bear on it from below."""
    base: dict[str, float] = {}
    for link in links.values():
        end = found.get((link.id, -1))
        if end and end.side == "bottom":
            top = min(boxes[s].top for s in link.sources if s != link.target)
            base[link.target] = min(base.get(link.target, top), top)
    return base


def lanes(
    found: Mapping[Key, End], points: Mapping[Key, tuple[float, float]], room: Mapping[str, float]
) -> dict[str, float]:
    """By link: how much higher than the innermost it runs, so that lines side by side do not meet.

    Of the links that come from one side the outermost runs highest: none crosses another.
    """
    groups: dict[tuple[str, bool], list[tuple[float, str]]] = {}
    for (link, number), end in found.items():
        if number == -1 and end.side == "bottom":
            away = end.towards[0] - points[link, -1][0]
            groups.setdefault((end.card, away < 0), []).append((abs(away), link))
    height: dict[str, float] = {}
    for (card, _), members in groups.items():
        members.sort()
        step = min(_LANE, room.get(card, 0.0) / max(len(members) - 1, 1))
        for rank, (_, link) in enumerate(members):
            height[link] = rank * step
    return height


def cut_heights(links: Mapping[str, Link], cut: frozenset[str]) -> dict[str, float]:
    """By link that others bear on: how high above the lowest such place they do so."""
    count: dict[str, int] = {}
    height: dict[str, float] = {}
    for link in links.values():
        if link.id in cut:
            rank = count.get(link.target, 0)
            count[link.target] = rank + 1
            height[link.id] = CUT_STEP * (rank % MOST_CUTS)
    return height
