"""Print with a preview: on one page, or on as many as it takes to be read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QLabel

from argmap.gui.dialogs.framing import choice, fit, frame
from argmap.paint import Choices, draw_sheet, portrait, sheets
from argmap.paint.exports.choices import Paper
from argmap.picture import Picture

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

# What a pixel of the picture is on paper: so many to the inch.
DOTS = 96
_PAPERS: Mapping[QPageSize.PageSizeId, Paper] = {
    QPageSize.PageSizeId.A4: "A4",
    QPageSize.PageSizeId.Letter: "Letter",
    QPageSize.PageSizeId.A3: "A3",
}


class PrintDialog(QDialog):
    """Choose the paper, look, print. The printer itself is asked for after that."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle("Print")
        seen = Choices(theme="light", transparent=True, arrangement=window.canvas.arrangement)
        self._picture = portrait(window.document.map, seen)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(window.document.map.title or "argmap")
        self.printer.setFullPage(True)
        self.paper = choice("Paper", [(name, size) for size, name in _PAPERS.items()])
        usual = self.paper.findData(self.printer.pageLayout().pageSize().id())
        self.paper.setCurrentIndex(max(0, usual))
        self.poster = QCheckBox("Poster: large enough to read")
        self.pages = QLabel()
        self.pages.setTextFormat(Qt.TextFormat.PlainText)
        self.pages.setWordWrap(True)
        self.preview = QPrintPreviewWidget(self.printer, self)
        self.preview.setAccessibleName("Preview")
        self.preview.paintRequested.connect(self._paint)
        self.paper.currentIndexChanged.connect(self._show)
        self.poster.toggled.connect(self._show)
        form = QFormLayout()
        form.addRow("Paper", self.paper)
        form.addRow("", self.poster)
        form.addRow("", self.pages)
        frame(self, form, self.preview, self._print, "Print…")
        fit(self, QSize(900, 640))
        self._show()

    def _show(self, *_: object) -> None:
        self.printer.setPageSize(QPageSize(self.paper.currentData()))
        if self.poster.isChecked():
            self.preview.setAllPagesViewMode()
        else:
            self.preview.setSinglePageViewMode()
        self.preview.updatePreview()
        self.preview.fitInView()

    def _paint(self, printer: QPrinter) -> None:
        number = paint_pages(printer, self._picture, self.poster.isChecked())
        self.pages.setText("1 page" if number == 1 else f"{number} pages, to be put side by side")

    def _print(self) -> None:
        if QPrintDialog(self.printer, self).exec():
            # Now and not with the preview: somebody may have chosen another paper just now.
            paint_pages(self.printer, self._picture, self.poster.isChecked())
            self.accept()


def print_map(window: "MainWindow") -> None:
    """Show the preview; printing starts from there."""
    dialog = PrintDialog(window)
    # The preview goes with the box, not before the box has ended.
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


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
