"""One line to type into and a list that follows: the palette, and every choice of a node."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what it is called, what stands beside it, what it gives."""

    title: str
    beside: str
    value: str
    enabled: bool = True


class Picker(QDialog):
    """Type a few letters, walk with the arrows, Enter takes; Shift+Enter is the other way."""

    def __init__(self, title: str, prompt: str, choices: Iterable[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("picker")
        self.other = False
        self._choices = tuple(choices)
        self.line = QLineEdit(placeholderText=prompt)
        self.line.setAccessibleName(prompt)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.resize(620, 440)
        self._narrow("")

    def chosen(self) -> str | None:
        """Return the value of the row taken."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def pick(self, then: Callable[[str, bool], None]) -> None:
        """Show the picker; when a row is taken, give its value and whether Shift was held."""
        self.accepted.connect(lambda: self._give(then))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter of the line act on the list."""
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.other = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                if self.list.currentItem() is not None:
                    self.accept()
                return True
            return self._walked(event)
        return super().eventFilter(watched, event)

    def _walked(self, event: QKeyEvent) -> bool:
        page = max(1, self.list.height() // max(1, self.list.sizeHintForRow(0)))
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        row = min(max(0, self.list.currentRow() + step), self.list.count() - 1)
        self.list.setCurrentRow(row)
        return True

    def _narrow(self, words: str) -> None:
        ranked = (
            sorted(
                (rank, at, choice)
                for at, choice in enumerate(self._choices)
                if (rank := rank_of(words, choice.title)) is not None
            )
            if words.strip()
            else [(0, at, c) for at, c in enumerate(self._choices)]
        )
        self.list.clear()
        for _, _, choice in ranked[:SHOWN]:
            item = QListWidgetItem(f"{choice.title}    {choice.beside}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            if not choice.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        first = next((i for i in range(self.list.count()) if self._can(i)), -1)
        self.list.setCurrentRow(first)

    def _can(self, row: int) -> bool:
        return bool(self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _give(self, then: Callable[[str, bool], None]) -> None:
        value = self.chosen()
        if value is not None:
            then(value, self.other)


def rank_of(words: str, title: str) -> int | None:
    """Return how well a title fits what was typed (less is better), or None.

    All letters typed occur in order; whole words and word beginnings come first.
    """
    typed, title = words.casefold().strip(), title.casefold()
    if typed in title:
        begins = title.startswith(typed) or re.search(rf"\b{re.escape(typed)}", title)
        return 0 if title.startswith(typed) else 1 if begins else 2
    at = -1
    for letter in typed.replace(" ", ""):
        at = title.find(letter, at + 1)
        if at < 0:
            return None
    return 3 + at
