"""Qt's application for drawing without a window."""

import sys

from PySide6.QtGui import QGuiApplication

from argmap.paint.fonts import load_fonts

_kept: list[QGuiApplication] = []


def application() -> QGuiApplication:
    """Return the running application, or make one that needs no display; the fonts are loaded."""
    found = QGuiApplication.instance()
    if not isinstance(found, QGuiApplication):
        found = QGuiApplication(["argmap", *_platform()])
        _kept.append(found)  # Qt's application dies with its last Python reference
    load_fonts()
    return found


def _platform() -> tuple[str, ...]:
    # A DISPLAY that nobody answers would end the program; elsewhere Qt's own way finds the fonts.
    return () if sys.platform in ("win32", "darwin") else ("-platform", "offscreen")
