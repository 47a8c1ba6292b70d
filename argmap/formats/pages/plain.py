"""A page as plain text."""

from argmap.formats.pages.safe import clean
from argmap.outline.piece import Heading, Page, Paragraph, Run, Table


def write(page: Page) -> bytes:
    """Return the page as UTF-8 text, headings underlined."""
    lines: list[str] = [*_underlined(page.title, "="), ""]
    for block in page.blocks:
        if isinstance(block, Heading):
            lines.extend(("", *_underlined(block.text, "-"), ""))
        elif isinstance(block, Paragraph):
            lines.append(f"{'    ' * block.depth}{''.join(map(_words, block.runs))}")
        else:
            lines.extend(_rows(block))
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _underlined(text: str, line: str) -> tuple[str, str]:
    text = clean(text)
    return text, line * max(3, min(72, len(text)))


def _rows(table: Table) -> list[str]:
    lines: list[str] = []
    for row in table.rows:
        lines.extend(
            f"{name}: {clean(run.text)}" for name, run in zip(table.head, row, strict=True)
        )
        lines.append("")
    return lines


def _words(run: Run) -> str:
    text, url = clean(" ".join(run.text.splitlines())), clean(run.url)
    return f"{text} <{url}>" if url and url not in text else text
