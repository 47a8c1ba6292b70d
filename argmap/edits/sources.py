"""Who says it: the sources of a map and the nodes that cite them."""

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
    citing = [n for n in map_.nodes if n.source and n.source.id == source_id]
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
