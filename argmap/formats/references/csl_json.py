"""CSL-JSON: one list of items, as reference managers exchange them."""

import json
from collections.abc import Iterable
from typing import Any

from argmap.formats.json_text import parse
from argmap.formats.references.items import Item, item_of, source_of
from argmap.model import FormatError, Source


def read(data: bytes, most: int) -> tuple[Source, ...]:
    """Return the sources in a list of items; a single item, and one named `items`, too."""
    items = _items(parse(data))
    if len(items) > most:
        raise FormatError(f"it holds more than {most:,} sources; divide it")
    return tuple(source_of(item) for item in items)


def write(sources: Iterable[Source]) -> bytes:
    """Return a list of items."""
    items = [item_of(source) for source in sources]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _items(tree: Any) -> list[Item]:
    if isinstance(tree, dict):
        held = tree.get("items")
        tree = held if isinstance(held, list) else [tree] if "type" in tree else None
    if not isinstance(tree, list):
        raise FormatError("it holds no list of sources; export it as CSL-JSON, BibTeX or RIS")
    for number, item in enumerate(tree, start=1):
        if not isinstance(item, dict):
            raise FormatError(f"source {number} is no object; export it as CSL-JSON again")
    return tree
