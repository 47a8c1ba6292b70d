"""Bring files of older versions up to this one. Every released version opens for ever."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from argmap.formats.sentences import MEND
from argmap.model import VERSION, FormatError

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""From a version to the next one. A released row is never changed again."""


def migrated(
    tree: dict[str, Any],
    version: int,
    table: Mapping[int, Migration] = MIGRATIONS,
    to: int = VERSION,
) -> dict[str, Any]:
    """Take a file's tree from its version to this one, step by step."""
    while version < to:
        if version not in table:
            raise FormatError(f"version: there never was a version {version}; {MEND}")
        tree = {**table[version](tree), "version": version + 1}
        version += 1
    return tree
