"""A page as Markdown."""

import re

from argmap.formats.pages.safe import clean, web_link
from argmap.outline.piece import Heading, Page, Paragraph, Run, Table

# What Markdown would take for its own; a letter before them makes most of these harmless.
_OURS = re.compile(r"([\\`*_\[\]<>#|~])")
_STARTS = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def write(page: Page) -> bytes:
    """Return the page as Markdown in UTF-8; comments become footnotes."""
    notes: list[str] = []
    lines = [f"# {escaped(page.title)}", ""]
    for block in page.blocks:
        if isinstance(block, Heading):
            lines.extend((f"{'#' * (block.level + 1)} {escaped(block.text)}", ""))
        elif isinstance(block, Paragraph):
            words = "".join(_run(run, notes) for run in block.runs)
            bullet = f"{'  ' * (block.depth - 1)}- " if block.depth else ""
            lines.extend((bullet + words if bullet else _STARTS.sub(_harmless, words), ""))
        else:
            lines.extend(_table(block, notes))
    lines.extend(f"[^{number}]: {note}" for number, note in enumerate(notes, start=1))
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """Return words that Markdown shows as they are, on one line."""
    return _OURS.sub(r"\\\1", clean(" ".join(text.split())))


def _harmless(start: re.Match[str]) -> str:
    return f"{start[1]}\\{start[2]}"


def _table(table: Table, notes: list[str]) -> list[str]:
    rows = [" | ".join(_run(run, notes) or " " for run in row) for row in table.rows]
    head = " | ".join(map(escaped, table.head))
    return [f"| {head} |", f"|{' --- |' * len(table.head)}", *(f"| {row} |" for row in rows), ""]


def _run(run: Run, notes: list[str]) -> str:
    text = escaped(run.text)
    if not text:
        return " " if run.text else ""
    outer = " " if run.text.endswith(" ") else ""
    before = " " if run.text.startswith(" ") else ""
    mark = "**" if run.bold else "*" if run.italic else ""
    words = f"{mark}{text}{mark}"
    url = web_link(run.url)
    if url:
        words = f"[{words}](<{url.replace('<', '%3C').replace('>', '%3E')}>)"
    if run.comment:
        notes.append(escaped(run.comment))
        words += f"[^{len(notes)}]"
    return f"{before}{words}{outer}"
