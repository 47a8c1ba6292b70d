"""A page as a Word document: real headings, live links, comments on the words they are about."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.run import Run as WordRun

from argmap.formats.pages.safe import clean, web_link
from argmap.outline.piece import Heading, Page, Paragraph, Run, Table

_GREY, _BLUE = RGBColor(0x5D, 0x67, 0x75), RGBColor(0x25, 0x63, 0xEB)
# Of every file, so that the same page gives the same bytes.
_WHEN = (2020, 1, 1, 0, 0, 0)
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
COMMENTER = "argmap"


def write(page: Page) -> bytes:
    """Return the page as a .docx file. The same page gives the same bytes."""
    document = Document()
    document.core_properties.title = clean(page.title)
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = datetime(*_WHEN[:3])
    document.core_properties.comments = ""
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(clean(page.title), 0)
    for block in page.blocks:
        _add(document, block)
    held = io.BytesIO()
    document.save(held)
    return _settled(held.getvalue())


def _add(document: Any, block: Heading | Paragraph | Table) -> None:
    if isinstance(block, Heading):
        document.add_heading(clean(block.text), block.level)
    elif isinstance(block, Paragraph):
        style = _BULLETS[min(block.depth, len(_BULLETS)) - 1] if block.depth else None
        _fill(document, document.add_paragraph(style=style), block.runs)
    else:
        table = document.add_table(rows=1, cols=len(block.head))
        table.style = "Light Grid Accent 1"
        for cell, name in zip(table.rows[0].cells, block.head, strict=True):
            cell.paragraphs[0].add_run(clean(name)).bold = True
        for row in block.rows:
            for cell, run in zip(table.add_row().cells, row, strict=True):
                _fill(document, cell.paragraphs[0], (run,))


def _fill(document: Any, paragraph: Any, runs: tuple[Run, ...]) -> None:
    for run in runs:
        url = web_link(run.url)
        word = _linked(paragraph, url) if url else paragraph.add_run()
        word.text = clean(run.text)
        word.bold, word.italic = run.bold or None, run.italic or None
        if run.prompt:
            word.font.color.rgb = _GREY
        if run.comment:
            made = document.add_comment([word], clean(run.comment), COMMENTER, "a")
            made._comment_elm.set(qn("w:date"), datetime(*_WHEN[:3], tzinfo=UTC).isoformat())


def _linked(paragraph: Any, url: str) -> WordRun:
    """Add a run inside a live link: the library has links to read, but none to write."""
    part = paragraph.part
    id_ = part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), id_)
    element = OxmlElement("w:r")
    link.append(element)
    paragraph._p.append(link)
    run = WordRun(element, paragraph)
    run.font.color.rgb = _BLUE
    run.font.underline = True
    return run


def _settled(data: bytes) -> bytes:
    """Return the same archive with no time in it."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _WHEN), before.read(name), zipfile.ZIP_DEFLATED)
    return held.getvalue()
