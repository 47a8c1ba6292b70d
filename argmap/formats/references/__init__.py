"""Exchange of sources with reference managers: CSL-JSON, BibTeX and RIS."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from argmap.formats.json_text import is_text
from argmap.formats.sentences import refusal
from argmap.model import FormatError, Source

LARGEST = 5_000_000
"""No file of more bytes than this is read for sources."""
MOST = 10_000
"""No more sources than this are read from one file."""
SUFFIXES = (".json", ".bib", ".ris")
_TOO_MANY = f"it holds more than {MOST:,} sources; divide it"
_NO_LIST = "it is no list of sources; export it as CSL-JSON, BibTeX or RIS"
_RIS = re.compile(r"\s*(?:\d+\.\s*)?TY  -", re.ASCII)


def read_sources(data: bytes, name: str) -> tuple[Source, ...]:
    """Return the sources in a file of a reference manager; content decides what it is.

    Raises a `FormatError` that names the file and says what is wrong with it.
    """
    try:
        if len(data) > LARGEST:
            raise FormatError(f"it is larger than {LARGEST // 1_000_000} MB; divide it")
        found = _read(data)
        if not found:
            raise FormatError("it holds no sources; export it as CSL-JSON, BibTeX or RIS")
        return distinct(found)
    except FormatError as error:
        raise refusal(name, error) from error


def write_sources(sources: Iterable[Source], suffix: str) -> bytes:
    """Return the sources as a reference manager takes them in: .json, .bib or .ris."""
    from argmap.formats.references import csl_json

    asked = (PurePath(suffix).suffix or suffix).lower()
    if asked == ".json":
        return csl_json.write(sources)
    if asked == ".bib":
        from argmap.formats.references import bibtex

        return bibtex.write(sources)
    if asked == ".ris":
        from argmap.formats.references import ris

        return ris.write(sources)
    known = ", ".join(SUFFIXES)
    raise FormatError(f"Sources cannot be written as “{asked}”: choose one of {known}.")


def distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Give sources that share an id ids of their own, the first keeping its."""
    found: dict[str, Source] = {}
    last: dict[str, int] = {}
    for source in sources:
        id_ = source.id
        while id_ in found:
            last[source.id] = last.get(source.id, 1) + 1
            id_ = f"{source.id[:190]}-{last[source.id]}"
        found[id_] = source if id_ == source.id else source.but(id=id_)
    return tuple(found.values())


def _read(data: bytes) -> tuple[Source, ...]:
    start = data[:500].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] in (b"[", b"{"):
        from argmap.formats.references import csl_json

        return csl_json.read(data, MOST)
    if not is_text(data):
        raise FormatError(_NO_LIST)
    text = _decoded(data)
    if max(text.count("@"), text.count("TY  -")) > MOST:
        raise FormatError(_TOO_MANY)
    if _RIS.match(text):
        from argmap.formats.references import ris

        return ris.read(text)
    if "@" in text:
        from argmap.formats.references import bibtex

        return bibtex.read(text)
    raise FormatError(_NO_LIST)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\x00", "")
