"""A text as blocks, for every writer of texts: headings, paragraphs, tables."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Some words. `url` makes them a link, `comment` a note to the words, `prompt` a hint in
    brackets that is to be replaced by prose.
    """

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""
    comment: str = ""
    prompt: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `depth` 0 stands at the margin, deeper ones are indented list items."""

    runs: tuple[Run, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings; `widths` share out its width, by percent."""

    head: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    widths: tuple[int, ...] = ()


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A text with a title; a `wide` one lies across the sheet, a `short` one is to fit on one."""

    title: str
    blocks: tuple[Block, ...]
    wide: bool = False
    short: bool = False


def words(*texts: str) -> Paragraph:
    """Return a plain paragraph."""
    return Paragraph(tuple(Run(text) for text in texts))
