"""A page as a Word document: real headings, live links, comments on the words they are about."""

import io
import zipfile
from datetime import UTC, datetime
from functools import partial
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.run import Run as WordRun

from argmap.formats.pages.safe import clean, web_link
from argmap.formats.pages.word_tables import add_table
from argmap.outline.piece import Heading, Page, Paragraph, Run, Table

_INK = RGBColor(0x1D, 0x24, 0x30)
_GREY, _BLUE = RGBColor(0x5D, 0x67, 0x75), RGBColor(0x25, 0x63, 0xEB)
# Of every file, so that the same page gives the same bytes.
_WHEN = (2020, 1, 1, 0, 0, 0)
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
COMMENTER = "argmap"


def write(page: Page) -> bytes:
    """Return the page as a .docx file. The same page gives the same bytes."""
    document = Document()
    # The format takes no longer title.
    document.core_properties.title = clean(page.title)[:255]
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = datetime(*_WHEN[:3])
    document.core_properties.comments = ""
    _dress(document)
    if page.wide:
        _turn(document)
    if page.short:
        _tighten(document)
    document.add_heading(clean(page.title), 0)
    for block in page.blocks:
        _add(document, block)
    held = io.BytesIO()
    document.save(held)
    return _settled(held.getvalue())


def _dress(document: Any) -> None:
    """Set the styles that writers may change at will: nothing is formatted by hand but runs."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    for name, size in (("Title", 22), ("Heading 1", 15), ("Heading 2", 13), ("Heading 3", 11.5)):
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), _INK
    document.styles["Heading 1"].paragraph_format.space_before = Pt(18)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(6)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _turn(document: Any) -> None:
    """Turn the sheet, for wide tables."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(1.8)


def _tighten(document: Any) -> None:
    """Set smaller type with less air, for what is to fit on one sheet."""
    normal, head = document.styles["Normal"], document.styles["Heading 1"]
    normal.font.size, head.font.size = Pt(9.5), Pt(12)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(3), 1.0
    head.paragraph_format.space_before, head.paragraph_format.space_after = Pt(8), Pt(2)
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(1.6)


def _add(document: Any, block: Heading | Paragraph | Table) -> None:
    if isinstance(block, Heading):
        document.add_heading(clean(block.text), block.level)
    elif isinstance(block, Paragraph):
        style = _BULLETS[min(block.depth, len(_BULLETS)) - 1] if block.depth else None
        _fill(document, document.add_paragraph(style=style), block.runs)
    else:
        add_table(document, block, partial(_fill, document))


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
