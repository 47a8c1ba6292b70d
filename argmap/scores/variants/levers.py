"""The credibilities that a verdict hangs on: of leaves, and of sources with all that cites them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from argmap.scores.base import HIGHEST, LOWEST, cited, credibility_cap
from argmap.scores.variants.case import Case
from argmap.scores.variants.influences import Row, Rows


@dataclass(frozen=True)
class Lever:
    """One credibility that can be turned."""

    id: str
    what: str
    """node or source."""
    label: str
    now: float
    bases: tuple[int, ...]
    """The nodes that start at it."""


def levers(case: Case) -> tuple[Lever, ...]:
    """Return the credibility of every leaf above the focus, and of every source cited there.

    Left out are nodes whose base score was set by number, and evidence that takes the credibility
    of its source: there the source is the lever.
    """
    nodes = case.map.nodes
    found = [
        Lever(nodes[v].id, "node", nodes[v].text, case.net.base[v], (v,))
        for v in case.leaves
        if nodes[v].base is None and not _takes(case, v)
    ]
    for key, evidence in case.cited_by.items():
        source = case.map.source_by_id[key]
        if source.credibility is not None:
            starting = tuple(v for v in evidence if _takes(case, v))
            found.append(Lever(key, "source", source.known_by or key, source.credibility, starting))
    return tuple(found)


def turned(case: Case, turns: Mapping[Lever, Rows]) -> tuple[dict[int, Rows], dict[int, Rows]]:
    """Return the bases and the caps, by node and by link, that follow from turning levers."""
    base = {
        v: np.clip(row, LOWEST, HIGHEST) if case.net.semantics.clamps else row
        for lever, row in turns.items()
        for v in lever.bases
    }
    by_source = {lever.id: row for lever, row in turns.items() if lever.what == "source"}
    cap: dict[int, Rows] = {}
    for key in by_source:
        for link in _capped(case, key):
            if link not in cap:
                cap[link] = np.minimum.reduce(np.broadcast_arrays(*_caps(case, link, by_source)))
    return base, cap


def _takes(case: Case, vertex: int) -> bool:
    """Tell whether a node starts at the credibility of its source."""
    node = case.map.nodes[vertex]
    source = cited(node, case.map)
    given = node.base is not None or node.credibility is not None
    return not given and source is not None and source.credibility is not None


def _capped(case: Case, source: str) -> list[int]:
    evidence = set(case.cited_by[source])
    return [link for link in case.links if not evidence.isdisjoint(case.net.premises(link))]


def _caps(case: Case, link: int, by_source: Mapping[str, Rows]) -> list[Row]:
    """Return what each source behind a link lets it carry at most."""
    found: list[Row] = [1.0]
    for premise in case.net.premises(link):
        source = cited(case.map.nodes[premise], case.map)
        if source is not None:
            found.append(by_source.get(source.id, credibility_cap(source)))
    return found
