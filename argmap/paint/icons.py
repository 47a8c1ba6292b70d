"""Icons for menus, buttons and lists, in any colour."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from argmap.paint.cards import draw_icon


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """Return an icon, sharp on screens of one, two and three pixels a point."""
    made = QIcon()
    for ratio in (1, 2, 3):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def pixmap(name: str, colour: str, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap for a screen of this ratio."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, colour, size)
    painter.end()
    return image
