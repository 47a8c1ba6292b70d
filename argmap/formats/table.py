"""The one table of formats, and reading by content: the name of a file is only a hint."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from argmap.formats import markdown, native, pdf_attachment, png_text, svg_metadata
from argmap.formats.json_text import BYTE_ORDER_MARK, check_size
from argmap.formats.reading import Reading
from argmap.formats.sentences import refusal
from argmap.model import FormatError, Map

Carrier = Callable[[bytes], bytes | None]


@dataclass(frozen=True)
class Format:
    """One kind of file. `loses` names what it cannot carry; `read` or `write` may be absent.

    Drawn formats need a painter: `paint.export` writes those that have no `write` here.
    """

    name: str
    suffixes: tuple[str, ...]
    mime: str
    begins: tuple[bytes, ...] = ()
    read: Callable[[bytes], Reading] | None = None
    write: Callable[[Map], bytes] | None = None
    loses: tuple[str, ...] = ()


def _carried_in(extract: Carrier) -> Callable[[bytes], Reading]:
    """Read pictures that carry the map they were made from."""

    def read(data: bytes) -> Reading:
        payload = extract(data)
        if payload is None:
            raise FormatError("there is no map inside it; open the map it was made from")
        return replace(native.read_bytes(payload), native=False)

    return read


_DRAWN = ("what is not seen, once the map inside is left out",)

NATIVE = Format(
    "argmap",
    (".argmap", ".json"),
    "application/vnd.argmap+json",
    read=native.read_bytes,
    write=native.write,
)
PNG = Format(
    "PNG picture",
    (".png",),
    "image/png",
    begins=(png_text.SIGNATURE,),
    read=_carried_in(png_text.extract),
    loses=_DRAWN,
)
SVG = Format(
    "SVG picture",
    (".svg",),
    "image/svg+xml",
    begins=(b"<",),
    read=_carried_in(svg_metadata.extract),
    loses=_DRAWN,
)
PDF = Format(
    "PDF",
    (".pdf",),
    "application/pdf",
    begins=(b"%PDF-",),
    read=_carried_in(pdf_attachment.extract),
    loses=_DRAWN,
)

MARKDOWN = Format(
    "Markdown outline",
    (".md", ".markdown"),
    "text/markdown",
    write=markdown.write,
    loses=("places, strengths, credibility and all that is not read aloud",),
)

FORMATS: tuple[Format, ...] = (PNG, PDF, SVG, MARKDOWN, NATIVE)
"""All formats. The first that a file's bytes begin like reads it; the native one reads the rest."""


def format_of(name: str) -> Format:
    """Give the format that a file's name asks for, by its suffix."""
    suffix = PurePath(name).suffix.lower()
    for row in FORMATS:
        if suffix in row.suffixes:
            return row
    known = ", ".join(suffix for row in FORMATS for suffix in row.suffixes)
    raise FormatError(f"{name}: there is no format {suffix or 'without a suffix'}; known: {known}.")


def read_any(data: bytes, name: str = "") -> Map:
    """Read a map from a file of any format that can be read."""
    return read_with_notices(data, name).map


def read_with_notices(data: bytes, name: str = "") -> Reading:
    """Read a map, and say what was newer, out of place or not understood."""
    try:
        check_size(data)
        start = data[:200].removeprefix(BYTE_ORDER_MARK).lstrip()
        row = next((row for row in FORMATS if start.startswith(row.begins)), NATIVE)
        if row.read is None:
            raise FormatError(f"a file of this kind ({row.name}) cannot be opened as a map")
        return row.read(data)
    except FormatError as error:
        raise refusal(name, error) from error
