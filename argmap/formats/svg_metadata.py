"""A map inside an SVG: packed into its `<metadata>` element, and found there again."""

import base64
import binascii
import re
import zlib

from argmap.formats.inflating import inflated
from argmap.model import FormatError

ID = "argmap"
_SVG = "{http://www.w3.org/2000/svg}"
_DEEPEST = 256
_MOST_ELEMENTS = 200_000
_FARTHEST = 16_000_000
_BLOCK = 1_000_000
_ENDLESS = re.compile(rb"<[^<>]{200000}")


def element(payload: bytes) -> str:
    """Give the element that carries a map's bytes; it goes right under the root."""
    packed = base64.b64encode(zlib.compress(payload, 9)).decode()
    return f'<metadata id="{ID}">{packed}</metadata>'


def extract(svg: bytes) -> bytes | None:
    """Give the map's bytes inside an SVG, or None if it carries none."""
    found = _metadata(svg)
    if found is None:
        return None
    try:
        return inflated(base64.b64decode("".join(found.split()), validate=True))
    except (binascii.Error, ValueError) as error:
        raise FormatError("the map inside it is damaged; open the map's own file") from error


class _FoundError(Exception):
    """Our element was read to its end."""


class _Search:
    """Hears what the parser meets, and keeps nothing but the text of our element."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self._depth = self._count = self._inside = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._count += 1
        self._depth += 1
        if self._count == 1 and tag != f"{_SVG}svg":
            raise FormatError("it is XML, but not an SVG picture; open a map")
        if self._count > _MOST_ELEMENTS or self._depth > _DEEPEST:
            raise FormatError("the picture has more parts than argmap looks through; open the map")
        if tag == f"{_SVG}metadata" and attributes.get("id") == ID:
            self._inside = self._depth

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._inside == self._depth:
            raise _FoundError
        self._depth -= 1

    def data(self, text: str) -> None:
        """Text stands between elements."""
        if self._inside:
            self.text.append(text)

    def close(self) -> None:
        """All was heard."""


def _metadata(svg: bytes) -> str | None:
    """Read as far as our element and no further; it stands near the start."""
    # Not at the top: most starts read no picture.
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    search = _Search()
    parser = DefusedXMLParser(target=search, forbid_dtd=True)
    begun = b""
    try:
        # In large blocks: a tag that does not end is read anew with each of them.
        for at in range(0, min(len(svg), _FARTHEST), _BLOCK):
            block = svg[at : at + _BLOCK]
            begun = _checked(begun + block)
            parser.feed(block)
        if len(svg) <= _FARTHEST:
            parser.close()
    except _FoundError:
        return "".join(search.text)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise FormatError("it is not an SVG picture that argmap reads; open the map") from error
    return None


def _checked(svg: bytes) -> bytes:
    """Refuse a tag of attributes without number; give the tag that the end of this begins."""
    if _ENDLESS.search(svg):
        raise FormatError("the picture has more parts than argmap looks through; open the map")
    last = svg[svg.rfind(b"<") :]
    return last if b">" not in last else b""
