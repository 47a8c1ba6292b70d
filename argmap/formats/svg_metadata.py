"""A map inside an SVG: packed into its `<metadata>` element, and found there again."""

import base64
import binascii
import io
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from argmap.formats.inflating import inflated
from argmap.model import FormatError

ID = "argmap"
_SVG = "{http://www.w3.org/2000/svg}"
_DEEPEST = 256
_MOST_EVENTS = 200_000


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


def _metadata(svg: bytes) -> str | None:
    """Read as far as our element and no further: event by event, with nothing kept."""
    open_elements: list[Element] = []
    try:
        events = iterparse(io.BytesIO(svg), events=("start", "end"), forbid_dtd=True)
        for count, (event, part) in enumerate(events):
            if count == 0 and part.tag != f"{_SVG}svg":
                raise FormatError("it is XML, but not an SVG picture")
            if count > _MOST_EVENTS or len(open_elements) > _DEEPEST:
                raise FormatError("the picture has more parts than argmap looks through")
            if event == "start":
                open_elements.append(part)
                continue
            open_elements.pop()
            if part.tag == f"{_SVG}metadata" and part.get("id") == ID:
                return part.text or ""
            if open_elements:
                open_elements[-1].remove(part)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise FormatError("it is not an SVG picture that argmap reads; open the map") from error
    return None
