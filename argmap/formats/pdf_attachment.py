"""A map attached to a PDF that we wrote: found again without reading the rest of the PDF."""

import re
import zlib
from collections.abc import Iterator
from itertools import islice

from argmap.formats.inflating import inflated
from argmap.model import FormatError

_EMBEDDED = re.compile(rb"/Type\s{0,9}/EmbeddedFile\b")
# Qt names no type; its file specification points at the stream.
_POINTED = re.compile(rb"/EF\s{0,9}<<\s{0,9}/U?F\s{1,9}(\d{1,9})\s{1,9}0\s{1,9}R")
_STREAM = re.compile(rb"stream\r?\n")
_MOST = 10
_HEAD_SIZE = 2000


def extract(pdf: bytes) -> bytes | None:
    """Give the bytes of an attached map, or None if there is none that argmap can find."""
    for count, start in enumerate(_starts(pdf)):
        if count >= _MOST:
            break
        found = _stream(pdf, start)
        if found is not None:
            return found
    return None


def _starts(pdf: bytes) -> Iterator[int]:
    yield from (match.end() for match in _EMBEDDED.finditer(pdf))
    # Each is looked for in the whole file: a few, and each once, or it takes minutes.
    pointers = islice(_POINTED.finditer(pdf), _MOST)
    for number in dict.fromkeys(match[1] for match in pointers):
        name = b"\n" + number + b" 0 obj"
        at = pdf.find(name)
        if at >= 0:
            yield at + len(name)


def _stream(pdf: bytes, at: int) -> bytes | None:
    start = _STREAM.search(pdf, at, at + _HEAD_SIZE)
    if start is None:
        return None
    # The dictionary of the stream may stand on both sides of its type.
    near = max(0, at - _HEAD_SIZE)
    head = pdf[max(near, pdf.rfind(b" obj", near, at)) : start.start()]
    body = memoryview(pdf)[start.end() :]
    if b"/FlateDecode" not in head:
        end = pdf.find(b"endstream", start.end())
        first = pdf[start.end() : min(end, start.end() + 200)] if end >= 0 else b""
        return pdf[start.end() : end].rstrip(b"\r\n") if _is_ours(first) else None
    try:
        # A PDF may carry much besides: the first bytes tell whether it is a map.
        return inflated(body) if _is_ours(zlib.decompressobj().decompress(body, 200)) else None
    except (FormatError, zlib.error):
        return None


def _is_ours(start: bytes) -> bool:
    return b'"argmap"' in start
