"""Calm words over the map: how to begin, and what is being left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from argmap.picture import Theme

WORDS = "Press C and say what you claim"
FOCUSED = "Only this sub-argument · Esc shows all"


class Prompt(QLabel):
    """Says how to begin, and lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(WORDS, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self.font()
        font.setPixelSize(20)
        self.setFont(font)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.setStyleSheet(f"color: {theme.muted}; background: transparent; font: 20px Inter;")


class FocusNote(QLabel):
    """Says that only a part is shown strongly, and how to see all again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(FOCUSED, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.setStyleSheet(
            f"color: {theme.muted}; background: {theme.panel}; font: 12px Inter;"
            f"border: 1px solid {theme.line}; border-radius: 12px; padding: 4px 12px;"
        )
