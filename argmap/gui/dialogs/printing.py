"""Print with a preview: on one page, or on as many as it takes to be read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QAction, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QToolBar

from argmap.paint import Choices, draw_sheet, portrait, sheets
from argmap.paint.exports.choices import Paper
from argmap.picture import Picture

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

# What a pixel of the picture is on paper: so many to the inch.
DOTS = 96
_PAPERS: Mapping[QPageSize.PageSizeId, Paper] = {
    QPageSize.PageSizeId.Letter: "Letter",
    QPageSize.PageSizeId.A3: "A3",
}


def print_map(window: "MainWindow") -> None:
    """Show the preview; printing starts from there."""
    seen = Choices(theme="light", transparent=True, arrangement=window.canvas.arrangement)
    picture = portrait(window.document.map, seen)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(window.document.map.title or "argmap")
    printer.setFullPage(True)
    dialog = QPrintPreviewDialog(printer, window)
    poster = QAction("Poster: readable size, several pages", dialog)
    poster.setCheckable(True)
    bar = dialog.findChild(QToolBar)
    preview = dialog.findChild(QPrintPreviewWidget)
    if bar is not None and preview is not None:
        bar.addAction(poster)
        poster.toggled.connect(lambda _on: preview.updatePreview())
    dialog.paintRequested.connect(lambda to: paint_pages(to, picture, poster.isChecked()))
    dialog.resize(900, 700)
    dialog.exec()


def paint_pages(printer: QPrinter, picture: Picture, poster: bool) -> int:
    """Paint the picture on the printer's paper; return the number of pages."""
    paper = _PAPERS.get(printer.pageLayout().pageSize().id(), "A4")
    pages = sheets(picture, paper, poster)
    wide = pages[0].width > pages[0].height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    printer.setPageMargins(QMarginsF())
    painter = QPainter(printer)
    painter.scale(printer.resolution() / DOTS, printer.resolution() / DOTS)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        draw_sheet(painter, picture, page)
    painter.end()
    return len(pages)
