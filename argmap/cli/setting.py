"""The command that changes fields of a map, by the same path as the window."""

import json
import os
import re
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import Any

from pydantic import ValidationError

from argmap import edits
from argmap.cli.command import DONE, UsageError, say_beside, takes_file
from argmap.cli.disk.writing import changing, save_changed
from argmap.formats.native import plain
from argmap.formats.sentences import faults, short
from argmap.model import EditError, Frozen, Map

_WHOLE = ("title", "thesis", "authors", "as_of", "note")
_PARTS = ("settings", "layout")
_LISTS = ("nodes", "links", "sources")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def takes(parser: ArgumentParser) -> None:
    """Take a map and what to change in it."""
    takes_file(parser)
    parser.add_argument(
        "changes",
        metavar="KEY=VALUE",
        nargs="+",
        help="title, thesis, as_of, note, settings.semantics, layout.direction, "
        "nodes.ID.text, links.ID.strength, sources.ID.name, ...",
    )


def run(asked: Namespace) -> int:
    """Load a map, change it, save it."""
    with changing(asked.file) as file:
        say_beside(file.notices)
        map_ = file.map
        for change in asked.changes:
            try:
                map_ = changed(map_, change)
            except EditError as error:
                raise UsageError(f"{short(change.partition('=')[0])}: {error}.") from error
        save_changed(file, asked.file, map_)
    return DONE


def changed(map_: Map, change: str) -> Map:
    """Apply one KEY=VALUE to a map."""
    change = _in_utf8(change)
    key, sign, value = change.partition("=")
    if not sign:
        raise UsageError(f"{short(change)} should be KEY=VALUE, such as title=Talks.")
    if not key:
        raise UsageError(f"{short(change)} lacks the key before the sign, such as title=Talks.")
    first, _, rest = key.partition(".")
    if first in _WHOLE and not rest:
        return _whole(map_, first, value)
    if first in _PARTS and rest:
        part = getattr(map_, first)
        return edits.set_map(map_, **{first: part.but(**_fields(part, key, rest, value))})
    if first in _LISTS and "." in rest:
        return _listed(map_, first, key, value)
    known = ", ".join(
        (*_WHOLE, *(f"{p}.FIELD" for p in _PARTS), *(f"{p}.ID.FIELD" for p in _LISTS))
    )
    raise UsageError(f"There is no field {short(key)} to set; there are {known}.")


def _in_utf8(change: str) -> str:
    """Read again what the system's language kept Python from reading."""
    if change == change.encode(errors="replace").decode():
        return change
    try:
        return os.fsencode(change).decode()
    except UnicodeError:
        key = short(change.partition("=")[0])
        raise UsageError(f"{key}: its value is not UTF-8 text; write it in UTF-8.") from None


def _whole(map_: Map, field: str, value: str) -> Map:
    if field == "thesis" and value:
        if value not in map_.node_by_id:
            raise UsageError(f"The map has no node with the id {short(value)}.")
        return edits.set_thesis(map_, value)
    if field == "authors" and value and value not in map_.source_by_id:
        raise UsageError(f"The map has no source with the id {short(value)}.")
    if field == "as_of" and value and not _is_a_day(value.strip()):
        raise UsageError(f"as_of: should be a date, such as 2017-03-07, not {short(value)}.")
    return edits.set_map(map_, **_fields(map_, field, field, value))


def _is_a_day(text: str) -> bool:
    """Tell whether the checks can count from this: a year at least, and no day that never was."""
    found = _DAY.fullmatch(text)
    if found is None:
        return _YEAR.search(text) is not None
    try:
        return bool(date(int(found[1]), int(found[2] or 1), int(found[3] or 1)))
    except ValueError:
        return False


def _listed(map_: Map, which: str, key: str, value: str) -> Map:
    # An id may hold dots itself: the field is what follows the last one.
    id_, _, field = key.partition(".")[2].rpartition(".")
    held = {"nodes": map_.node_by_id, "links": map_.link_by_id, "sources": map_.source_by_id}
    part = held[which].get(id_)
    if part is None:
        raise UsageError(f"The map has nothing with the id {short(id_)} among its {which}.")
    fields = _fields(part, key, field, value)
    if which == "links":
        _check_ends(map_, key, fields)
        return edits.relink(map_, id_, **fields)
    if which == "sources":
        return edits.set_source(map_, id_, **fields)
    if field == "role":
        return edits.set_role(map_, id_, fields[field])
    if field == "source":
        return edits.cite(map_, id_, fields[field])
    return edits.set_node(map_, id_, **fields)


def _check_ends(map_: Map, key: str, fields: dict[str, Any]) -> None:
    """Refuse ends that are not there; of the rest the edit itself takes care."""
    for id_ in fields.get("sources", ()):
        if id_ not in map_.node_by_id:
            raise UsageError(f"{short(key)}: the map has no node with the id {short(id_)}.")
    target = fields.get("target")
    if target is not None and target not in map_.node_by_id.keys() | map_.link_by_id.keys():
        raise UsageError(f"{short(key)}: the map has no node or link with the id {short(target)}.")


def _fields(part: Frozen, key: str, field: str, value: str) -> dict[str, Any]:
    """Read a value as what the field takes: as text, else as JSON, else (empty) as nothing."""
    if field not in type(part).model_fields or field == "id":
        names = ", ".join(name for name in type(part).model_fields if name != "id")
        raise UsageError(f"There is no field {short(key)} to set; there are {names}.")
    fault = ""
    for candidate in _candidates(value):
        tried = {**plain(part), field: candidate}
        try:
            made = type(part).model_validate_json(json.dumps(tried))
        except ValidationError as error:
            # The later readings of a value are the closer ones: 7 is meant as a number.
            fault = faults(error, tried) if candidate is not None else fault
        else:
            return {field: getattr(made, field)}
    # The fault begins with the field, and so ends what the key began.
    raise UsageError(f"{short(key[: -len(field)])}{fault}.")


def _candidates(value: str) -> list[Any]:
    found: list[Any] = [value]
    try:
        found.append(json.loads(value))
    except (ValueError, RecursionError):
        found.append(value or None)
    return found
