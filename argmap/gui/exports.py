"""What a map can be exported to, and writing it as it is seen. Runs in any thread."""

from dataclasses import dataclass
from typing import Any

from argmap.layout import Arrangement
from argmap.model import FormatError, Map
from argmap.picture import Picture

PREVIEW_PIXELS = 1_500_000
# Twice what the start page shows, for fine screens.
THUMB_SIZE = (412, 256)
BLOCKS, CALM = 0.2, 0.6


@dataclass(frozen=True, slots=True)
class Row:
    """One format that can be exported to."""

    title: str
    suffix: str
    drawn: bool
    loses: tuple[str, ...] = ()


def rows() -> tuple[Row, ...]:
    """Return the formats, drawn ones first."""
    from argmap.formats import FORMATS
    from argmap.paint import DRAWN

    drawn = [Row(f.name, f.suffix, True, _losses(f.loses)) for f in DRAWN]
    told = [
        Row(f.name, f.suffixes[0], False, _losses(f.loses)) for f in FORMATS if f.write is not None
    ]
    suffixes = {row.suffix for row in drawn}
    return (*drawn, *(row for row in told if row.suffix not in suffixes))


def written(map_: Map, arrangement: Arrangement, suffix: str, options: dict[str, Any]) -> bytes:
    """Return the bytes of the map in the format of a suffix."""
    from argmap.formats import FORMATS
    from argmap.paint import DRAWN, export

    if any(row.suffix == suffix for row in DRAWN):
        paper = options.get("paper", "")
        return export(map_, suffix, arrangement=arrangement, tiles=bool(paper), **options)
    for row in FORMATS:
        if suffix in row.suffixes and row.write is not None:
            return row.write(map_)
    raise FormatError(f"argmap cannot write files that end with “{suffix}”")


def preview(
    map_: Map, arrangement: Arrangement, suffix: str, options: dict[str, Any]
) -> tuple[bytes, tuple[str, ...]]:
    """Return a PNG to look at before saving, small enough to be drawn at once, and sentences
    on what will not come out as one might think.
    """
    from argmap.paint import cautions

    scale = min(1.0, max(0.05, (PREVIEW_PIXELS / _area(arrangement)) ** 0.5))
    drawn = written(map_, arrangement, ".png", {**options, "scale": scale})
    return drawn, cautions(map_, suffix)


def thumb(path: str, theme: str) -> tuple[str, bytes]:
    """Return the title and a small PNG of the map in a file, for the start page.

    Drawn as the canvas draws from afar: whole pictures that are shrunk become pale threads.
    """
    from argmap.files import read
    from argmap.gui import drawings
    from argmap.layout import instant
    from argmap.paint import Choices, measure, portrait, sizes

    map_ = read(path)
    taken = sizes(measure(map_))
    arrangement = drawings.kept(map_, taken) or instant(map_, taken)
    choices = Choices(theme=theme, transparent=True, arrangement=arrangement)
    return map_.title, _seen_from_afar(portrait(map_, choices))


def _seen_from_afar(picture: Picture) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtGui import QImage, QImageWriter, QPainter

    from argmap.paint import draw_card, draw_link

    scale = min(THUMB_SIZE[0] / picture.width, THUMB_SIZE[1] / picture.height, 1.0)
    size = QSize(round(picture.width * scale), round(picture.height * scale))
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-picture.left, -picture.top)
    for link in picture.links:
        draw_link(painter, link, scale)
    for placed in picture.cards:
        painter.translate(placed.x, placed.y)
        # Where cards are mere blocks, the thesis stands out and the others are calm.
        painter.setOpacity(1.0 if placed.card.thesis or scale > BLOCKS else CALM)
        draw_card(painter, placed.card, scale)
        painter.translate(-placed.x, -placed.y)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(image)
    return bytes(out.data().data())


def _area(arrangement: Arrangement) -> float:
    boxes = arrangement.nodes.values()
    if not boxes:
        return 1.0
    wide = max(b.x + b.width / 2 for b in boxes) - min(b.x - b.width / 2 for b in boxes)
    high = max(b.y + b.height / 2 for b in boxes) - min(b.y - b.height / 2 for b in boxes)
    return max(1.0, wide * high)


def _losses(loses: str | tuple[str, ...]) -> tuple[str, ...]:
    return ((loses,) if loses else ()) if isinstance(loses, str) else tuple(loses)
