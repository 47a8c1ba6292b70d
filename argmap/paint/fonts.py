"""The bundled font, in pixel sizes, so that a map looks the same everywhere."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from argmap.assets import resources
from argmap.model import ArgmapError
from argmap.paint.keeping import kept_per_thread

FAMILY = "Inter"


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled family, once; return the names it goes by."""
    if QGuiApplication.instance() is None:
        raise RuntimeError("fonts are loaded after the application is made: paint.application()")
    names: list[str] = []
    for path in sorted((resources() / "fonts").glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise ArgmapError(f"The font {path.name} cannot be loaded; install argmap again.")
        names.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(names))


@kept_per_thread(256)
def font(size: float, weight: int = 400, italic: bool = False) -> QFont:
    """Return the family at a pixel size. Shared: never change what you get."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    # Signs that fit themselves to the capitals and figures beside them are lost to who copies the
    # text out of a PDF: "(2006)" would come out as "2006".
    made.setFeature(QFont.Tag("calt"), 0)
    # Unhinted, a line is as wide at every zoom as it was when it was wrapped.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
