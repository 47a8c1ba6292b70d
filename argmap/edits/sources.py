"""Who says it: the sources of a map and the nodes that cite them."""

from collections.abc import Iterable
from typing import Any

from argmap.edits.parts import node_of, with_nodes
from argmap.model import Citation, EditError, Map, Source


def add_source(map_: Map, /, source: Source) -> Map:
    """Add a source to the map."""
    return map_.but(sources=(*map_.sources, source))


def set_source(map_: Map, /, source_id: str, **fields: Any) -> Map:
    """Change any field of a source but its id."""
    if source_id not in map_.source_by_id:
        raise EditError("that source is no longer in the map")
    changed = map_.source_by_id[source_id].but(**fields)
    if changed == map_.source_by_id[source_id]:
        return map_
    return map_.but(sources=tuple(changed if s.id == source_id else s for s in map_.sources))


def remove_source(map_: Map, /, source_id: str) -> Map:
    """Take a source away; the nodes that cite it then name nobody."""
    if source_id not in map_.source_by_id:
        raise EditError("that source is no longer in the map")
    citing = map_.nodes_citing.get(source_id, ())
    freed = with_nodes(map_, [n.but(source=None) for n in citing])
    return freed.but(
        sources=tuple(s for s in map_.sources if s.id != source_id),
        authors=None if map_.authors == source_id else map_.authors,
    )


def cite(
    map_: Map, /, node_id: str, citation: Citation | None, source: Source | None = None
) -> Map:
    """Say where a node's words come from; a source that is new joins the map in the same step."""
    if source is not None and source.id not in map_.source_by_id:
        map_ = add_source(map_, source)
    if citation is not None and citation.id not in map_.source_by_id:
        raise EditError("that source is no longer in the map")
    return with_nodes(map_, [node_of(map_, node_id).but(source=citation)])


def take_in_sources(map_: Map, /, sources: Iterable[Source]) -> Map:
    """Add sources from elsewhere. Those that are known, by id or by title and authors, are not
    doubled: what is told of them anew takes the place of the old, the rest stays.
    """
    held = dict(map_.source_by_id)
    by_title = {_title(source): source.id for source in map_.sources if source.name.strip()}
    for source in sources:
        id_ = by_title.get(_title(source), source.id)
        known = held.get(id_)
        if known is not None and not _may_be_one(known, source):
            id_, known = _free(id_, held), None
        held[id_] = _merged(known, source) if known else source.but(id=id_)
        by_title.setdefault(_title(held[id_]), id_)
    after = tuple(held.values())
    return map_ if after == map_.sources else map_.but(sources=after)


def _title(source: Source) -> tuple[str, tuple[str, ...]]:
    words = " ".join(source.name.split()).casefold()
    # Without a title nothing is alike.
    return words or f"\n{source.id}", tuple(name.casefold() for name in source.authors)


def _may_be_one(known: Source, source: Source) -> bool:
    """Whether two sources with one id are one: a key alone may have been given twice."""
    one, other = _title(known), _title(source)
    unsaid = not (known.name.strip() and source.name.strip())
    return unsaid or one[0] == other[0] or one[1] == other[1]


def _merged(known: Source, source: Source) -> Source:
    silent = Source(id=known.id)
    told = {
        name: value
        for name in Source.model_fields
        if name != "id" and (value := getattr(source, name)) != getattr(silent, name)
    }
    return known.but(**told, **(source.model_extra or {}))


def _free(id_: str, held: dict[str, Source]) -> str:
    number = 2
    while f"{id_[:190]}-{number}" in held:
        number += 1
    return f"{id_[:190]}-{number}"
