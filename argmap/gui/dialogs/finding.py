"""Find, and find and replace: a bar under the map, the hits lit up on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from argmap import edits
from argmap.model import ArgmapError

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

LEAST = 120


class FindBar(QWidget):
    """Type to find, Enter for the next, Shift+Enter for the one before, Esc to leave."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._w = window
        self.words = QLineEdit(placeholderText="Find in texts, notes and sources")
        self.words.setAccessibleName("Find")
        self.put = QLineEdit(placeholderText="Replace with")
        self.put.setAccessibleName("Replace with")
        self.case = QCheckBox("Match case")
        self.count = QLabel()
        self._one = QPushButton("Replace")
        self._one.setToolTip("In the card that is selected, and go to the next (Enter)")
        self._one.clicked.connect(self._replace_one)
        self._replace = QPushButton("Replace all")
        self._replace.clicked.connect(self._replace_all)
        self._fields, self._acts = QHBoxLayout(), QHBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 6, 16, 6)
        for line, parts in (
            (self._fields, (self.words, self.put)),
            (self._acts, (self.case, self._one, self._replace, self.count)),
        ):
            for part in parts:
                line.addWidget(part)
            self._row.addLayout(line, 1 if line is self._fields else 0)
        self.words.textChanged.connect(self._find)
        self.case.toggled.connect(lambda _on: self._find(self.words.text()))
        window.add_below(self)

    def begin(self, replacing: bool) -> None:
        """Show the bar, the cursor in it."""
        for part in (self.put, self.case, self._one, self._replace):
            part.setVisible(replacing)
        self.show()
        self._make_room()
        self.words.setFocus()
        self.words.selectAll()
        self._find(self.words.text())

    def minimumSizeHint(self) -> QSize:
        """Take what width there is: the map is no wider for it."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where one would cut the fields."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        wide = self._fields.sizeHint().width() + self._acts.sizeHint().width() + LEAST
        way = QBoxLayout.Direction.LeftToRight
        if not self.case.isHidden() and wide > self.width():
            way = QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the hits with Enter; leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._w.canvas.look_for("")
            self._w.canvas.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.put.hasFocus():
                self._replace_one()
                return
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._w.canvas.run("previous hit" if back else "next hit")
        else:
            super().keyPressEvent(event)

    def _find(self, words: str) -> None:
        # A box that is not shown counts for nothing.
        match_case = self.case.isChecked() and not self.case.isHidden()
        hits = len(self._w.canvas.look_for(words, match_case))
        self.count.setText("" if not words else f"{hits:,} found" if hits else "Not found")

    def _replace_one(self) -> None:
        canvas = self._w.canvas
        here = canvas.selection()[-1] if canvas.selection() else None
        after = canvas.hits.next(here, 1)
        words, put, case = self.words.text(), self.put.text(), self.case.isChecked()
        if here in canvas.hits.ids:
            self._w.document.do(
                "Replace", edits.replace_text, words, put, match_case=case, only=here
            )
        self._find(words)
        if after is not None:
            canvas.select((after,))

    def _replace_all(self) -> None:
        before = self._w.document.map
        words, put, case = self.words.text(), self.put.text(), self.case.isChecked()
        try:
            self._w.document.do("Replace", edits.replace_text, words, put, match_case=case)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))
            return
        pairs = zip(before.nodes, self._w.document.map.nodes, strict=True)
        changed = sum(a is not b for a, b in pairs)
        self._w.say(
            f"replaced in {changed:,} node{'' if changed == 1 else 's'}; undo brings it back"
        )
        self._find(self.words.text())
