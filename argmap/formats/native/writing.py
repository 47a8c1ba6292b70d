"""From a map to bytes, in the order of the file: what is said by silence is left out."""

import math
from functools import cache
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from argmap.formats import json_text
from argmap.formats.native import limits
from argmap.model import FormatError, Frozen, Link, Map, Node

# Written even when they are the default, so that a reader of the file need not know it.
_ALWAYS: dict[type[Frozen], frozenset[str]] = {
    Node: frozenset({"kind", "text"}),
    Link: frozenset({"kind", "sources", "target"}),
}
_NEVER: frozenset[str] = frozenset()
_TOP = frozenset({"format", "version"})
_MOST_AIR = 10_000_000


class Unread(dict[str, Any]):
    """What stood in a field and could not be understood; it is written back where it stood."""


class Removed(tuple[tuple[str, int, Any], ...]):
    """Parts that could not be understood, with the list and the place they were taken from."""


def write(map_: Map) -> bytes:
    """Write a map. The same map gives the same bytes, and bytes that can be opened again."""
    unknown: list[Any] = []
    try:
        tree = _whole(map_, unknown)
        indent = 2 if sum(_air(value, 2) for value in unknown) < _MOST_AIR else None
        data = _json(tree, indent)
        if json_text.is_too_large(data):
            data = _json(tree, None)
    except (PydanticSerializationError, ValueError, RecursionError) as error:
        raise FormatError("the map holds something that cannot be written as JSON") from error
    limits.check_length(tree)
    if json_text.is_too_large(data):
        raise FormatError("the map is larger than argmap opens; divide it into several maps")
    return data


def _json(tree: dict[str, Any], indent: int | None) -> bytes:
    return to_json(tree, indent=indent, inf_nan_mode="constants") + b"\n"


def plain(value: Frozen, always: frozenset[str] | None = None) -> dict[str, Any]:
    """Give a value's fields in the model's order, then its unknown keys, sorted."""
    return _plain(value, always, [])


def _plain(value: Frozen, always: frozenset[str] | None, unknown: list[Any]) -> dict[str, Any]:
    always = _ALWAYS.get(type(value), _NEVER) if always is None else always
    extra = value.model_extra
    if not extra:
        return {
            name: _inner(held, unknown)
            for name, default in _defaults(type(value))
            if (held := getattr(value, name)) != default or name in always
        }
    unread = {k: v for kept in extra.values() if isinstance(kept, Unread) for k, v in kept.items()}
    written: dict[str, Any] = {}
    for name, default in _defaults(type(value)):
        held = getattr(value, name)
        if held == default and name in unread:
            written[name] = unread[name]
        elif name in always or held != default:
            written[name] = _inner(held, unknown)
    for name in sorted(extra):
        if not isinstance(extra[name], Unread | Removed):
            written[name] = _sorted(extra[name])
    unknown.extend(extra.values())
    return written


def _whole(map_: Map, unknown: list[Any]) -> dict[str, Any]:
    """Give a whole map, with the two keys that every file begins with."""
    written = _plain(map_, _TOP, unknown)
    for extra in (map_.model_extra or {}).values():
        for name, index, part in reversed(extra) if isinstance(extra, Removed) else ():
            # A list that was left empty was not written: it is made where it belongs.
            written.setdefault(name, []).insert(index, part)
    return written


def _air(value: Any, depth: int) -> int:
    """Count the blanks that indenting sets before the parts of an unknown value.

    They lie as deep as a stranger likes: five megabytes became seven hundred.
    """
    inner = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list | tuple):
        return 0
    return 2 * depth * (len(value) + 1) + sum(_air(each, depth + 1) for each in inner)


@cache
def _defaults(kind: type[Frozen]) -> tuple[tuple[str, Any], ...]:
    """Give the fields of a kind of value in the model's order, with what silence means."""
    return tuple(
        (name, field.get_default(call_default_factory=False))
        for name, field in kind.model_fields.items()
    )


def _inner(held: Any, unknown: list[Any]) -> Any:
    if isinstance(held, Frozen):
        return _plain(held, None, unknown)
    if isinstance(held, tuple):
        return [_inner(each, unknown) for each in held]
    return held


def _sorted(value: Any) -> Any:
    """Sort what lies within an unknown key as well: the same map gives the same bytes."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_sorted(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("JSON has no word for this number")
    return value
