"""Lists of sources in a citation style, as text blocks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any

from argmap.assets import resources
from argmap.formats.references import dates, names
from argmap.formats.references.items import Item, bare_item
from argmap.formats.references.kinds import BY_CSL
from argmap.model import FormatError, Source
from argmap.outline.piece import Block, Listing, Paragraph, Run, plain_list

# Of what a source may carry, only this goes to the processor, which takes any key for its own.
_VARIABLES = (
    "container-title", "publisher", "publisher-place", "volume", "issue", "page", "edition", "DOI",
    "URL", "number", "genre", "collection-title", "chapter-number", "archive", "authority",
    "event", "section", "medium", "ISBN", "ISSN",
)  # fmt: skip
# Marks for italic words, from the range that no text uses; taken out of the users' words.
_ON, _OFF = "\ue0f0", "\ue0f1"
_MARKS = re.compile(f"[{_ON}{_OFF}\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PIECES = re.compile(f"({_ON}[^{_ON}{_OFF}]*{_OFF})")
_NUMBER = re.compile(r"^(\[\d+\])(?=\S)")
_TITLE = re.compile(r"<title>([^<]*)</title>")
# What the processor raises on what it was not made for.
_FAILS = (ValueError, KeyError, IndexError, AttributeError, TypeError, RecursionError)


@cache
def styles() -> Mapping[str, str]:
    """Return the titles of the styles there are, by name."""
    found = {}
    for path in sorted((resources() / "csl").glob("*.csl")):
        title = _TITLE.search(path.read_text("utf-8"))
        found[path.stem] = title[1] if title else path.stem
    return found


def listing(style: str) -> Listing:
    """Return what writes a list of sources in a style; the plain one where the name is empty.

    Raises a `FormatError` where there is no such style.
    """
    if not style:
        return plain_list
    if style not in styles():
        raise FormatError(f"There is no citation style {style}: there are {', '.join(styles())}.")
    return partial(_listed, style)


def _listed(style: str, sources: tuple[Source, ...]) -> tuple[Block, ...]:
    try:
        entries = _entries(style, [_item(i, source) for i, source in enumerate(sources)])
    except (*_FAILS, ImportError):
        return plain_list(sources)
    if len(entries) != len(sources) or not all(map(str.strip, entries)):
        # What the processor has no words for may not fall out of the list.
        return plain_list(sources)
    urls = sorted({source.url for source in sources if source.url}, key=len, reverse=True)
    return tuple(Paragraph(tuple(_runs(entry, urls)), 1) for entry in entries)


def _entries(style: str, items: list[Item]) -> list[str]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc.source.json import CiteProcJSON

    read = CitationStylesStyle(
        str(resources() / "csl" / f"{style}.csl"), locale="en-US", validate=False
    )
    made = CitationStylesBibliography(read, CiteProcJSON(items), _Formatter)
    for item in items:
        made.register(Citation([CitationItem(item["id"])]))
    made.sort()
    # Where a style numbers its entries, the number stands in a column of its own.
    return [_NUMBER.sub(r"\1 ", str(entry)) for entry in made.bibliography()]


class _Plain(str):
    """Words as they are."""

    __slots__ = ()


class _Italic(str):
    __slots__ = ()

    def __new__(cls, text: object) -> "_Italic":
        return super().__new__(cls, f"{_ON}{_MARKS.sub('', str(text))}{_OFF}")


class _Formatter:
    """How the processor marks words: only italics are kept."""

    Italic = Oblique = _Italic
    Bold = Light = Underline = Superscript = Subscript = SmallCaps = _Plain

    @staticmethod
    def preformat(text: Any) -> str:
        """Take the words as they are."""
        return str(text)


def _item(number: int, source: Source) -> Item:
    """Return an item that names somebody as author, as styles lead with who says it."""
    whole = bare_item(source)
    item: Item = {"id": f"s{number}", "type": whole["type"] if whole["type"] in BY_CSL else ""}
    for key in _VARIABLES:
        value = whole.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool):
            item[key] = _clean(str(value))
    title, people = _clean(source.name), [_clean(name) for name in source.authors if _clean(name)]
    house = _clean(source.organisation)
    if not people:
        within = house.casefold() in title.casefold()
        people = [title if within or not house else house]
        people = people if people[0] else [_clean(source.url) or source.id]
        for key in ("container-title", "publisher"):
            if item.get(key) in (house, *people):
                item.pop(key)
    item["author"] = names.parsed(people) if people != [title] else [{"literal": title}]
    if title and people != [title]:
        item["title"] = title
    if source.date:
        item["issued"] = dates.parsed(source.date)
    return item


def _clean(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text).split())


def _runs(entry: str, urls: list[str]) -> Iterator[Run]:
    for piece in _PIECES.split(entry):
        italic = piece.startswith(_ON)
        words = _MARKS.sub("", piece)
        url = next((url for url in urls if url in words), "")
        before, found, after = words.partition(url) if url else (words, "", "")
        if before:
            yield Run(before, italic=italic)
        if found:
            yield Run(found, italic=italic, url=url)
        if after:
            yield Run(after, italic=italic)
