"""Print with a preview: on one page, or on as many as it takes to be read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAction, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QToolBar

from argmap.paint import draw
from argmap.paint.choices import Choices, portrait
from argmap.picture import Picture

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

# Type of 15 pixels comes out at 9 points on a poster's page.
POSTER = 0.6


def print_map(window: "MainWindow") -> None:
    """Show the preview; printing starts from there."""
    seen = Choices(theme="light", transparent=True, arrangement=window.canvas.arrangement)
    picture = portrait(window.document.map, seen)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(window.document.map.title or "argmap")
    wide = picture.width > picture.height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    dialog = QPrintPreviewDialog(printer, window)
    poster = QAction("Poster: readable size, several pages", dialog)
    poster.setCheckable(True)
    bar = dialog.findChild(QToolBar)
    if bar is not None:
        bar.addAction(poster)
    preview = dialog.findChild(QPrintPreviewWidget)
    if preview is not None:
        poster.toggled.connect(lambda _on: preview.updatePreview())
    dialog.paintRequested.connect(lambda to: _paint(to, picture, poster.isChecked()))
    dialog.resize(900, 700)
    dialog.exec()


def tiles(picture: Picture, page: tuple[float, float], scale: float) -> list[QRectF]:
    """Return the parts of the picture that each page shows, row by row."""
    wide, high = page[0] / scale, page[1] / scale
    across = max(1, -int(-picture.width // wide))
    down = max(1, -int(-picture.height // high))
    return [
        QRectF(picture.left + i * wide, picture.top + j * high, wide, high)
        for j in range(down)
        for i in range(across)
    ]


def _paint(printer: QPrinter, picture: Picture, poster: bool) -> None:
    page = printer.pageRect(QPrinter.Unit.DevicePixel)
    fit = min(page.width() / picture.width, page.height() / picture.height)
    scale = POSTER * printer.resolution() / 72 if poster else fit
    painter = QPainter(printer)
    for number, part in enumerate(tiles(picture, (page.width(), page.height()), scale)):
        if number:
            printer.newPage()
        painter.save()
        painter.setClipRect(QRectF(0, 0, page.width(), page.height()))
        painter.scale(scale, scale)
        painter.translate(-part.left(), -part.top())
        draw(painter, picture)
        painter.restore()
    painter.end()
