"""A source and its CSL item: what the map has a field for, and the rest kept beside it.

All three formats go through the CSL item. What a format cannot say of a source travels as a
payload of ours, worked out by comparing what would be read back with what there was.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from argmap.formats.references import dates, names
from argmap.formats.references.kinds import csl_type, house_of, kind_of
from argmap.model import Source

REST = "csl"
"""The key beside a source's own fields under which the other variables of CSL are kept."""
OURS = "argmap"
_LONGEST_ID = 200

Item = dict[str, Any]


def source_of(item: Item) -> Source:
    """Return the source that an item describes, with nothing of it left out."""
    rest = dict(item)
    payload = _payload(rest)
    found = _fields(rest)
    if rest:
        found[REST] = rest
    plain = Source(**found)
    return with_payload(plain, payload) if payload else plain


def item_of(source: Source) -> Item:
    """Return the item for a source, from which the very source can be read again."""
    item = bare_item(source)
    payload = payload_of(source, source_of(item))
    if payload:
        custom = item.get("custom", {})
        if "custom" in item and not (custom and isinstance(custom, dict)):
            # Ours takes its place and brings it back.
            payload[REST], custom = (source.model_extra or {}).get(REST), {}
        item["custom"] = {**custom, OURS: payload}
    return item


def bare_item(source: Source) -> Item:
    """Return what CSL has words for."""
    kept = (source.model_extra or {}).get(REST)
    item: Item = dict(kept) if isinstance(kept, dict) else {}
    type_ = csl_type(source.kind)
    item.update({"id": source.id, "type": type_})
    if names.written(item.get("author")) != source.authors:
        _put(item, "author", names.parsed(source.authors))
    if dates.written(item.get("issued")) != source.date:
        _put(item, "issued", dates.parsed(source.date) if source.date else None)
    for key, value in (("title", source.name), ("URL", source.url)):
        if value or isinstance(item.get(key), str):
            _put(item, key, value)
    if source.organisation not in (item.get("container-title"), item.get("publisher"), ""):
        item[house_of(type_)] = source.organisation
    return item


def payload_of(source: Source, back: Source) -> dict[str, Any]:
    """Return the fields of a source that reading it back would not give."""
    wanted, got = _plain(source), _plain(back)
    differing = {key: value for key, value in wanted.items() if got.get(key, _NOTHING) != value}
    return {**differing, REST: None} if REST in got and REST not in wanted else differing


def with_payload(source: Source, payload: Mapping[str, Any]) -> Source:
    """Return a source with a payload of ours laid over it; as it is where that makes none."""
    fields = {**_plain(source), **payload}
    given = {key: value for key, value in fields.items() if key != REST or value is not None}
    try:
        return Source.model_validate_json(json.dumps(given))
    except (ValidationError, ValueError, RecursionError):
        return source


_NOTHING = object()


def _plain(source: Source) -> dict[str, Any]:
    fields: dict[str, Any] = {name: getattr(source, name) for name in Source.model_fields}
    fields["authors"] = list(source.authors)
    return {**fields, **(source.model_extra or {})}


def _payload(rest: Item) -> dict[str, Any]:
    custom = rest.get("custom")
    if not isinstance(custom, dict) or not isinstance(custom.get(OURS), dict):
        return {}
    left = {key: value for key, value in custom.items() if key != OURS}
    rest.pop("custom")
    if left:
        rest["custom"] = left
    payload: dict[str, Any] = custom[OURS]
    return payload


def _fields(rest: Item) -> dict[str, Any]:
    """Take out of an item what a source has fields for."""
    type_ = rest.pop("type", "")
    type_ = type_ if isinstance(type_, str) else ""
    found: dict[str, Any] = {"kind": kind_of(type_), "id": _id(rest.pop("id", ""))}
    for field, key in (("name", "title"), ("url", "URL")):
        if isinstance(rest.get(key), str):
            found[field] = rest.pop(key)
    found["organisation"] = _house(rest, csl_type(found["kind"]))
    found["date"] = dates.written(rest.get("issued"))
    if found["date"] and dates.parsed(found["date"]) == rest["issued"]:
        rest.pop("issued")
    found["authors"] = names.written(rest.get("author"))
    if found["authors"] and names.parsed(found["authors"]) == rest["author"]:
        rest.pop("author")
    return found


def _house(rest: Item, type_: str) -> str:
    key = house_of(type_)
    if isinstance(rest.get(key), str):
        return str(rest.pop(key))
    other = rest.get("publisher" if key == "container-title" else "container-title")
    return other if isinstance(other, str) else ""


def _id(given: Any) -> str:
    known = isinstance(given, str | int) and not isinstance(given, bool)
    return (str(given) if known else "")[:_LONGEST_ID] or "source"


def _put(item: Item, key: str, value: Any) -> None:
    if value:
        item[key] = value
    else:
        item.pop(key, None)
