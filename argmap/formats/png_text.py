"""A map inside a PNG: put into a text chunk, and found there again.

Own and bounded, for image libraries drop text chunks over 8 MB in silence, and inflate what
strangers send without asking how much it becomes.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from argmap.formats.inflating import inflated
from argmap.model import FormatError

KEYWORD = b"argmap"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
CAREFUL = 4_000_000
"""Above this many bytes in the chunk other programs may drop the map when they save the PNG."""

_MOST_CHUNKS = 20_000
_HEAD = struct.Struct(">I4s")
_AROUND = 12


class _Chunk(NamedTuple):
    kind: bytes
    start: int
    end: int


def embed(png: bytes, payload: bytes) -> bytes:
    """Put a map's bytes into a PNG, in the place of one that is there already."""
    parts = [SIGNATURE]
    for chunk in _chunks(png):
        if chunk.kind == b"IEND":
            parts.append(_made(payload))
        if not _is_ours(png, chunk):
            parts.append(png[chunk.start - 8 : chunk.end + 4])
    return b"".join(parts)


def extract(png: bytes) -> bytes | None:
    """Give the map's bytes inside a PNG, or None if it carries none."""
    for chunk in _chunks(png):
        if _is_ours(png, chunk):
            return _text(png, chunk)
    return None


def may_be_dropped(payload: bytes) -> bool:
    """Tell whether a map is so large that other programs may drop it from the PNG."""
    return len(zlib.compress(payload, 9)) > CAREFUL


def _made(payload: bytes) -> bytes:
    # Keyword, end; compressed, by zlib; no language, no translated keyword; the text.
    body = KEYWORD + b"\0" + b"\1\0" + b"\0" + b"\0" + zlib.compress(payload, 9)
    head = _HEAD.pack(len(body), b"iTXt")
    return head + body + struct.pack(">I", zlib.crc32(b"iTXt" + body))


def _chunks(png: bytes) -> Iterator[_Chunk]:
    """Walk the chunks, up to the one that ends the picture."""
    if not png.startswith(SIGNATURE):
        raise FormatError("it is not a PNG picture")
    at = len(SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        if at + _AROUND > len(png):
            raise FormatError("the picture breaks off, so a part of it is missing; get it again")
        length, kind = _HEAD.unpack_from(png, at)
        if length > len(png) - at - _AROUND:
            raise FormatError("the picture breaks off, so a part of it is missing; get it again")
        yield _Chunk(kind, at + 8, at + 8 + length)
        if kind == b"IEND":
            return
        at += _AROUND + length
    raise FormatError("the picture has more parts than any picture needs; open the map")


def _is_ours(png: bytes, chunk: _Chunk) -> bool:
    return chunk.kind == b"iTXt" and png.startswith(KEYWORD + b"\0", chunk.start)


def _text(png: bytes, chunk: _Chunk) -> bytes:
    body = png[chunk.start : chunk.end]
    (check,) = struct.unpack_from(">I", png, chunk.end)
    if zlib.crc32(chunk.kind + body) != check:
        raise FormatError("the map inside the picture is damaged; open the map's own file")
    packed, method = body[7:8], body[8:9]
    # The language and the translated keyword are two texts that end with a zero each.
    fields = body[9:].split(b"\0", 2)
    if len(fields) < 3 or packed not in (b"\0", b"\1") or method != b"\0":
        raise FormatError("the map inside the picture is damaged; open the map's own file")
    return inflated(fields[2]) if packed == b"\1" else fields[2]
