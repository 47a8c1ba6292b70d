"""The page of keys, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.gui.actions.built import Built

WALKING = (
    ("Arrows", "Walk the map as it looks on screen"),
    ("Esc", "Leave the text, or let go of the selection"),
    ("Ctrl+wheel", "Zoom about the pointer"),
    ("Drag from a card's edge", "Make a link; hold Shift for an attack"),
    ("Double-click on the ground", "A new claim there"),
)


class KeysDialog(QDialog):
    """Every key on one page, narrowed by what is typed."""

    def __init__(self, built: Built, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._line = QLineEdit(placeholderText="Narrow by a word or a key")
        self._line.setAccessibleName("Narrow by a word or a key")
        self._rows: list[tuple[str, tuple[QLabel, QLabel]]] = []
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(24)
        self._grid.setContentsMargins(16, 8, 16, 16)
        for keys, what, where in (*_listed(built), *((*row, "") for row in WALKING)):
            self._add(keys, what, where)
        self._none = QLabel("No key is called that.")
        self._none.hide()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._line)
        column.addWidget(self._none)
        column.addWidget(area)
        self._line.textChanged.connect(self._narrow)
        self.resize(680, 640)

    def _add(self, keys: str, what: str, where: str) -> None:
        pair = (QLabel(keys), QLabel(what))
        row = self._grid.rowCount()
        for at, label in enumerate(pair):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, row, at)
        pair[1].setWordWrap(True)
        bold = pair[0].font()
        bold.setBold(True)
        pair[0].setFont(bold)
        self._rows.append((f"{keys} {what} {where}".casefold(), pair))

    def _narrow(self, words: str) -> None:
        found = [words.casefold() in text for text, _ in self._rows]
        for shown, (_, pair) in zip(found, self._rows, strict=True):
            for label in pair:
                label.setVisible(shown)
        self._none.setVisible(not any(found))


def _listed(built: Built) -> list[tuple[str, str, str]]:
    """Return the keys of every row, what they do and the menu in which it stands."""
    native = QKeySequence.SequenceFormat.NativeText
    found = []
    for id_, row in built.rows.items():
        keys = "  or  ".join(k.toString(native) for k in built.actions[id_].shortcuts())
        if keys:
            title = row.title.replace("&", "")
            found.append((keys, f"{title} — {row.tip}" if row.tip else title, row.menu))
    return found
