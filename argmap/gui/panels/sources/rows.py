"""The lines of the register: who it is, how far believed, what hangs on it, how old."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.gui.panels.sources.age import age
from argmap.model import Map, Node, Source


class SourceRow(NamedTuple):
    """One source as the register shows it."""

    id: str
    name: str
    details: str


def source_rows(map_: Map) -> list[SourceRow]:
    """Return the sources, those most cited first."""
    citing = citations(map_)
    rows = sorted(map_.sources, key=lambda one: -len(citing.get(one.id, ())))
    return [_row(map_, one, citing.get(one.id, ())) for one in rows]


def citations(map_: Map) -> Mapping[str, tuple[Node, ...]]:
    """Return the nodes that cite each source."""
    found: dict[str, list[Node]] = {}
    for node in map_.nodes:
        if node.source is not None:
            found.setdefault(node.source.id, []).append(node)
    return {key: tuple(nodes) for key, nodes in found.items()}


def _row(map_: Map, source: Source, citing: tuple[Node, ...]) -> SourceRow:
    # Not at the top: the window opens before anything is scored.
    from argmap.scores import credibility_words

    dates = [node.source.date for node in citing if node.source and node.source.date]
    newest = max(dates, default=source.date)
    known = source.credibility is not None
    details = (
        credibility_words(source.credibility) if source.credibility is not None else "not weighed",
        f"{len(citing)} {'node' if len(citing) == 1 else 'nodes'}" if citing else "not cited",
        age(newest, map_.as_of),
        "" if source.named else "no name given",
        "no reason given" if known and not source.reason else "",
    )
    name = source.name or source.organisation or "No name yet"
    return SourceRow(source.id, name, " · ".join(filter(None, details)))
