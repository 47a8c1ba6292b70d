"""A text as PDF: words that can be selected, live links, the bundled font.

The document is filled word by word through a cursor: what a user wrote is never read as markup.
"""

from dataclasses import dataclass, field
from pathlib import PurePath

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from argmap.formats.pages import WRITERS, write_page
from argmap.formats.pages.safe import clean, web_link
from argmap.model import FormatError
from argmap.outline.piece import Heading, Page, Paragraph, Run, Table
from argmap.paint.application import application
from argmap.paint.exports.text_tables import fill_table
from argmap.paint.fonts import font

DOTS = 1200
# Pixels at 96 an inch: A4, and the border around the text.
_SHORT, _LONG, _BORDER, _NARROW = 793.7, 1122.5, 83.0, 62.0
_BODY, _FOOT, _TITLE = 14.0, 11.0, 27.0
_HEADS = {1: 19.0, 2: 16.5}
_INDENT = 22.0
_SMALLER = (0.94, 0.88, 0.82, 0.76)
_INK, _GREY, _BLUE = "#1d2430", "#5d6775", "#2563eb"


@dataclass(frozen=True)
class _Sheet:
    """A sheet of paper, in pixels at 96 an inch."""

    wide: float
    high: float
    border: float


@dataclass
class _Filling:
    """The cursor in the document, and the comments met so far."""

    cursor: QTextCursor
    notes: list[str] = field(default_factory=list)

    def begin(self, top: float = 0, left: float = 0, hang: float = 0) -> None:
        """Begin a paragraph."""
        block = QTextBlockFormat()
        block.setTopMargin(top)
        block.setBottomMargin(6)
        block.setLeftMargin(left)
        block.setTextIndent(-hang)
        block.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self.cursor.block().length() > 1 or self.cursor.position() > 0:
            self.cursor.insertBlock(block)
        else:
            self.cursor.setBlockFormat(block)

    def write(self, run: Run, size: float = _BODY) -> None:
        """Write some words; a comment becomes a number that leads to a note at the end."""
        form = _form(size, 600 if run.bold else 400, _GREY if run.prompt else _INK, run.italic)
        url = web_link(run.url)
        if url:
            form.setForeground(QColor(_BLUE))
            form.setAnchor(True)
            form.setAnchorHref(url)
        self.cursor.insertText(_plain(run.text), form)
        if run.comment:
            self.notes.append(run.comment)
            mark = _form(size, 400, _GREY)
            mark.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            self.cursor.insertText(f" {len(self.notes)}", mark)


def page_as(page: Page, name: str) -> bytes:
    """Return a text in the format that a file's name asks for, PDF among them."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".pdf":
        return page_as_pdf(page)
    if suffix not in WRITERS:
        known = ", ".join((*WRITERS, ".pdf"))
        raise FormatError(f"a text cannot be written as “{suffix or name}”; choose one of {known}")
    return write_page(page, name)


def page_as_pdf(page: Page) -> bytes:
    """Return a text as PDF, on A4; a wide one across the sheet."""
    application()
    # A document sets timers for itself; in a thread of Python's there is nothing to keep them.
    loop = QEventLoop()
    try:
        return _written(page)
    finally:
        loop.quit()


def _written(page: Page) -> bytes:
    wide, high = (_LONG, _SHORT) if page.wide else (_SHORT, _LONG)
    sheet = _Sheet(wide, high, _NARROW if page.short else _BORDER)
    document, scale = _fitted(page, sheet)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(clean(page.title))
    writer.setCreator("argmap")
    writer.setResolution(DOTS)
    size = QPageSize(QSizeF(wide * 0.75, high * 0.75), QPageSize.Unit.Point, "")
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    _paint(writer, document, sheet, scale)
    buffer.close()
    return bytes(held.data())


def _fitted(page: Page, sheet: _Sheet) -> tuple[QTextDocument, float]:
    """Lay the text out; a short one in smaller type, within reason, if that lets it fit."""
    width, height = sheet.wide - 2 * sheet.border, sheet.high - 2 * sheet.border
    whole = _document(page, width, height)
    for scale in _SMALLER if page.short and whole.pageCount() > 1 else ():
        smaller = _document(page, width / scale, height / scale)
        if smaller.pageCount() == 1:
            return smaller, scale
    return whole, 1.0


def page_document(page: Page) -> QTextDocument:
    """Return a text as it will look on paper, to be shown: headings, lists, tables, live links."""
    document = QTextDocument()
    _fill(document, page)
    return document


def _document(page: Page, width: float, height: float) -> QTextDocument:
    document = QTextDocument()
    document.setPageSize(QSizeF(width, height))
    _fill(document, page)
    _keep_heads_with_text(document, height)
    return document


def _fill(document: QTextDocument, page: Page) -> None:
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(_BODY))
    filling = _Filling(QTextCursor(document))
    filling.begin()
    filling.cursor.insertText(_plain(page.title), _form(_TITLE, 700))
    for block in page.blocks:
        _add(filling, block)
    if filling.notes:
        _add(filling, Heading(1, "Notes"))
        for number, note in enumerate(filling.notes, start=1):
            filling.begin(left=_INDENT, hang=_INDENT)
            filling.cursor.insertText(f"{number}  {_plain(note)}", _form(_BODY - 2, 400))


def _add(filling: _Filling, block: Heading | Paragraph | Table) -> None:
    if isinstance(block, Heading):
        filling.begin(top=14)
        made = filling.cursor.blockFormat()
        made.setHeadingLevel(block.level)
        filling.cursor.setBlockFormat(made)
        filling.cursor.insertText(_plain(block.text), _form(_HEADS.get(block.level, _BODY), 650))
    elif isinstance(block, Paragraph):
        left = _INDENT * block.depth
        filling.begin(left=left, hang=12 if block.depth else 0)
        if block.depth:
            filling.cursor.insertText("•  ", _form(_BODY, 400, _GREY))
        for run in block.runs:
            filling.write(run)
    else:
        filling.begin()
        fill_table(filling.cursor, block, filling.write)


def _keep_heads_with_text(document: QTextDocument, height: float) -> None:
    """Let no heading stand alone at the foot of a sheet."""
    document.documentLayout().documentSize()  # lays all of it out
    block = document.begin()
    while block.isValid():
        after = block.next()
        heads = block.blockFormat().headingLevel() and after.isValid()
        if heads and _top(block) // height < _top(after) // height:
            moved = block.blockFormat()
            moved.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(moved)
        block = after


def _top(block: QTextBlock) -> float:
    """Return where the first line stands: a line may have been moved on alone."""
    layout = block.layout()
    line = layout.lineAt(0).y() if layout.lineCount() else 0.0
    return layout.position().y() + line


def _paint(writer: QPdfWriter, document: QTextDocument, sheet: _Sheet, scale: float) -> None:
    inner = document.pageSize()
    painter = QPainter(writer)
    painter.scale(DOTS / 96, DOTS / 96)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(sheet.border, sheet.border)
        painter.scale(scale, scale)
        painter.translate(0, -number * inner.height())
        part = QRectF(0, number * inner.height(), inner.width(), inner.height())
        document.drawContents(painter, part)
        painter.restore()
        if pages > 1:
            painter.setFont(font(_FOOT))
            painter.setPen(QColor(_GREY))
            foot = QRectF(0, sheet.high - sheet.border, sheet.wide, sheet.border)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1} / {pages}")
    painter.end()


def _form(
    size: float, weight: int = 400, colour: str = _INK, italic: bool = False
) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(size, weight, italic))
    made.setForeground(QColor(colour))
    return made


def _plain(text: str) -> str:
    return clean(" ".join(text.splitlines()))
