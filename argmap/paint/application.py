"""Qt's application for drawing without a window."""

import os
import sys

from PySide6.QtGui import QGuiApplication

from argmap.paint.fonts import load_fonts

_kept: list[QGuiApplication] = []


def application() -> QGuiApplication:
    """Return the running application, or make one that needs no display; the fonts are loaded."""
    found = QGuiApplication.instance()
    if not isinstance(found, QGuiApplication):
        if not has_display():
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        found = QGuiApplication(["argmap"])
        _kept.append(found)  # Qt's application dies with its last Python reference
    load_fonts()
    return found


def has_display() -> bool:
    """Is there a screen to connect to? Other systems than Linux always have one."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
