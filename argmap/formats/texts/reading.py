"""The text of a document in another format, as a draft: .txt .md .docx .html .odt, and PDF."""

import io
import logging
import shlex
import sys
import zipfile
import zlib
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import PurePath

from argmap.formats.json_text import UTF_16, is_text
from argmap.formats.sentences import NotInstalledError
from argmap.formats.texts import archives
from argmap.formats.texts.archives import TOO_LONG
from argmap.model import FormatError

LARGEST = 50_000_000
LONGEST = 2_000_000
"""No text of more characters than this, which is a very thick book, is taken for a draft."""
_MOST_TAGS = 200_000
_MOST_ATTRIBUTES = 400_000
_DIVIDES = b" \t\n\r\f\"'/"
_ODT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
# Comments, footnotes and words that were struck out are none of the text; blanks are elements.
_IN_ODT = {
    f"{{{_OFFICE}}}annotation": "",
    f"{{{_ODT}}}note": "",
    f"{{{_ODT}}}tracked-changes": "",
    f"{{{_ODT}}}s": " ",
    f"{{{_ODT}}}tab": " ",
    f"{{{_ODT}}}line-break": "\n",
}
# The library passes over words that are tracked as put in; those struck out it rightly leaves out.
_RUNS = (
    "./w:r | ./w:hyperlink/w:r | ./w:ins/w:r | ./w:ins/w:hyperlink/w:r | ./w:hyperlink/w:ins/w:r"
)
# What libraries raise, besides faults of their own, where a damaged file has not what they expect.
_OF_DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
_BREAKS = frozenset(("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "article"))
_SILENT = frozenset(("script", "style", "head", "template", "noscript"))


def read_text(data: bytes, name: str) -> str:
    """Return the words of a document, paragraphs divided by line ends.

    Raises a `FormatError` that names the file and says what is wrong with it.
    """
    reader = _READERS.get(PurePath(name).suffix.lower(), _plain)
    try:
        if len(data) > LARGEST:
            raise FormatError(f"larger than {LARGEST // 1_000_000} MB, more than argmap reads")
        text = reader(data)
        if len(text) > LONGEST:
            raise FormatError(TOO_LONG)
    except FormatError as error:
        raise type(error)(f"{name}: {error}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _plain(data: bytes) -> str:
    if data.startswith(UTF_16):
        # As the text editor of Windows calls "Unicode".
        return data.decode("utf-16", "replace")
    if not is_text(data):
        raise FormatError("it is no text; save it as .txt, .docx, .odt or .html")
    if len(data) > 4 * LONGEST:
        raise FormatError(TOO_LONG)
    for coding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(coding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _word(data: bytes) -> str:
    archives.opened(data)
    from docx import Document

    try:
        body = Document(io.BytesIO(data)).element.body
        # A paragraph without anything in it is an empty line, and costs nothing to be seen as one.
        words = [part.xpath(_RUNS) if len(part) else () for part in body.xpath("./w:p")]
        return "\n".join("".join(run.text for run in runs) for runs in words)
    except _OF_DAMAGED as error:
        raise FormatError("it is not a Word document that can be read") from error


def _open_document(data: bytes) -> str:
    archive = archives.opened(data)
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(archive.read("content.xml"), forbid_dtd=True)
    except (DefusedXmlException, *_OF_DAMAGED) as error:
        raise FormatError("it is not an OpenDocument text that can be read") from error
    for part in [part for part in root.iter() if part.tag in _IN_ODT]:
        # What is taken out keeps its tail: the words that come after it.
        after = part.tail
        part.clear()
        part.text, part.tail = _IN_ODT[part.tag], after
    kept = (f"{{{_ODT}}}p", f"{{{_ODT}}}h")
    return "\n".join("".join(part.itertext()) for part in root.iter() if part.tag in kept)


def _html(data: bytes) -> str:
    if data.count(b"<") > _MOST_TAGS or _has_endless_tag(data):
        raise FormatError(TOO_LONG)
    reader = _Words()
    try:
        reader.feed(_plain(data))
        reader.close()
    except AssertionError as error:
        # A section that is marked as of no kind that there is.
        raise FormatError("it is not a page that can be read; save it as .txt") from error
    lines = (" ".join(line.split()) for line in "".join(reader.found).split("\n"))
    return "\n".join(line for line in lines if line)


def _has_endless_tag(data: bytes) -> bool:
    """Whether a tag may have attributes without number: the parser takes half a kilobyte each."""
    return any(
        len(part) - len(part.translate(None, _DIVIDES)) > _MOST_ATTRIBUTES
        for part in data.split(b"<")
        if len(part) > _MOST_ATTRIBUTES
    )


def _pdf(data: bytes) -> str:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise NotInstalledError(
            f"to read PDF, install pypdf ({_installing('pypdf')}), or save it as text"
        ) from error
    # What it has to say of a damaged file is said by the sentence below.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        # Where words are set one by one, a tab stands for each gap.
        return text.replace("\t", " ")
    except (PyPdfError, *_OF_DAMAGED) as error:
        raise FormatError("it is not a PDF that can be read") from error


def _installing(package: str) -> str:
    """Give the command that puts a package into this very environment, which may lack a pip."""
    python = shlex.quote(sys.executable)
    pip = f"{python} -m pip" if find_spec("pip") else f"python3 -m pip --python {python}"
    return f"{pip} install {package}"


class _Words(HTMLParser):
    """Takes the words out of HTML; scripts and styles are not words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data.replace("\n", " "))


_READERS: dict[str, Callable[[bytes], str]] = {
    ".docx": _word,
    ".odt": _open_document,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
}
