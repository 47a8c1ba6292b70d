"""The one way in which the panels show words: as plain text, whatever a map contains.

Rich text in a label or tooltip would obey tags in a stranger's map.
"""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from argmap.gui.panels import looks

Style = looks.Style
SCHEMES = ("http", "https", "mailto")


def label(text: str = "", style: Style = "body", *, selectable: bool = False) -> QLabel:
    """Return a label that shows exactly these characters, wrapped."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    looks.style(made, style)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows exactly these characters."""
    widget.setToolTip(as_tip(text))


def as_tip(text: str) -> str:
    """Return a tooltip's text: escaped, as Qt would otherwise guess that it is rich."""
    # Not at the top: the tables of this module take as long to read as a map.
    import html

    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def signed(number: float, places: int) -> str:
    """Return a number with its sign: a true minus, no hyphen."""
    return f"{number:+.{places}f}".replace("-", "−")


def host(url: str) -> str:
    """Return where a link would lead, or nothing where it may not be opened."""
    try:
        parts = urlsplit(url.strip())
        found = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme.lower() == "mailto":
        return parts.path
    return found if parts.scheme.lower() in SCHEMES else ""


def open_link(url: str) -> bool:
    """Open a link in the browser, if it is one that may be opened."""
    if not host(url):
        return False
    return QDesktopServices.openUrl(QUrl(url.strip(), QUrl.ParsingMode.StrictMode))
