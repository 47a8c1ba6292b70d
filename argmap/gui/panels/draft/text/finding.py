"""Find, and find and replace, in the text one writes: a bar under it, the hits lit up in it."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from argmap.gui.panels.draft.page import DraftPage
from argmap.gui.panels.plain import label, tip

Hit = tuple[int, int]
# Typed as on any keyboard, found as a typesetter would have it.
_LIKE = {"'": "['‘’]", '"': '["“”]', " ": r"\s+", "-": "[-‑–]"}


def hits(words: str, text: str) -> tuple[Hit, ...]:
    """Return where words stand in a text, whatever their case and the shape of their quotes."""
    if not words.strip():
        return ()
    pattern = "".join(_LIKE.get(letter, re.escape(letter)) for letter in words)
    return tuple(m.span() for m in re.finditer(pattern, text, re.IGNORECASE))


class Finding(QWidget):
    """Type to find, Enter for the next, Shift+Enter for the one before, Esc to leave."""

    def __init__(self, page: DraftPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.words = QLineEdit(placeholderText="Find in the draft")
        self.words.setAccessibleName("Find in the draft")
        self.put = QLineEdit(placeholderText="Replace with")
        self.put.setAccessibleName("Replace with")
        self.count = label("", "hint")
        self.count.setWordWrap(False)
        self._replacing = (
            self.put,
            self._button("Replace", "This one, and go to the next (Enter)", self._replace),
            self._button("All", "Replace all of them", self._replace_all),
        )
        self._lay_out()
        self.words.textChanged.connect(lambda _: self._find())
        page.textChanged.connect(self._again)
        self.hide()

    @property
    def is_in_hand(self) -> bool:
        """Whether the keys go here."""
        return self.words.hasFocus() or self.put.hasFocus()

    def begin(self, replacing: bool) -> None:
        """Show the bar, what is selected as the words to look for."""
        for part in self._replacing:
            part.setVisible(replacing)
        start, end = self._page.chosen()
        said = self._page.text()[start:end]
        self.show()
        if said and "\n" not in said and len(said) < 60:
            self.words.setText(said)
        self.words.setFocus()
        self.words.selectAll()
        self._find()

    def leave(self) -> None:
        """Go back into the text, where the last hit is."""
        self.hide()
        self._page.show_found(())
        self._page.setFocus()

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before; from the last to the first."""
        found = self._hits()
        if not found:
            return
        start, end = self._page.span()
        if by > 0:
            later = [hit for hit in found if hit[0] >= max(end, start + 1)]
            self._choose((later or found)[0])
        else:
            earlier = [hit for hit in found if hit[1] <= start]
            self._choose((earlier or found)[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the hits with Enter; leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self.put.hasFocus() and not back:
                self._replace()
            else:
                self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _hits(self) -> tuple[Hit, ...]:
        return hits(self.words.text(), self._page.text())

    def _find(self) -> None:
        """Go to the first hit from the cursor on."""
        found, (start, _) = self._hits(), self._page.span()
        later = [hit for hit in found if hit[0] >= start]
        if found:
            self._choose((later or found)[0])
        self._tell()

    def _again(self) -> None:
        if not self.isHidden():
            self._tell()

    def _choose(self, hit: Hit) -> None:
        self._page.show_place(*hit)
        self._tell()

    def _tell(self) -> None:
        found = self._hits()
        self._page.show_found(found)
        here = self._page.span()
        at = f"{found.index(here) + 1} of {len(found)}" if here in found else f"{len(found)} found"
        self.count.setText("" if not self.words.text() else at if found else "Not found")

    def _replace(self) -> None:
        here = self._page.span()
        if here in self._hits() and not self._page.isReadOnly():
            self._page.replace((here,), self.put.text())
        self.step(1)
        self._tell()

    def _replace_all(self) -> None:
        found = self._hits()
        if found and not self._page.isReadOnly():
            self._page.replace(found, self.put.text())
            self._tell()
            self.count.setText(f"{len(found)} replaced")

    def _button(self, title: str, words: str, act: object) -> QPushButton:
        button = QPushButton(title)
        button.clicked.connect(lambda _=False: act() if callable(act) else None)
        tip(button, words)
        return button

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(4)
        second.setSpacing(6)
        self.count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        first.addWidget(self.words, 1)
        first.addSpacing(6)
        first.addWidget(self.count)
        for title, words, by in (("‹", "The one before (Shift+Enter)", -1), ("›", "The next", 1)):
            button = QToolButton()
            button.setText(title)
            button.setAutoRaise(True)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, step=by: self.step(step))
            tip(button, words)
            first.addWidget(button)
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setAccessibleName("Close")
        tip(close, "Back to the text (Esc)")
        close.clicked.connect(lambda _=False: self.leave())
        first.addWidget(close)
        for part in self._replacing:
            second.addWidget(part, 1 if part is self.put else 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addLayout(first, 0, 0)
        grid.addLayout(second, 1, 0)
