"""The lines of the register: who it is, how far believed, what hangs on it, how old."""

from typing import NamedTuple

from argmap.gui.panels.sources.age import age
from argmap.model import Map, Node, Source
from argmap.scores import credibility_words


class SourceRow(NamedTuple):
    """One source as the register shows it."""

    id: str
    name: str
    details: str


def source_rows(map_: Map) -> list[SourceRow]:
    """Return the sources, those most cited first."""
    citing = map_.nodes_citing
    rows = sorted(map_.sources, key=lambda one: -len(citing.get(one.id, ())))
    return [_row(map_, one, citing.get(one.id, ())) for one in rows]


def _row(map_: Map, source: Source, citing: tuple[Node, ...]) -> SourceRow:
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
    name = source.known_by or "No name yet"
    return SourceRow(source.id, name, " · ".join(filter(None, details)))
