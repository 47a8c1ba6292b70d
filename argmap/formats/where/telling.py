"""Say in words where something stands: the way to it, its line and its column."""

from typing import Any

from argmap.formats.sentences import place
from argmap.formats.where.tokens import steps

# A way of so many bytes is walked; beyond, the line and the column have to do.
_NEAR = 500_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def told(data: bytes, at: int | None, tree: Any = None, *, way: bool = True) -> str:
    """Name a place in a JSON text: "nodes → 1 → base (line 4, column 15)"."""
    if at is None:
        return "the file"
    begun = data.rfind(b"\n", 0, at) + 1
    before = data[begun:at].removeprefix(b"" if begun else _BYTE_ORDER_MARK)
    column = len(before.decode(errors="replace")) + 1
    line = data.count(b"\n", 0, at) + 1
    spot = f"line {line:,}, column {column:,}"
    path = _path(data, at) if way and at < _NEAR else ()
    return f"{place(path, tree)} ({spot})" if path else spot


def _path(data: bytes, at: int) -> tuple[str | int, ...]:
    found = next((step for step in steps(data) if step.ends > at), None)
    return tuple(found.way) if found is not None and found.begins <= at else ()
