"""Walk through a JSON text token by token, knowing the way from the whole to each."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKENS = re.compile(rb'"[^"]*"|[\[\]{}:,]|[^\s"\[\]{}:,]+')


def quieted(data: bytes) -> bytes:
    """Give bytes of the same length in which every quotation mark begins or ends a text."""
    if b"\\" not in data:
        return data
    return data.replace(rb"\\", b"__").replace(rb"\"", b"__")


class Step(NamedTuple):
    """A token: where it begins and ends, the way to it, and whether it is a key."""

    begins: int
    ends: int
    way: list[str | int]
    is_key: bool


def steps(data: bytes) -> Iterator[Step]:
    """Visit each token in the order of the text.

    The way is one list that changes from token to token; who keeps it copies it.
    """
    path: list[str | int] = []
    before = b""
    for found in _TOKENS.finditer(quieted(data)):
        token = found[0]
        first = token[:1]
        is_key = first == b'"' and before in (b"{", b",") and bool(path) and _is_name(path[-1])
        if is_key:
            path[-1] = _text(data[found.start() : found.end()])
        yield Step(found.start(), found.end(), path, is_key)
        if first in (b"[", b"{"):
            path.append(0 if first == b"[" else "")
        elif first in (b"]", b"}") and path:
            path.pop()
        elif first == b"," and path and not _is_name(path[-1]):
            path[-1] = int(path[-1]) + 1
        before = first


def _is_name(step: str | int) -> bool:
    return isinstance(step, str)


def _text(written: bytes) -> str:
    try:
        return str(json.loads(written))
    except ValueError:
        return written[1:-1].decode(errors="replace")
