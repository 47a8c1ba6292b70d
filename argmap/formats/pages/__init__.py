"""Texts as files: one module a format, one table of writers."""

from collections.abc import Callable
from pathlib import PurePath

from argmap.model import FormatError
from argmap.outline.piece import Page


def write_page(page: Page, name: str) -> bytes:
    """Return a page in the format that a file's name asks for: .docx, .md, .html or .txt."""
    suffix = PurePath(name).suffix.lower()
    writer = WRITERS.get(suffix)
    if writer is None:
        known = ", ".join(WRITERS)
        raise FormatError(f"a text cannot be written as “{suffix or name}”; choose one of {known}")
    return writer()(page)


def _word() -> Callable[[Page], bytes]:
    # The library behind this one is slow to load.
    from argmap.formats.pages import word

    return word.write


def _markdown() -> Callable[[Page], bytes]:
    from argmap.formats.pages import markdown

    return markdown.write


def _html() -> Callable[[Page], bytes]:
    from argmap.formats.pages import html

    return html.write


def _plain() -> Callable[[Page], bytes]:
    from argmap.formats.pages import plain

    return plain.write


WRITERS: dict[str, Callable[[], Callable[[Page], bytes]]] = {
    ".docx": _word,
    ".md": _markdown,
    ".html": _html,
    ".txt": _plain,
}
