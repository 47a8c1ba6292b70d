"""Find in the bytes of a JSON text what the parser refuses without saying where.

Only a file that is refused is looked through, as far as the fault, and by loops: whatever a
stranger sends costs little. All places are counted in bytes from the beginning.
"""

import re

from argmap.formats.sentences import Path
from argmap.formats.where.tokens import quieted, steps

DEEPEST = 201
"""The validator goes no deeper: lists and objects within each other, the map itself included."""

_BEGINNING = 100

_BRACKETS = re.compile(rb'"[^"]*"|[\[{]|[\]}]')
# A whole pair of halves, so that it is passed over, or one half without the other.
_HALVES = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F])"
)


def number(data: bytes, written: str | None = None, digits: int = 0) -> int | None:
    """Give the first number written so, or else the first whole one of more digits than that."""
    wanted = rb"-?\d{%d,}" % (digits + 1)
    if written is not None:
        # By its beginning and its length: to look for millions of digits would take long.
        begun = written[:_BEGINNING].encode()
        wanted = re.escape(begun) + rb"[\w.+-]{%d}" % (len(written) - len(begun))
    looked_for = re.compile(rb'"[^"]*"|(?<![\w.+-])(%s)(?![\w.+-])' % wanted)
    found = looked_for.finditer(quieted(data))
    return next((each.start() for each in found if each[1] is not None), None)


def unpaired(data: bytes) -> int | None:
    """Give the first half of a character that is written in two."""
    found = _HALVES.finditer(data.replace(rb"\\", b"__"))
    return next((each.start() for each in found if each[1] is not None), None)


def too_deep(data: bytes) -> int | None:
    """Give the first list or object that lies deeper than the validator goes."""
    depth = 0
    for found in _BRACKETS.finditer(quieted(data)):
        bracket = found[0]
        if bracket in b"[{":
            depth += 1
            if depth > DEEPEST:
                return found.start()
        elif bracket in b"]}":
            depth -= 1
    return None


def key_twice(data: bytes, path: Path, key: str) -> tuple[int, ...]:
    """Give where a key stands within the object at that path, as often as it does."""
    way = [*path, key]
    return tuple(step.begins for step in steps(data) if step.is_key and step.way == way)
