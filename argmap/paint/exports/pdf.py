"""PDF: text that can be selected, fonts inside, the map attached; one page or poster tiles."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from argmap.model import FormatError, Map
from argmap.paint.brushes import brush, pen
from argmap.paint.cards import draw_line
from argmap.paint.drawing import draw
from argmap.paint.exports.choices import Choices, kept, portrait
from argmap.paint.exports.sheets import Sheet, sheets
from argmap.picture import DARK, Picture, Words

DOTS = 1200
MOST_SHEETS = 400
ATTACHMENT = "map.argmap"


def write_pdf(map_: Map, choices: Choices) -> bytes:
    """Write a map as PDF."""
    found = portrait(map_, choices)
    pages = sheets(found, choices.paper, choices.tiles)
    if len(pages) > MOST_SHEETS:
        raise FormatError(f"This map would fill {len(pages):,} sheets; choose a page of its size.")
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(found.title)
    writer.setCreator("argmap")
    writer.setResolution(DOTS)
    writer.setPageLayout(_layout(pages[0]))
    if choices.embed:
        data = QByteArray(kept(map_, choices))
        writer.addFileAttachment(ATTACHMENT, data, "application/vnd.argmap+json")
    _paint(writer, found, pages, not choices.transparent)
    buffer.close()
    return bytes(held.data())


def _layout(page: Sheet) -> QPageLayout:
    # 96 pixels an inch are 72 points.
    size = QSizeF(page.width * 0.75, page.height * 0.75)
    kept = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(kept, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _paint(writer: QPdfWriter, found: Picture, pages: tuple[Sheet, ...], ground: bool) -> None:
    painter = QPainter(writer)
    painter.scale(DOTS / 96, DOTS / 96)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        draw_sheet(painter, found, page, ground)
    painter.end()


def dark(found: Picture) -> bool:
    """Is the picture drawn on a dark ground?"""
    return found.ground == DARK.ground


def draw_sheet(painter: QPainter, found: Picture, page: Sheet, ground: bool = True) -> None:
    """Draw one page, the painter's unit being a pixel at 96 dots an inch."""
    painter.save()
    width, height = page.inner
    # Paper is white of itself; a dark picture fills the sheet to its edge.
    if page.border and ground and dark(found):
        painter.fillRect(QRectF(0, 0, page.width, page.height), brush(found.ground))
    if page.border:
        painter.setClipRect(QRectF(page.border, page.border, width, height))
    painter.translate(page.border, page.border)
    painter.scale(page.scale, page.scale)
    painter.translate(-page.left, -page.top)
    draw(painter, found, ground and not page.border)
    painter.restore()
    if page.name:
        painter.setPen(pen("#b8bec6", 0.5, "dashed"))
        painter.drawRect(QRectF(page.border, page.border, width, height))
        name = Words(page.border, page.border - 10, page.name, 11.0, "#64707f")
        draw_line(painter, name, exact=True)
