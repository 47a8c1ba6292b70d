"""A map attached to a PDF that we wrote: found again without reading the rest of the PDF."""

import re

from argmap.formats.inflating import inflated
from argmap.model import FormatError

_EMBEDDED = re.compile(rb"/Type\s{0,9}/EmbeddedFile\b")
_STREAM = re.compile(rb"stream\r?\n")
_MOST = 10
_HEAD_SIZE = 2000


def extract(pdf: bytes) -> bytes | None:
    """Give the bytes of an attached map, or None if there is none that argmap can find."""
    for count, match in enumerate(_EMBEDDED.finditer(pdf)):
        if count >= _MOST:
            break
        found = _stream(pdf, match.end())
        if found is not None and b'"argmap"' in found[:200]:
            return found
    return None


def _stream(pdf: bytes, at: int) -> bytes | None:
    start = _STREAM.search(pdf, at, at + _HEAD_SIZE)
    if start is None:
        return None
    # The dictionary of the stream may stand on both sides of its type.
    near = max(0, at - _HEAD_SIZE)
    head = pdf[max(near, pdf.rfind(b" obj", near, at)) : start.start()]
    if b"/FlateDecode" not in head:
        end = pdf.find(b"endstream", start.end())
        return pdf[start.end() : end].rstrip(b"\r\n") if end >= 0 else None
    try:
        return inflated(memoryview(pdf)[start.end() :])
    except FormatError:
        return None
