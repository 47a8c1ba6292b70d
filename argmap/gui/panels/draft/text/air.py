"""Room between lines and between paragraphs: a text is read before it is mended."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from argmap.gui.panels import looks
from argmap.picture import Theme

_LINE = 138
_BLANK, _LITTLE = 0.7, 0.15
# A text is written and read in somewhat larger type than lists are.
_LARGER, _MARGIN = 14 / 13, 10


def dress(editor: QTextEdit, look: Theme) -> None:
    """Give an editor the theme's colours and the type of the window."""
    font = QFont(looks.font("body"))
    font.setPixelSize(round(font.pixelSize() * _LARGER))
    editor.setFont(font)
    editor.document().setDefaultFont(font)
    editor.document().setDocumentMargin(_MARGIN)
    editor.setStyleSheet(
        f"QTextEdit {{ border: 1px solid {look.line}; border-radius: 6px; "
        f"background: {look.panel}; selection-background-color: {look.accent}; "
        f"selection-color: {look.on_accent}; }}"
        f"QTextEdit:focus {{ border-color: {look.accent}; }}"
    )


def give_air(document: QTextDocument, pixels: int, text: str) -> None:
    """Set the distance of lines and paragraphs, in type of this size, where it is not set yet.

    Where empty lines stand between the paragraphs of the text, they are the air.
    """
    between = round((_LITTLE if "\n\n" in text else _BLANK) * pixels)
    wanted = QTextBlockFormat()
    wanted.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    wanted.setBottomMargin(between)
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.lineHeight() != _LINE or form.bottomMargin() != between:
            whole = QTextCursor(document)
            whole.select(QTextCursor.SelectionType.Document)
            whole.setBlockFormat(wanted)
            return
        block = block.next()


def bring_into_sight(editor: QTextEdit, first: QRect, last: QRect) -> None:
    """Scroll if the lines from `first` to `last` are not well in sight; the first one counts."""
    height, near = editor.viewport().height(), first.height()
    if first.top() >= near and last.bottom() <= 0.7 * height:
        return
    # A third down, higher if it is long.
    spare = height - 2 * near - (last.bottom() - first.top())
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() + first.top() - near - max(0, min(height // 3 - near, spare)))
