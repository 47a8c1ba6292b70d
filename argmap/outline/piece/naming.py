"""What papers call the parts of a map."""

from argmap.model import Map
from argmap.wording import shortened

_LONGEST = 120


def name_of(map_: Map, id_: str) -> str:
    """Return a node's words, a source's name, or a link as what bears on what."""
    node, source = map_.node_by_id.get(id_), map_.source_by_id.get(id_)
    if node is not None:
        return _short(node.text) or "a node without words"
    if source is not None:
        return source.known_by or "a source without a name"
    link = map_.link_by_id.get(id_)
    if link is None:
        return id_
    grounds = " + ".join(
        _short(map_.node_by_id[s].text, 60) for s in link.sources if s in map_.node_by_id
    )
    target = map_.node_by_id.get(link.target)
    aim = _short(target.text, 60) if target else "another step"
    return f"“{grounds}” to “{aim}”"


def quoted(map_: Map, id_: str) -> str:
    """Return a node's words in quotation marks; other names as they are."""
    name = name_of(map_, id_)
    return f"“{name}”" if id_ in map_.node_by_id else name


def _short(text: str, most: int = _LONGEST) -> str:
    return shortened(text, most).rstrip(".")
