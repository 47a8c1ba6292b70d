"""Read JSON that strangers send: bounded, and exact where the standard library is lenient."""

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

from argmap.formats.sentences import MEND, Path, place, short
from argmap.formats.where import key_twice, number, told, too_deep, unpaired
from argmap.model import FormatError

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
LARGEST = 50_000_000
"""No file of more bytes than this is looked into."""

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_32 = b"\xff\xfe\0\0"
_LOOKED_AT = 4000
# All but the characters that steer machines, which no text is full of.
_WRITTEN = bytes({*range(32, 256)} - {127} | {9, 10, 12, 13, 27})
_MOST_PARTS = 5_600_000
"""By the weights of `_too_many_parts`: a map of 100,000 nodes and as many links has fewer."""
_MOST_MEMORY = 100_000_000

_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
# The places of a key that stands twice are looked up in files up to this size.
_NEAR = 500_000


class _OddNumberError(Exception):
    """A number that JSON has not, or that is too large, as it is written."""

    def __init__(self, written: str, fault: str) -> None:
        super().__init__(written)
        self.written = written
        self.fault = fault


class _Repeated(dict[str, Any]):
    """An object in which one key stands twice."""

    key = ""


def parse(data: bytes) -> Any:
    """Read one JSON value, or say in a `FormatError` why not."""
    check_size(data)
    _refuse_other_kinds(data)
    if is_too_large(data):
        raise FormatError("it holds more parts than argmap can open; divide it into several maps")
    repeated: list[_Repeated] = []
    tree = _loaded(data, repeated)
    if repeated:
        _refuse_repeated(tree, data)
    if _HALF.search(data):
        _refuse_halves(data)
    return tree


def _loaded(data: bytes, repeated: list[_Repeated]) -> Any:
    """Give what the text holds; objects in which a key stands twice are also put on a list."""

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        repeated.append(_Repeated(made))
        counts = Counter(key for key, _ in pairs)
        repeated[-1].key = next(key for key, count in counts.items() if count > 1)
        return repeated[-1]

    text = _decoded(data)
    try:
        return json.loads(
            text, object_pairs_hook=object_of, parse_constant=_no_constant, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        raise FormatError(_not_json(error, data)) from error
    except RecursionError:
        raise deep(data) from None
    except _OddNumberError as odd:
        raise FormatError(f"{told(data, number(data, odd.written))}: {odd.fault}; {MEND}") from None
    except ValueError as error:
        where = told(data, number(data, digits=sys.get_int_max_str_digits()))
        raise FormatError(f"{where}: a whole number has thousands of digits; {MEND}") from error


def deep(data: bytes) -> FormatError:
    """Say where parts begin to lie too deep within each other."""
    return FormatError(
        f"{told(data, too_deep(data), way=False)}: parts lie within each other deeper than any "
        f"map needs; {MEND}"
    )


def is_too_large(data: bytes) -> bool:
    """Tell whether bytes are more, or hold more, than argmap opens."""
    if len(data) > LARGEST or len(data) * _width(data) > _MOST_MEMORY:
        return True
    return _too_many_parts(data)


def check_size(data: bytes) -> None:
    """Refuse what is too large to be looked into."""
    if len(data) > LARGEST:
        raise FormatError(
            f"it is larger than {LARGEST // 1_000_000} MB, more than argmap opens; divide it"
        )


def is_text(data: bytes) -> bool:
    """Tell whether the beginning of a file is something that a person could have written."""
    start = data[:_LOOKED_AT]
    return 20 * len(start.translate(None, _WRITTEN)) <= len(start)


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(_UTF_32):
        raise FormatError("it is UTF-32 text; save it as UTF-8")
    if data.startswith(UTF_16):
        raise FormatError("it is UTF-16 text; save it as UTF-8")
    if data.startswith(b"PK\x03\x04"):
        raise FormatError(
            "it is a Word document or an archive, not a map; open the map itself, or the document "
            "as a draft"
        )
    if not is_text(data):
        raise FormatError(
            "it is no text, so another kind of file or a damaged map; open the map itself, or go "
            "back to a backup"
        )


def _width(data: bytes) -> int:
    """Give the bytes that each character takes once decoded: 1, 2 or 4."""
    if len(data) * 4 <= _MOST_MEMORY or data.isascii():
        return 1
    return 4 if any(lead in data for lead in b"\xf0\xf1\xf2\xf3\xf4") else 2


def _too_many_parts(data: bytes) -> bool:
    # Those within texts are counted too; no prose has as many. Weighed by the memory each takes.
    if len(data) < _MOST_PARTS // 4:
        return False
    count = data.count
    values = 4 * (count(b"[") + count(b"{")) + 3 * count(b":") + 2 * count(b",")
    return values + count(b'",') > _MOST_PARTS


def _decoded(data: bytes) -> str:
    try:
        return data.removeprefix(BYTE_ORDER_MARK).decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormatError(f"line {line} is not UTF-8 text; save it as UTF-8") from error


def _no_constant(name: str) -> NoReturn:
    raise _OddNumberError(name, f"{name} is no number in JSON")


def _finite(digits: str) -> float:
    number_ = float(digits)
    if math.isinf(number_):
        raise _OddNumberError(digits, f"the number {short(digits)} is too large")
    return number_


def _not_json(error: json.JSONDecodeError, data: bytes) -> str:
    if not data.removeprefix(BYTE_ORDER_MARK).strip(b" \t\r\n"):
        return "it is empty; go back to a backup"
    if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated"):
        return (
            f"it breaks off at line {error.lineno}, so a part of it is missing; go back to a backup"
        )
    if data.startswith(BYTE_ORDER_MARK * 2):
        return f"it begins with two byte order marks, of which it may have one; {MEND}"
    if error.msg == "Extra data":
        return f"there is something after the end of the map, at line {error.lineno}; {MEND}"
    where = f"line {error.lineno}, column {error.colno}"
    return f"it is not a map, or a damaged one: no JSON from {where} on ({error.msg}); {MEND}"


def _refuse_repeated(tree: Any, data: bytes) -> None:
    for path, value in walk(tree):
        if isinstance(value, _Repeated):
            places = key_twice(data, path, value.key)[:2] if len(data) < _NEAR else ()
            at = " and ".join(told(data, each, way=False) for each in places)
            raise FormatError(
                f"{place(path, tree)}: the key {short(value.key)} stands twice"
                f"{f', at {at}' if at else ''}; {MEND}"
            )


def _refuse_halves(data: bytes) -> None:
    at = unpaired(data)
    if at is not None:
        raise FormatError(f"{told(data, at)}: a character is half an emoji; {MEND}")


def walk(tree: Any) -> Iterator[tuple[Path, Any]]:
    """Visit every list and object with its path, without recursion, in the order of the file."""
    waiting: list[tuple[Path, Any]] = [((), tree)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        inner: list[tuple[str | int, Any]] = []
        if isinstance(value, dict):
            inner = list(value.items())
        elif isinstance(value, list):
            inner = list(enumerate(value))
        parts = [((*path, k), v) for k, v in inner if isinstance(v, dict | list)]
        waiting.extend(reversed(parts))
