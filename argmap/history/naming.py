"""What people call the parts of a map and what is written about each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from argmap.model import Map
from argmap.wording import shortened

# Fields whose names in the file are not what a reader would call them.
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "text": "words",
        "base": "base score",
        "at": "place on the map",
        "anchors": "places in the draft",
        "sources": "reasons",
        "target": "aim",
        "answers": "answers to the critical questions",
        "as_of": "day it speaks of",
        "sha1": "fingerprint",
        "stale_years": "years until evidence is old",
        "dismissed": "findings set aside",
    }
)


def field_name(name: str) -> str:
    """Return what a reader would call a field."""
    return f"the {_FIELDS.get(name, name.replace('_', ' '))}"


def name_of(kind: str, mine: Map, theirs: Map, part: Any) -> str:
    """Name a node, link, source or draft of two maps by its words; `kind` is the list it is in."""
    if kind == "nodes":
        return _quoted(part.text, part.id)
    if kind == "links":
        ends = [_end(mine, theirs, id_) for id_ in (*part.sources[:2], part.target)]
        more = " and more" if len(part.sources) > 2 else ""
        return f"the step from {' and '.join(ends[:-1])}{more} to {ends[-1]}"
    if kind == "sources":
        return f"the source {_quoted(part.known_by, part.id)}"
    return f"the draft {_quoted(part.title, part.id)}"


def _end(mine: Map, theirs: Map, id_: str) -> str:
    node = mine.node_by_id.get(id_) or theirs.node_by_id.get(id_)
    if node is not None:
        return _quoted(node.text, id_)
    known = id_ in mine.link_by_id or id_ in theirs.link_by_id
    return "another step" if known else "a card that is gone"


def _quoted(words: str, otherwise: str) -> str:
    return f"“{shortened(words) or otherwise}”"
