"""One table of formats; what a file is is told from its content, not from its name."""

import zlib

import pytest

from argmap.formats import (
    FORMATS,
    Format,
    format_of,
    native,
    png_text,
    read_any,
    read_with_notices,
    svg_metadata,
)
from argmap.formats.table import NATIVE
from argmap.model import FormatError
from tests.formats.hostile import PICTURE, WHOLE

MAP = native.read(WHOLE)
IN_SVG = (
    b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'
    + svg_metadata.element(WHOLE).encode()
    + b"<rect/></svg>"
)
PDF_PART = b"1 0 obj\n<< /Type /EmbeddedFile %s/Length 9 >>\nstream\n%s\nendstream\nendobj\n"
OTHER = PDF_PART % (b"", b"an invoice")
CARRIERS = {
    "png": png_text.embed(PICTURE, WHOLE),
    "svg": IN_SVG,
    "svg after a mark": b"\xef\xbb\xbf" + IN_SVG,
    "pdf": b"%PDF-1.7\n" + OTHER + PDF_PART % (b"", WHOLE),
    "packed pdf": b"%PDF-1.7\n"
    + PDF_PART % (b"/Filter /FlateDecode ", zlib.compress(b"an invoice"))
    + PDF_PART % (b"/Filter /FlateDecode ", zlib.compress(WHOLE)),
}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_picture_that_carries_a_map_opens_as_that_map(carrier: str) -> None:
    for name in ("", "x.argmap", "x.png", "x.json"):
        assert read_any(CARRIERS[carrier], name) == MAP


def test_a_map_is_a_map_under_any_name() -> None:
    for name in ("x.json", "x.argmap", "x.png", "x.pdf", "x"):
        assert read_any(WHOLE, name) == MAP


def test_suffixes_lead_to_one_format_each() -> None:
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]

    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
    assert format_of("Talks.JSON") is format_of("a.argmap")
    with pytest.raises(FormatError, match=r"no format \.xyz; known: .*\.argmap"):
        format_of("a.xyz")


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_every_format_does_something_and_says_what_it_loses(row: Format) -> None:
    assert row.read or row.write
    assert row.write is None or row.write(MAP)
    assert row is NATIVE or row.loses


def test_only_a_map_of_its_own_can_be_saved_over() -> None:
    assert read_with_notices(WHOLE).native
    assert not read_with_notices(CARRIERS["png"]).native
