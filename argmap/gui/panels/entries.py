"""A list of lines that lead somewhere: an icon, words, and what happens where one is pressed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from argmap.gui.panels import looks
from argmap.gui.panels.plain import as_tip
from argmap.paint import icon
from argmap.picture.shown import shown

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One line. A heading leads nowhere; `colour` names a colour of the theme."""

    words: str
    to: Any = None
    icon: str = ""
    colour: str = "text"
    depth: int = 0
    heading: bool = False
    tip: str = ""


_DEPTH = Qt.ItemDataRole.UserRole + 1
_MARK = Qt.ItemDataRole.DecorationRole
_STEP, _PAD, _ICON = 14, 8, 15


class _Indented(QStyledItemDelegate):
    """Draws each line as far in as it is deep."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave room before the line."""
        super().initStyleOption(option, index)
        rect: QRect = option.rect
        depth = looks.scaled(_STEP * (index.data(_DEPTH) or 0))
        option.rect = rect.adjusted(depth, 0, 0, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Fit all the words: the style forgets its own padding and would cut them."""
        view = self.parent()
        whole = view.viewport().width() if isinstance(view, QListWidget) else 200
        depth = looks.scaled(_STEP * (index.data(_DEPTH) or 0))
        room = whole - depth - 2 * _PAD - (_ICON + 2 * _PAD if index.data(_MARK) else 0)
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        words = QRect(0, 0, max(40, room), 100_000)
        fit = QFontMetrics(font).boundingRect(
            words, Qt.TextFlag.TextWordWrap, index.data(Qt.ItemDataRole.DisplayRole)
        )
        return QSize(whole, fit.height() + 2 * _PAD)


class Entries(QListWidget):
    """Lines that are walked with the arrows and pressed with Enter or a click."""

    went = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self.setAccessibleName(name)
        self.setItemDelegate(_Indented(self))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(_ICON, _ICON))
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the place in the list is kept where it can be."""
        if tuple(lines) == self._lines:
            return
        here, bar = self.current(), self.verticalScrollBar().value()
        self._lines = tuple(lines)
        self.clear()
        for line in self._lines:
            self.addItem(self._item(line))
        if here is not None:
            self.turn_to(here)
        self.verticalScrollBar().setValue(bar)

    def show_theme(self) -> None:
        """Draw the icons anew."""
        lines, self._lines = self._lines, ()
        self.show_lines(lines)

    def current(self) -> Any:
        """Return where the line that is chosen leads, or nothing."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def turn_to(self, to: Any) -> None:
        """Choose the line that leads there."""
        for row, line in enumerate(self._lines):
            if line.to == to and not line.heading:
                self.setCurrentRow(row)
                return

    def follow(self, to: str) -> None:
        """Choose the line of the node that is selected elsewhere, no line of another."""
        if any(line.to == to and not line.heading for line in self._lines):
            if self.current() != to:
                self.turn_to(to)
        elif isinstance(self.current(), str):
            self.setCurrentRow(-1)

    def _item(self, line: Line) -> QListWidgetItem:
        item = QListWidgetItem(shown(line.words))
        item.setData(_DEPTH, line.depth)
        item.setData(Qt.ItemDataRole.UserRole, line.to)
        item.setToolTip(as_tip(line.tip))
        if line.icon:
            item.setIcon(icon(line.icon, looks.current().colour(line.colour), 15))
        if line.heading:
            font = QFont(looks.font("small"))
            item.setFont(font)
        if line.to is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _go(self, item: QListWidgetItem) -> None:
        to = item.data(Qt.ItemDataRole.UserRole)
        if to is not None:
            self.went.emit(to)
