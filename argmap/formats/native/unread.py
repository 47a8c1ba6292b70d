"""Set aside what cannot be understood, so that the rest opens and a save puts it back.

A newer version may have written kinds, roles or whole shapes that this one does not know; and
a link may have lost its sources or its target. Neither may be lost, and neither may be taken
for something else: see docs/decisions/0006-newer-files.md.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from secrets import token_hex
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.formats.native.writing import Removed, Unread
from argmap.formats.sentences import place, resolved
from argmap.model import FormatError, Frozen, Map

# No key that a file could hold, whoever wrote it: it never leaves the memory.
_MARK = f"\0unread {token_hex(8)}"
_LISTS = ("nodes", "links", "sources", "drafts", "dismissed")
# Without these a link is another link; to leave one out would change what the map says.
_WHOLE = ("kind", "sources", "target")
_PASSES = 6
# A file of which more than this is not understood is no map that this version could show.
_MOST = 20_000
_NAMED = 1000

_TOO_NEW = (
    "it was written by a newer argmap, and {:,} places in it are not understood by this one; "
    "update argmap"
)

Path = tuple[str | int, ...]


@dataclass
class Kept:
    """What was set aside: names for the user, of so many, and parts to be put back in place."""

    names: tuple[str, ...] = ()
    count: int = 0
    removed: list[tuple[str, int, Any]] = field(default_factory=list)

    def put_back(self, map_: Map) -> Map:
        """Hang what was set aside onto the map, where only the writer looks for it."""
        if not self.names:
            return map_
        marked: Map = _marked(map_)
        extra = {_MARK + "parts": Removed(self.removed)} if self.removed else {}
        return marked.but(**extra)


def bare_links(tree: dict[str, Any]) -> tuple[dict[str, Any], Kept]:
    """Set aside links that come from nowhere or bear on nothing: the rest is still a map."""
    links = tree.get("links")
    bare = [i for i, x in enumerate(links if isinstance(links, list) else ()) if _is_bare(x)]
    if not bare:
        return tree, Kept()
    names = tuple(f"{place(('links', i), tree)} has no source or no target" for i in bare[:_NAMED])
    tree = {**tree, "links": list(tree["links"])}
    return tree, Kept(names, len(bare), _taken_out(tree, [("links", i) for i in bare]))


def named_twice(tree: dict[str, Any]) -> tuple[str, ...]:
    """Name the links that name one of their sources more than once."""
    links = tree.get("links")
    return tuple(
        place(("links", at), tree)
        for at, link in enumerate(links if isinstance(links, list) else ())
        if isinstance(link, dict) and _repeats(link.get("sources"))
    )


def _repeats(sources: Any) -> bool:
    if not isinstance(sources, list) or len(sources) < 2:
        return False
    return len(set(map(repr, sources))) < len(sources)


def newer(tree: dict[str, Any], data: bytes) -> tuple[Map, Kept]:
    """Read the file of a newer version, setting aside all that this one does not understand.

    `tree` is what `data` holds, and is changed. What cannot be set aside is a ValidationError.
    """
    kept = Kept()
    text: bytes | str = data
    for _ in range(_PASSES):
        try:
            return Map.model_validate_json(text), kept
        except ValidationError as error:
            if error.error_count() > _MOST:
                raise FormatError(_TOO_NEW.format(error.error_count())) from error
            paths = {_taken(each, tree) for each in _details(error)} - {None}
            if not paths:
                raise
        _set_aside({path for path in paths if path}, tree, kept)
        text = json.dumps(tree)
    return Map.model_validate_json(text), kept


def _set_aside(paths: set[Path], tree: dict[str, Any], kept: Kept) -> None:
    named = sorted(paths, key=str)[: _NAMED - len(kept.names)]
    kept.names += tuple(f"{place(path, tree)} is not understood" for path in named)
    kept.count += len(paths)
    elements = {path for path in paths if isinstance(path[-1], int)}
    for path in paths - elements:
        _unread(tree, path)
    kept.removed += _taken_out(tree, [(str(path[0]), int(path[1])) for path in elements])


def unknown(map_: Map) -> Iterator[str]:
    """Name the unknown keys of a map and of all its parts."""
    # A part with its name and the way to it: put into words only where there is something to say.
    parts: list[_Place] = [_Place(map_, "", None)]
    while parts:
        place_ = parts.pop()
        extra = place_.part.model_extra
        if extra:
            yield from (f"{place_.words()}{key}" for key in extra if not key.startswith(_MARK))
        fields = vars(place_.part)
        for name in _names_of_parts(type(place_.part)):
            held = fields[name]
            inner = held if held.__class__ is tuple else (held,)
            parts += [_Place(x, name, place_) for x in reversed(inner) if _may_hold_unknown(x)]


def _may_hold_unknown(part: Any) -> bool:
    return isinstance(part, Frozen) and bool(part.model_extra or _names_of_parts(type(part)))


class _Place(NamedTuple):
    part: Frozen
    name: str
    within: "_Place | None"

    def words(self) -> str:
        """Name the way from the map to this part, as far as there is one."""
        if self.within is None:
            return ""
        id_ = getattr(self.part, "id", None)
        label = f"{self.name} → {id_}" if isinstance(id_, str) else self.name
        return f"{self.within.words()}{label} → "


@cache
def _names_of_parts(kind: type[Frozen]) -> tuple[str, ...]:
    """Name the fields that hold further parts."""
    return tuple(name for name, field in kind.model_fields.items() if _holds(field.annotation))


def _holds(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return True
    return any(_holds(inner) for inner in get_args(annotation))


def _is_bare(link: Any) -> bool:
    if not isinstance(link, dict):
        return False
    return link.get("sources", []) in ([], None) or link.get("target", "") in ("", None)


def _details(error: ValidationError) -> list[ErrorDetails]:
    return error.errors(include_url=False, include_input=False)


def _taken(detail: ErrorDetails, tree: Any) -> Path | None:
    """Tell what to set aside for one fault: a field, or one whole part of the map."""
    path, _, whole = resolved(detail["loc"], tree)
    lost = not whole and detail["type"] == "missing"
    if len(path) > 1 and path[0] in _LISTS:
        of_link = path[0] == "links" and (len(path) == 2 or path[2] in _WHOLE)
        if of_link or len(path) == 2 or path[2] == "id":
            return path[:2]
    if lost or detail["type"] == "value_error":
        # A part without what it needs: the field that holds it goes.
        path = path if path and detail["type"] == "missing" else ()
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path or None


def _unread(tree: Any, path: Path) -> None:
    *before, last = path
    for step in before:
        if isinstance(tree, dict) and step not in tree:
            # It went with an earlier fault, as a whole.
            return
        tree = tree[step]
    if isinstance(tree, dict) and last in tree:
        tree.setdefault(_MARK, {})[last] = _unmarked(tree.pop(last))


def _taken_out(tree: dict[str, Any], places: list[tuple[str, int]]) -> list[tuple[str, int, Any]]:
    """Take elements out, the last first, so that putting back in reverse gives the old order."""
    return [(name, i, _unmarked(tree[name].pop(i))) for name, i in sorted(places, reverse=True)]


def _unmarked(value: Any) -> Any:
    """Undo what an earlier pass set aside within a part that is now set aside as a whole."""
    if isinstance(value, list):
        return [_unmarked(each) for each in value]
    if not isinstance(value, dict):
        return value
    held = {key: _unmarked(each) for key, each in value.items() if key != _MARK}
    return {**held, **value.get(_MARK, {})}


def _marked(value: Any) -> Any:
    """Make marks that only the writer can read out of those that came through the validator."""
    if not isinstance(value, Frozen):
        return value
    changes: dict[str, Any] = {}
    for name in type(value).model_fields:
        held = getattr(value, name)
        now = tuple(_marked(x) for x in held) if isinstance(held, tuple) else _marked(held)
        if isinstance(held, Frozen | tuple) and now is not held:
            changes[name] = now
    extra = value.model_extra or {}
    if isinstance(extra.get(_MARK), dict):
        changes[_MARK] = Unread(extra[_MARK])
    return value.but(**changes) if changes else value
