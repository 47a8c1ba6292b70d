"""Walking the map with the arrows, as it looks on screen. Pure: places in, an id out.

Left, right, up and down go from card to card: along a link where one leads that way, else to
the nearest card there. Alt+Up steps onto the link by which a card bears on something, and from a
link on to what it bears on; Alt+Down steps back. From a link the plain arrows reach what it
joins, and the links beside it. So every card and every link is reached (docs/decisions).
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from argmap.layout import Arrangement
from argmap.layout.shapes import XY
from argmap.model import Link, Map

Way = Literal["left", "right", "up", "down"]
_AHEAD: Mapping[Way, XY] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_ASIDE = 2.0
_STEEP = 3.0


def walk(map_: Map, seen: Arrangement, here: str, way: Way, came: str | None = None) -> str | None:
    """Return where an arrow leads; `came` is where one came from, so that one can go back."""
    if here in seen.links:
        return _from_link(map_, seen, here, way)
    if here not in seen.nodes:
        return next(iter(seen.nodes), None)
    origin = _place(seen, here)
    beside = _linked(map_, seen, here)
    if came in beside and _ahead(origin, _place(seen, came or ""), way, _STEEP):
        return came
    linked = _nearest(seen, origin, beside, way, _STEEP)
    others = seen.nodes.keys() - {here}
    row = _nearest(seen, origin, others, way, 1.0)
    if way in _along(map_):
        return linked or row or _nearest(seen, origin, others, way, None)
    return row or linked or _nearest(seen, origin, others, way, None)


def towards(map_: Map, seen: Arrangement, here: str) -> str | None:
    """Return the next stop on the way to the thesis: a card's link, a link's target."""
    if here in seen.links:
        return _known(seen, map_.link_by_id[here].target)
    return next((x.id for x in map_.links_from.get(here, ()) if x.id in seen.links), None)


def back(map_: Map, seen: Arrangement, here: str) -> str | None:
    """Return the next stop away from the thesis: a link into a card, a link's first source."""
    into = next((x.id for x in map_.links_into.get(here, ()) if x.id in seen.links), None)
    if here in seen.links:
        return _known(seen, map_.link_by_id[here].sources[0])
    return into


def _from_link(map_: Map, seen: Arrangement, here: str, way: Way) -> str | None:
    link = map_.link_by_id[here]
    origin = seen.links[here].middle
    ends = {*link.sources, link.target} & seen.nodes.keys()
    ends |= {link.target} & seen.links.keys()
    if way in _along(map_):
        return _nearest(seen, origin, ends, way, _STEEP) or towards(map_, seen, here)
    others = seen.links.keys() - {here}
    onto = {x.id for x in map_.links_into.get(here, ())} & others
    return (
        _beside(map_, seen, here, way)
        or _nearest(seen, origin, others, way, _STEEP)
        or _nearest(seen, origin, onto, way, None)
        or _nearest(seen, origin, others, way, None)
    )


def _beside(map_: Map, seen: Arrangement, here: str, way: Way) -> str | None:
    """Return the next link into the same card, links on such links among them.

    They stand in one fixed order, so that stepping through them leaves none out.
    """
    sideways = map_.layout.direction == "right"
    alike = (id_ for id_ in _around(map_, here) if id_ in seen.links)
    places = ((seen.links[id_].middle, id_) for id_ in alike)
    order = [i for _, i in sorted((xy[::-1] if sideways else xy, i) for xy, i in places)]
    if here not in order:
        return None
    at = order.index(here) + (1 if way in ("right", "down") else -1)
    return order[at] if 0 <= at < len(order) else None


def _around(map_: Map, here: str) -> set[str]:
    """The links that bear on the same card as this one, at once or by way of other links."""
    passed: set[str] = set()
    while here in map_.link_by_id and here not in passed:
        passed.add(here)
        here = map_.link_by_id[here].target
    found: set[str] = set()
    waiting = [here]
    while waiting:
        for link in map_.links_into.get(waiting.pop(), ()):
            if link.id not in found:
                found.add(link.id)
                waiting.append(link.id)
    return found


def _along(map_: Map) -> tuple[Way, Way]:
    return ("left", "right") if map_.layout.direction == "right" else ("up", "down")


def _linked(map_: Map, seen: Arrangement, here: str) -> set[str]:
    """The cards at the other ends of a card's links, those that bear on these links included."""
    out = map_.links_from.get(here, ())
    into = map_.links_into.get(here, ())
    found: set[str] = set()
    for link in out:
        found.add(link.target)
        if link.target in map_.link_by_id:
            found.update(_ends(map_.link_by_id[link.target]))
    for link in into:
        found.update(link.sources)
    return (found & seen.nodes.keys()) - {here}


def _ends(link: Link) -> tuple[str, ...]:
    return (*link.sources, link.target)


def _known(seen: Arrangement, id_: str) -> str | None:
    return id_ if id_ in seen.nodes or id_ in seen.links else None


def _place(seen: Arrangement, id_: str) -> XY:
    box = seen.nodes.get(id_)
    return (box.x, box.y) if box is not None else seen.links[id_].middle


def _ahead(origin: XY, place: XY, way: Way, steep: float | None) -> float | None:
    """Return how far a place is that way, or None if it is not there; aside counts double."""
    dx, dy = place[0] - origin[0], place[1] - origin[1]
    ax, ay = _AHEAD[way]
    ahead, aside = dx * ax + dy * ay, abs(dx * ay) + abs(dy * ax)
    if ahead <= 1.0 or (steep is not None and aside > steep * ahead):
        return None
    return ahead + _ASIDE * aside


def _nearest(
    seen: Arrangement, origin: XY, ids: Iterable[str], way: Way, steep: float | None
) -> str | None:
    best, found = float("inf"), None
    for id_ in ids:
        far = _ahead(origin, _place(seen, id_), way, steep)
        if far is not None and (far, id_) < (best, found or "~"):
            best, found = far, id_
    return found
