"""One line to type into and a list that follows: the palette, and every choice of a node."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from argmap.gui.dialogs.matching import is_near, rank_of
from argmap.picture.shown import shown

SHOWN = 200
# Sizes in lines of the window's type, edges in pixels; what stands beside is smaller.
WIDE, TALL = 39, 27
EDGE, SMALL = 10, 0.85
_TITLE, _BESIDE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what it is called, what stands beside it, what it gives.

    `also` are words under which it may be looked for, too.
    """

    title: str
    beside: str
    value: str
    enabled: bool = True
    also: str = ""


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
        self.nothing = QLabel()
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.nothing.setContentsMargins(8, 4, 8, 8)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.setItemDelegate(_RowDrawing(self.list))
        line = self.fontMetrics().height()
        self.resize(QSize(WIDE * line, TALL * line).boundedTo(parent.size()))
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
        fitting = self._fitting(words.strip())
        self.list.clear()
        self.nothing.setText(f"Nothing here is called “{words.strip()}”.")
        self.nothing.setVisible(not fitting)
        self.list.setVisible(bool(fitting))
        for choice in fitting[:SHOWN]:
            item = QListWidgetItem(f"{choice.title}    {choice.beside}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setData(_TITLE, choice.title)
            item.setData(_BESIDE, choice.beside)
            if not choice.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        first = next((i for i in range(self.list.count()) if self._can(i)), -1)
        self.list.setCurrentRow(first)

    def _fitting(self, words: str) -> list[Choice]:
        """Return what fits, best first; what is nearly called so where nothing is."""
        if not words:
            return list(self._choices)
        ranked = sorted(
            (rank, at)
            for at, choice in enumerate(self._choices)
            if (rank := rank_of(words, choice.title, choice.also)) is not None
        )
        if ranked:
            return [self._choices[at] for _, at in ranked]
        return [choice for choice in self._choices[:SHOWN] if is_near(words, choice.title)]

    def _can(self, row: int) -> bool:
        return bool(self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _give(self, then: Callable[[str, bool], None]) -> None:
        value = self.chosen()
        if value is not None:
            then(value, self.other)


class _RowDrawing(QStyledItemDelegate):
    """Draws the title at the left, and paler at the right what stands beside it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line with air."""
        return QSize(80, option.fontMetrics.height() + 13)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        state, group = option.state, QPalette.ColorGroup.Normal
        if not state & QStyle.StateFlag.State_Enabled:
            group = QPalette.ColorGroup.Disabled
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(option.palette.color(QPalette.ColorRole.Highlight))
            ground.setAlphaF(0.14)
            painter.setBrush(ground)
            painter.drawRoundedRect(option.rect, 5, 5)
        room = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        beside = QFont(option.font)
        beside.setPixelSize(max(8, round(option.font.pixelSize() * SMALL)))
        painter.setFont(beside)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        words = painter.fontMetrics().elidedText(
            str(index.data(_BESIDE)), Qt.TextElideMode.ElideMiddle, room.width() // 2
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        left = room.width() - painter.fontMetrics().horizontalAdvance(words) - EDGE
        painter.setFont(option.font)
        painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
        title = option.fontMetrics.elidedText(
            shown(str(index.data(_TITLE))).replace("\n", " "), Qt.TextElideMode.ElideRight, left
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()
