"""New lines for the few links that an edit concerns; all others keep theirs."""

from collections.abc import Collection, Iterable, Mapping

from argmap.layout.lines.routes import route
from argmap.layout.obstacles import near, rect
from argmap.layout.shapes import XY, Box, Route, turned_box, turned_route
from argmap.model import Link, Map

_EDGE = 0.02
_AROUND = 500.0


def patched(
    map_: Map,
    shown: Collection[str],
    boxes: Mapping[str, Box],
    before: Mapping[str, Route],
    suspects: Collection[str] | None = None,
) -> dict[str, Route]:
    """The routes of the links shown. Lines that still end at their cards are kept.

    With suspects, those of all others are known to do so, if there are any.
    """
    links = {link.id: link for link in map_.links if link.id in shown}
    worn = [
        link
        for key, link in links.items()
        if (suspects is None or key in suspects or key not in before)
        and not _fits(link, boxes, before)
    ]
    if not worn:
        return {key: before[key] for key in links}
    renew = _concerned(map_, links, worn)
    within = _context(map_, links, renew)
    way = map_.layout.direction
    cards = _cards_around(within, renew, links, boxes)
    known = {key: turned_route(before[key], way) for key in within if key not in renew}
    fresh = route(
        [links[key] for key in within],
        {card: turned_box(boxes[card], way) for card in cards},
        known,
    )
    return {key: turned_route(fresh[key], way) if key in renew else before[key] for key in links}


def _fits(link: Link, boxes: Mapping[str, Box], before: Mapping[str, Route]) -> bool:
    route_ = before.get(link.id)
    if route_ is None or len(route_.stems) != len(link.sources):
        return False
    for source, stem in zip(link.sources, route_.stems, strict=True):
        if not _on_edge(stem[0], boxes[source]):
            return False
    end = (route_.trunk or route_.stems[0])[-1]
    target = boxes.get(link.target)
    if target is not None:
        return _on_edge(end, target)
    hit = before.get(link.target)
    return hit is not None and (end == hit.middle or link.id == link.target)


def _on_edge(point: XY, box: Box) -> bool:
    across, along = abs(point[0] - box.x) - box.width / 2, abs(point[1] - box.y) - box.height / 2
    return -_EDGE < (across if across > along else along) < _EDGE


def _concerned(map_: Map, links: Mapping[str, Link], worn: Iterable[Link]) -> set[str]:
    """The worn links, those that share a target with them, and all that bear on these."""
    found: set[str] = set()
    waiting = list(worn)
    for link in waiting:
        if link.id in found:
            continue
        found.add(link.id)
        beside = map_.links_into.get(link.target, ()) if link.target not in links else ()
        onto = map_.links_into.get(link.id, ())
        waiting.extend(one for one in (*beside, *onto) if one.id in links)
    return found


def _context(map_: Map, links: Mapping[str, Link], renew: set[str]) -> list[str]:
    """The links to renew and all that touch the same cards, in the order of the map."""
    found = set(renew)
    for key in renew:
        link = links[key]
        for card in (*link.sources, link.target):
            touching = (*map_.links_from.get(card, ()), *map_.links_into.get(card, ()))
            found.update(one.id for one in touching if one.id in links)
    waiting = list(found)
    for key in waiting:
        target = links[key].target
        if target in links and target not in found:
            found.add(target)
            waiting.append(target)
    return [key for key in links if key in found]


def _cards_around(
    within: Iterable[str],
    renew: Iterable[str],
    links: Mapping[str, Link],
    boxes: Mapping[str, Box],
) -> list[str]:
    """The cards at the ends of these links, and those that may stand in the way of new ones."""
    ends = {card for key in within for card in (*links[key].sources, links[key].target)}
    new = {card for key in renew for card in (*links[key].sources, links[key].target)}
    rects = [rect(boxes[card], _AROUND) for card in new if card in boxes]
    if not rects:
        return [card for card in boxes if card in ends]
    left, top = min(r[0] for r in rects), min(r[1] for r in rects)
    right, bottom = max(r[2] for r in rects), max(r[3] for r in rects)
    area = (left, top, right, bottom)
    beside = set(near(area, boxes))
    return [card for card in boxes if card in ends or card in beside]
