"""Say in plain words what is wrong with a file, and where."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.formats.harmless import in_a_line
from argmap.model import FormatError, Map

SHOWN = 3
MEND = "mend that in a text editor, or go back to a backup"
_LONGEST = 100
_LOOKED_AT = 100
_MANY = 5000
_DEEP = 8

_TYPES = {
    "string_type": "text",
    "float_type": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "an object",
    "model_attributes_type": "an object",
    "dict_type": "an object",
}
_NAMES = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list"}

Path = tuple[str | int, ...]


class NotInstalledError(FormatError):
    """A file can be read with a package that argmap does without, and that is not there."""


def refusal(name: str, fault: FormatError) -> FormatError:
    """Say which file cannot be opened and why, in one sentence."""
    said = str(fault).rstrip(".")
    return FormatError(f"{one_line(name)} could not be opened: {said}." if name else f"{said}.")


def faults(error: ValidationError, tree: Any, bare: Sequence[int] = ()) -> str:
    """Give the first few errors, each with its place in the file.

    `bare` are the places of links in it that had been set aside when the errors were found.
    """
    details = _details(error, tree, bare)
    # The validator tells some faults twice: once for each branch of a choice it tried.
    looked_at = details[:_LOOKED_AT]
    said = list(dict.fromkeys(_fault(each, tree) for each in looked_at if not _echo(each, details)))
    rest = max(len(said) - SHOWN, 0) + error.error_count() - len(looked_at)
    return "; ".join(said[:SHOWN]) + (f"; and {rest} more" if rest else "")


def _details(error: ValidationError, tree: Any, bare: Sequence[int]) -> list[ErrorDetails]:
    """The faults one by one; of very many only those of the first parts, as each costs memory."""
    if error.error_count() > _MANY:
        try:
            Map.model_validate_json(json.dumps(_begun(tree)))
        except ValidationError as first:
            error, bare = first, ()
    return [_moved(each, bare) for each in error.errors(include_url=False, include_input=False)]


def _begun(value: Any) -> Any:
    """The same with only the beginning of every list."""
    if isinstance(value, dict):
        return {key: _begun(each) for key, each in value.items()}
    return [_begun(each) for each in value[:_LOOKED_AT]] if isinstance(value, list) else value


def _moved(detail: ErrorDetails, bare: Sequence[int]) -> ErrorDetails:
    """The same, placed as the file has it, with the links that had been set aside before it."""
    name, at, *rest = *detail["loc"], "", ""
    if name != "links" or not isinstance(at, int) or not bare:
        return detail
    for before in sorted(bare):
        at += before <= at
    return {**detail, "loc": (name, at, *rest[:-2])}


def _echo(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list seems empty only because what is in it is at fault, which is said already."""
    loc = detail["loc"]
    within = (each["loc"] for each in details if len(each["loc"]) > len(loc))
    return detail["type"] == "too_short" and any(each[: len(loc)] == loc for each in within)


def place(path: Iterable[str | int], tree: Any) -> str:
    """Name a place as people count: "nodes → 3 (C3) → text", or "the file" for the whole."""
    parts: list[str] = []
    for step in path:
        tree = tree[step] if _holds(tree, step) else None
        if isinstance(step, int):
            name = tree.get("id") if isinstance(tree, dict) else None
            named = isinstance(name, str) and name.strip()
            parts.append(f"{step + 1} ({short(str(name))})" if named else str(step + 1))
        else:
            parts.append(short(step))
    if len(parts) > _DEEP:
        parts = [*parts[: _DEEP // 2], "…", *parts[-_DEEP // 2 :]]
    return " → ".join(parts) or "the file"


def short(text: str) -> str:
    """Give a user's text on one line, cut where it is long."""
    line = one_line(text[: _LONGEST + 1])
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def one_line(text: str) -> str:
    """Give a text without line breaks and other characters that steer a terminal."""
    return in_a_line(text)


def resolved(path: Sequence[str | int], tree: Any) -> tuple[Path, Any, bool]:
    """Walk a path as far as the tree goes: what was walked, what is there, whether all of it.

    The validator's paths also hold names of its own (which branch of a choice it tried).
    """
    walked: list[str | int] = []
    for step in path:
        if not _holds(tree, step):
            return tuple(walked), tree, False
        walked.append(step)
        tree = tree[step]
    return tuple(walked), tree, True


def _fault(detail: ErrorDetails, tree: Any) -> str:
    path, found, _ = resolved(detail["loc"], tree)
    kind, told = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return f"{place((*path, detail['loc'][-1]), tree)} is missing"
    if kind == "value_error":
        return f"{place(path, tree)}: {short(str(told.get('error', '')))}"
    return f"{place(path, tree)}: {_complaint(kind, told, found) or short(detail['msg'])}"


def _complaint(kind: str, told: dict[str, Any], found: Any) -> str:
    if kind in _TYPES:
        return f"should be {_TYPES[kind]}, not {_named(found)}"
    if kind in ("enum", "literal_error"):
        shown = f'"{short(found)}"' if isinstance(found, str) else _named(found)
        return f"should be {str(told['expected']).replace(chr(39), chr(34))}, not {shown}"
    limits = {
        "greater_than_equal": "should be at least {ge:g}",
        "greater_than": "should be more than {gt:g}",
        "less_than_equal": "should be at most {le:g}",
        "less_than": "should be less than {lt:g}",
        "finite_number": "is no number, or too large a one",
        "string_too_short": "should not be empty",
        "too_short": "should not be empty",
        "string_too_long": "should have at most {max_length} characters",
        "int_parsing_size": "is too large a number",
    }
    return limits[kind].format(**told) if kind in limits else ""


def _named(value: Any) -> str:
    return "nothing" if value is None else _NAMES.get(type(value), "an object")


def _holds(tree: Any, step: str | int) -> bool:
    if isinstance(tree, dict):
        return step in tree
    return isinstance(tree, list) and isinstance(step, int) and step < len(tree)
