"""The one table of formats, and reading by content: the name of a file is only a hint."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from argmap.formats import markdown, native, pdf_attachment, png_text, svg_metadata
from argmap.formats.json_text import BYTE_ORDER_MARK, check_size
from argmap.formats.reading import Reading
from argmap.formats.sentences import one_line, refusal
from argmap.model import FormatError, Map

Carrier = Callable[[bytes], bytes | None]


@dataclass(frozen=True)
class Format:
    """One kind of file. `loses` names what it cannot carry; `read` or `write` may be absent.

    Drawn formats need a painter: `paint.export` writes those that have no `write` here. `carries`
    finds the map within a drawing.
    """

    name: str
    suffixes: tuple[str, ...]
    mime: str
    begins: tuple[bytes, ...] = ()
    read: Callable[[bytes], Reading] | None = None
    carries: Carrier | None = None
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
    carries=png_text.extract,
    loses=_DRAWN,
)
SVG = Format(
    "SVG picture",
    (".svg",),
    "image/svg+xml",
    begins=(b"<",),
    read=_carried_in(svg_metadata.extract),
    carries=svg_metadata.extract,
    loses=_DRAWN,
)
PDF = Format(
    "PDF",
    (".pdf",),
    "application/pdf",
    begins=(b"%PDF-",),
    read=_carried_in(pdf_attachment.extract),
    carries=pdf_attachment.extract,
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


def native_name(name: str) -> str:
    """Give back the name of a file for a map as such, or refuse one that other programs misread."""
    suffix = PurePath(name).suffix.lower()
    row = next((row for row in FORMATS if suffix in row.suffixes), NATIVE)
    if row is not NATIVE:
        raise FormatError(
            f"{one_line(name)} was not written: it would hold a map and no {row.name}; name it "
            ".argmap, or let argmap convert make it."
        )
    return name


def map_in(data: bytes) -> bytes | None:
    """Give the map that a file is, or that a picture carries, unread; None if there is none."""
    row = _row_of(data)
    try:
        if row.carries is not None:
            return row.carries(data)
    except FormatError:
        return None
    return data if _start(data).startswith(b"{") else None


def _row_of(data: bytes) -> Format:
    return next((row for row in FORMATS if _start(data).startswith(row.begins)), NATIVE)


def _start(data: bytes) -> bytes:
    return data[:200].removeprefix(BYTE_ORDER_MARK).lstrip()


def read_any(data: bytes, name: str = "") -> Map:
    """Read a map from a file of any format that can be read."""
    return read_with_notices(data, name).map


def read_with_notices(data: bytes, name: str = "") -> Reading:
    """Read a map, and say what was newer, out of place or not understood."""
    try:
        check_size(data)
        row = _row_of(data)
        if row.read is None:
            raise FormatError(f"a file of this kind ({row.name}) cannot be opened as a map")
        return row.read(data)
    except FormatError as error:
        raise refusal(name, error) from error
