"""Unpack what strangers send, up to a limit: a few bytes can become gigabytes."""

import zlib

from argmap.formats.json_text import LARGEST
from argmap.model import FormatError


def inflated(packed: bytes | memoryview) -> bytes:
    """Unpack zlib data, or say why not."""
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, LARGEST + 1)
    except zlib.error as error:
        raise FormatError("the map inside it is damaged; open the map's own file") from error
    if len(data) > LARGEST:
        raise FormatError(
            f"the map inside it is larger than {LARGEST // 1_000_000} MB; open the map"
        )
    if not unpacker.eof:
        raise FormatError("the map inside it breaks off; open the map's own file")
    return data
