"""PNG: the picture in pixels, with the map inside so that it opens again."""

from math import floor, sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from argmap.formats import png_text
from argmap.model import FormatError, Map
from argmap.paint.brushes import colour
from argmap.paint.drawing import draw
from argmap.paint.exports.choices import Choices, kept, portrait
from argmap.picture import Picture

MOST_PIXELS = 200_000_000
DOTS_PER_METRE = 96 / 0.0254


def write_png(map_: Map, choices: Choices) -> bytes:
    """Write a map as a PNG."""
    found = portrait(map_, choices)
    written = encoded(painted(found, choices), found.title)
    return png_text.embed(written, kept(map_, choices)) if choices.embed else written


def painted(found: Picture, choices: Choices) -> QImage:
    """Return the picture as an image."""
    scale = choices.scale
    width, height = max(1, round(found.width * scale)), max(1, round(found.height * scale))
    refuse_above(MOST_PIXELS, width, height, scale)
    kind = QImage.Format
    image = QImage(
        width,
        height,
        kind.Format_ARGB32_Premultiplied if choices.transparent else kind.Format_RGB32,
    )
    if image.isNull():
        raise FormatError("There is not enough memory for a PNG of this size; choose SVG or PDF.")
    image.setDotsPerMeterX(round(DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(DOTS_PER_METRE * scale))
    # Filled to its last row, which a scaled picture may only touch.
    image.fill(QColor(0, 0, 0, 0) if choices.transparent else colour(found.ground))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-found.left, -found.top)
    draw(painter, found, ground=False)
    painter.end()
    return image


def refuse_above(most: int, width: int, height: int, scale: float) -> None:
    """Refuse a picture too large to hold, naming the scale that would fit."""
    if width * height <= most:
        return
    fits = floor(scale * sqrt(most / (width * height)) * 100) / 100
    advice = f"A scale of {fits:g} would fit; " if fits >= 0.05 else ""
    raise FormatError(
        f"A PNG of {width:,} × {height:,} pixels is too large (the limit is "
        f"{most // 1_000_000} megapixels). {advice}SVG and PDF have no such limit."
    )


def encoded(image: QImage, title: str) -> bytes:
    """Return an image as PNG; the same image gives the same bytes."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setText("Title", title)
    writer.setText("Software", "argmap")
    if not writer.write(image):
        raise FormatError("The PNG could not be written; choose SVG or PDF.")
    buffer.close()
    return bytes(held.data())
