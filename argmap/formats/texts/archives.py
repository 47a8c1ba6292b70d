"""Look at an archive and at the XML in it before anything is made of it: little becomes much."""

import io
import re
import zipfile
import zlib
from xml.parsers import expat

from argmap.model import FormatError

INFLATED, ENTRIES, RATIO = 100_000_000, 1000, 200
TOO_LONG = "longer than any draft; take the part of it that the map is about"

_LARGEST_PART = 20_000_000
_MOST_TAGS = 500_000
_DEEPEST = 200
_ENDLESS = re.compile(rb"<[^<>]{200000}")


def opened(data: bytes) -> zipfile.ZipFile:
    """Open an archive that unpacks to no more than a text needs."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check_sizes(archive.infolist())
        _check_parts(archive)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError) as error:
        raise FormatError("it is damaged: what should be an archive is none") from error
    return archive


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    whole = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    if len(parts) > ENTRIES or whole > INFLATED or whole > RATIO * packed:
        raise FormatError("it would unpack to far more than a text needs; it was not opened")
    if any(part.file_size > _LARGEST_PART for part in parts if _is_xml(part)):
        raise FormatError(TOO_LONG)


def _check_parts(archive: zipfile.ZipFile) -> None:
    """Refuse XML of more tags, or of tags deeper within each other, than a text has."""
    tags = 0
    for part in archive.infolist():
        if not _is_xml(part):
            continue
        xml = archive.read(part)
        tags += xml.count(b"<")
        if tags > _MOST_TAGS or _ENDLESS.search(xml):
            raise FormatError(TOO_LONG)
        _check_depth(xml)


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.endswith((".xml", ".rels"))


def _check_depth(xml: bytes) -> None:
    parser = expat.ParserCreate()
    depth = 0

    def begin(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise FormatError(
                "its parts lie deeper within each other than a text's; save it as .txt"
            )

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise FormatError("it declares types of its own, as no text does; save it as .txt")

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, LookupError):
        # Whoever reads it says so in words of its own; its letters may be of no alphabet, too.
        return
