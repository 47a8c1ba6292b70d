"""Bring together two maps that grew apart: mine in the window, theirs on the disk.

Both are compared, part by part and field by field, with the map they both began as. What only
one of them changed is taken; where both changed the same, mine stands and that is told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from argmap.history.naming import field_name, name_of
from argmap.model import Frozen, Link, Map, Node
from argmap.wording import shortened

_GONE = object()
_BY_ID = ("nodes", "links", "sources", "drafts")

Parts = tuple[Any, ...]
Three = tuple[Any, Any, Any]
"""What something was, what it is here, what it is there."""


@dataclass(frozen=True)
class Merged:
    """The map that came of it, and in words what both had changed and what became of it."""

    map: Map
    conflicts: tuple[str, ...] = ()


def merge(base: Map, mine: Map, theirs: Map) -> Merged:
    """Merge two maps that both began as `base`."""
    told: list[str] = []
    merged: dict[str, Any] = {}
    for name in _names(base, mine, theirs):
        three = _get(base, name), _get(mine, name), _get(theirs, name)
        if name in _BY_ID:
            found: Any = _parts(three, partial(name_of, name, mine, theirs), told)
        else:
            found = _field(three, f"{field_name(name)} of the map", told)
        if found is not _GONE:
            merged[name] = found
    links = _of_other_ids(merged["links"], merged["nodes"], told)
    merged["nodes"], merged["links"] = _with_ends(merged["nodes"], links, mine, theirs)
    return Merged(Map(**merged), tuple(told))


def _parts(three: Three, named: Callable[[Any], str], told: list[str]) -> Parts:
    base, mine, theirs = ({part.id: part for part in parts} for parts in three)
    # Whoever put them in another order is followed; if both did, mine stands.
    first, second = (theirs, mine) if list(mine) == list(base) else (mine, theirs)
    merged = []
    for id_ in _order(first, second):
        left = base.get(id_), mine.get(id_), theirs.get(id_)
        part = _part(left, named, told)
        if part is not None:
            merged.append(part)
    return tuple(merged)


def _part(three: Three, named: Callable[[Any], str], told: list[str]) -> Any:
    base, mine, theirs = three
    if mine is not None and theirs is not None:
        if theirs in (mine, base):
            return mine
        return _value((mine if base is None else base, mine, theirs), named(mine), told)
    left = theirs if mine is None else mine
    if base is None or left is None:
        return left
    if left == base:
        return None
    # One deleted it: what the other one did to it meanwhile must not be lost.
    told.append(f"{named(left)} (deleted by one and changed by the other; it was kept)")
    return left


def _value(three: Three, where: str, told: list[str]) -> Any:
    base, mine, theirs = three
    if theirs in (mine, base):
        return mine
    merged = {}
    for name in _names(base, mine, theirs):
        fields = _get(base, name), _get(mine, name), _get(theirs, name)
        merged[name] = _field(fields, f"{field_name(name)} of {where}", told)
    return type(mine)(**{name: value for name, value in merged.items() if value is not _GONE})


def _field(three: Three, where: str, told: list[str]) -> Any:
    base, mine, theirs = three
    if theirs in (mine, base):
        return mine
    if mine == base:
        return theirs
    if all(isinstance(each, Frozen) for each in three):
        return _value(three, where, told)
    told.append(f"{where} (yours was kept{_lost(theirs)})")
    return mine


def _lost(theirs: Any) -> str:
    """Say what was not taken, where that is words."""
    return f", theirs was “{shortened(theirs)}”" if isinstance(theirs, str) and theirs else ""


def _of_other_ids(links: tuple[Link, ...], nodes: tuple[Node, ...], told: list[str]) -> Parts:
    """Nodes and links share their ids: one may have made a node of what the other made a link."""
    by_id = {node.id: node for node in nodes}
    told += [
        f"a step with the same id as “{shortened(by_id[x.id].text) or x.id}” (it was left out)"
        for x in links
        if x.id in by_id
    ]
    return tuple(link for link in links if link.id not in by_id)


def _with_ends(
    nodes: tuple[Node, ...], links: tuple[Link, ...], mine: Map, theirs: Map
) -> tuple[tuple[Node, ...], tuple[Link, ...]]:
    """Bring back what one deleted while the other let a link lead to it."""
    known_nodes = {**theirs.node_by_id, **mine.node_by_id}
    known_links = {**theirs.link_by_id, **mine.link_by_id}
    here = {node.id for node in nodes} | {link.id for link in links}
    more_nodes, more_links = list(nodes), list(links)
    waiting = [end for link in links for end in (*link.sources, link.target)]
    while waiting:
        end = waiting.pop()
        if end in here:
            continue
        here.add(end)
        if end in known_nodes:
            more_nodes.append(known_nodes[end])
        elif end in known_links:
            more_links.append(known_links[end])
            waiting += [*known_links[end].sources, known_links[end].target]
    return tuple(more_nodes), tuple(more_links)


def _order(first: Mapping[str, Any], second: Mapping[str, Any]) -> list[str]:
    """The first as they stand; what is new in the second right after the one before it there."""
    new: dict[str | None, list[str]] = {None: []}
    before: str | None = None
    for id_ in second:
        if id_ in first:
            before = id_
        else:
            new.setdefault(before, []).append(id_)
    return [*new[None], *(each for id_ in first for each in (id_, *new.get(id_, ())))]


def _names(*values: Frozen) -> list[str]:
    """The fields of a kind of value, then the unknown keys that any of them has."""
    extra = dict.fromkeys(key for value in values for key in value.model_extra or {})
    return [*type(values[0]).model_fields, *extra]


def _get(value: Frozen, name: str) -> Any:
    if name in type(value).model_fields:
        return getattr(value, name)
    return (value.model_extra or {}).get(name, _GONE)
