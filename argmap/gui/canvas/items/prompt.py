"""The calm words on an empty canvas."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from argmap.picture import Theme

WORDS = "Press C and say what you claim"


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
        self.setStyleSheet(f"color: {theme.muted}; background: transparent; font-size: 20px;")
