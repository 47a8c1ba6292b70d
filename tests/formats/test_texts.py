"""Documents of other programs give their words; what would harm is refused in a sentence."""

import io
import random
import zipfile
from importlib.util import find_spec

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from argmap.formats.texts import read_text
from argmap.model import FormatError


def _word(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _revised() -> bytes:
    """Return a document with words that are tracked as put in and as struck out."""
    document = Document()
    paragraph = document.add_paragraph("We should ")
    for tag, words in (("ins", "now "), ("del", "never ")):
        run = paragraph.add_run(words)._element
        change = OxmlElement(f"w:{tag}")
        run.addprevious(change)
        change.append(run)
    run.find(qn("w:t")).tag = qn("w:delText")
    paragraph.add_run("talk.")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _archive(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("_", "."), data)
    return held.getvalue()


def _padded(**parts: bytes) -> bytes:
    """Return an archive with so much noise in it that it does not seem to unpack to much."""
    return _archive(noise=random.Random(1).randbytes(120_000), **parts)


def _padded_word(document: bytes) -> bytes:
    """Return a Word document with another body, and noise."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_word("One."))) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            after.writestr(name, document if name == "word/document.xml" else before.read(name))
        after.writestr("noise", random.Random(1).randbytes(120_000))
    return held.getvalue()


ODT = (
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    b"<text:h>Head</text:h><text:p>First <text:span>words</text:span>.</text:p>"
    b"</office:text></office:body></office:document-content>"
)

REVISED = ODT.replace(
    b"First ",
    b"First<text:s/><office:annotation><text:p>A comment.</text:p></office:annotation>"
    b"<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>",
).replace(
    b"<text:h>",
    b"<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p>"
    b"</text:deletion></text:changed-region></text:tracked-changes><text:h>",
)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", "Ünïcode\r\nlines".encode(), "Ünïcode\nlines"),
        ("a.txt", b"caf\xe9", "café"),
        ("a.md", b"# Head\n\nWords", "# Head\n\nWords"),
        ("a.docx", _word("One.", "Two."), "One.\nTwo."),
        ("a.docx", _revised(), "We should now talk."),
        ("a.odt", _archive(content_xml=ODT), "Head\nFirst words."),
        ("a.odt", _archive(content_xml=REVISED), "Head\nFirst words."),
        (
            "a.html",
            b"<html><head><title>t</title><script>bad()</script></head>"
            b"<body><h1>Head</h1><p>One\ntwo &amp; <b>three</b></p></body></html>",
            "Head\nOne two & three",
        ),
    ],
)
def test_the_words_of_a_document_are_read(name: str, data: bytes, words: str) -> None:
    assert read_text(data, name) == words


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"not an archive"),
        ("a.docx", _archive(x=b"y")),
        ("a.docx", _archive(bomb=b"\0" * 30_000_000)),
        ("a.odt", _archive(content_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
        ("a.odt", _archive(content_xml=b"<a><b>")),
        ("a.odt", _archive(content_xml=b'<?xml version="1.0" encoding="U-8"?>' + ODT)),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_file_named(name: str, data: bytes) -> None:
    with pytest.raises(FormatError, match=name):
        read_text(data, name)


@pytest.mark.parametrize("section", [b"<![CDA[two", b"<![\x11DATA[two"])
def test_a_section_of_no_kind_is_passed_over_or_refused_as_this_python_takes_it(
    section: bytes,
) -> None:
    try:
        told = read_text(b"<p>One.</p><p>Two." + section, "a.html")
    except FormatError as refusal:
        told = str(refusal)

    assert told.startswith(("a.html: ", "One.\nTwo."))


def test_text_that_windows_calls_unicode_is_read() -> None:
    assert read_text("Talk 한국\r\nnow".encode("utf-16"), "x.txt") == "Talk 한국\nnow"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.txt", b"\x7fELF\x02\x01\x01" + bytes(3000)),
        ("x.txt", bytes(range(256)) * 40),
        ("x.txt", b"word " * 500_000),
        ("x.md", b"[a](" * 5_000_000),
        ("x.html", b"<p>a" * 2_000_000),
        ("x.html", b"<div>" * 5_000_000),
        ("x.html", b"<a " + b"x " * 500_000),
        (
            "x.odt",
            _padded(content_xml=ODT.replace(b"<text:h>", b"<text:p/>" * 600_000 + b"<text:h>")),
        ),
        ("x.odt", _padded(content_xml=b"<text:p>" * 100_000)),
        ("x.odt", _padded(content_xml=b"<a " + b"b='' " * 500_000 + b"/>")),
        ("x.docx", _padded_word(b"<w:p/>" * 600_000)),
        ("x.docx", _padded_word(b"<w:p>" * 100_000)),
    ],
)
def test_what_is_no_draft_is_refused_before_it_costs_much(name: str, data: bytes) -> None:
    with pytest.raises(FormatError, match=r"no text|longer than any draft|deeper"):
        read_text(data, name)


if find_spec("pypdf"):

    def test_a_pdf_packed_in_a_way_that_there_is_not_is_refused_in_a_sentence() -> None:
        parts = (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
            b"/Resources << /Font << /F 5 0 R >> >> >>",
            b"<< /Length 24 >>\nstream\nBT /F 12 Tf (Talk) Tj ET\nendstream",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode 6 0 R >>",
            b"<< /Length 10 /Filter /FlateDec >>\nstream\n0123456789\nendstream",
        )
        data, places = b"%PDF-1.4\n", b""
        for number, part in enumerate(parts, start=1):
            places += b"%010d 00000 n \n" % len(data)
            data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
        table = b"xref\n0 7\n0000000000 65535 f \n" + places
        end = b"trailer << /Root 1 0 R /Size 7 >>\nstartxref\n%d\n%%%%EOF" % len(data)

        with pytest.raises(FormatError, match=r"a\.pdf: it is not a PDF that can be read"):
            read_text(data + table + end, "a.pdf")
