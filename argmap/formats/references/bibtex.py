"""BibTeX: entries with fields, read by a library that reads on after a broken one."""

import json
import logging
from collections.abc import Iterable
from typing import Any

from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.library import Library
from bibtexparser.middlewares import (
    RemoveEnclosingMiddleware,
    ResolveStringReferencesMiddleware,
)
from bibtexparser.model import Entry, Field

from argmap.formats.references.entries import entry_of, item_of_entry, key_of
from argmap.formats.references.items import OURS, bare_item, payload_of, source_of
from argmap.model import FormatError, Source

# Ten thousand entries of ten fields have as many braces, commas and signs.
_MOST_MARKS = 500_000
# What it has to say about a file is said by us, in a sentence.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def read(text: str) -> tuple[Source, ...]:
    """Return the sources in BibTeX; entries that are broken are left out if others are whole."""
    if sum(map(text.count, '{"=,')) > _MOST_MARKS:
        raise FormatError("it holds more parts than argmap can read; divide it")
    middle = [ResolveStringReferencesMiddleware(True), RemoveEnclosingMiddleware(True)]
    library = parse_string(text, parse_stack=middle)
    twice = [block.ignore_error_block for block in library.failed_blocks if _is_twin(block)]
    entries = [*library.entries, *(block for block in twice if isinstance(block, Entry))]
    if not entries and library.failed_blocks:
        line = library.failed_blocks[0].start_line
        where = "" if line is None else f" in line {line + 1}"
        raise FormatError(f"the BibTeX{where} is broken; mend that in a text editor")
    entries.sort(key=lambda entry: entry.start_line or 0)
    return tuple(_source(entry) for entry in entries)


def write(sources: Iterable[Source]) -> bytes:
    """Return BibTeX in UTF-8; each entry gives its source back."""
    library = Library()
    used: set[str] = set()
    for source in sources:
        key = key_of(source.id, used)
        used.add(key)
        library.add(_entry(source, key))
    return str(write_string(library)).encode("utf-8", "replace")


def _is_twin(block: Any) -> bool:
    """Whether an entry was set aside because its key or one of its fields stands twice."""
    return isinstance(block.ignore_error_block, Entry)


def _source(entry: Entry) -> Source:
    fields: dict[str, str] = {}
    for field in entry.fields:
        fields.setdefault(field.key.lower(), str(field.value))
    return _read(entry.entry_type, entry.key, fields)


def _read(type_: str, key: str, fields: dict[str, str]) -> Source:
    payload: Any = {}
    try:
        payload = json.loads(fields.get(OURS, "{}"))
    except (ValueError, RecursionError):
        payload = {}
    told = {name: value for name, value in fields.items() if name != OURS or not payload}
    item = item_of_entry(type_, key, told)
    if isinstance(payload, dict) and payload:
        item["custom"] = {**item.get("custom", {}), OURS: payload}
    return source_of(item)


def _entry(source: Source, key: str) -> Entry:
    type_, fields = entry_of(bare_item(source))
    payload = payload_of(source, _read(type_, key, fields))
    if payload:
        fields[OURS] = _safe(json.dumps(payload, ensure_ascii=True))
    return Entry(type_, key, [Field(name, value) for name, value in fields.items()])


def _safe(written: str) -> str:
    """Spell braces and the like inside JSON's texts as numbers, so that BibTeX counts right."""
    parts: list[str] = []
    inside = escaped = False
    for letter in written:
        if inside and letter in "{}@":
            parts.append(f"\\u{ord(letter):04x}")
        else:
            parts.append(letter)
        if letter == '"' and not escaped:
            inside = not inside
        escaped = letter == "\\" and not escaped
    return "".join(parts)
