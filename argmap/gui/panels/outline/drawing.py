"""How a row of the outline looks: a mark, the words wrapped, a few muted words after them."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.outline.rows import Row
from argmap.gui.panels.runs import one_paragraph, small, units
from argmap.model import Role
from argmap.scores import Scores

INDENT, EDGE, MARK, GAP, PAD = 16, 22, 12, 7, 5
DEEPEST, LEADING = 14, 1.18
SHOWN = 2000
TOPS = (Role.THESIS, Role.RESOLUTION)


def text_left(row: Row) -> int:
    """Return where a row's words begin. Very deep rows stop moving right."""
    return EDGE + min(row.block.depth, DEEPEST) * INDENT + looks.scaled(MARK) + GAP


class RowDrawing(QStyledItemDelegate):
    """Draws rows; the words are laid out as plain runs, never as markup."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.rows: list[Row] = []
        self.look = looks.current()
        self.width = 240
        self.hidden_row = -1
        self.off: frozenset[str] = frozenset()
        self.scores: Scores | None = None
        self._step = self._letter = 0.0
        self._set_type()
        self._height = lru_cache(maxsize=6_000)(self._measured)

    def show_theme(self) -> None:
        """Take new colours and type."""
        self.look = looks.current()
        self._set_type()
        self._height.cache_clear()

    def size(self, row: Row) -> QSize:
        """Return the room a row needs at the present width."""
        room = self._room(row)
        top = row.block.role in TOPS
        return QSize(40, self._height(_words(row), _notes(row), top, room))

    def guess(self, row: Row) -> QSize:
        """Return about the room a row needs, from how many letters it has."""
        room = self._room(row)
        letters = len(row.block.text[:SHOWN]) + len(row.remark) + 2
        lines = max(1, -int(-letters * self._letter // room))
        return QSize(40, round(lines * self._leading()) + 2 * PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        if index.row() >= len(self.rows):
            return
        row, rect = self.rows[index.row()], option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.look.selection))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(self.look.accent))
        near = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        self._draw_mark(painter, row, rect)
        if row.block.children:
            self._draw_fold(painter, row, rect, near)
        if index.row() != self.hidden_row:
            self._draw_words(painter, row, rect)
            if near:
                self._draw_score(painter, row, rect)
        painter.restore()

    def fold_area(self, row: Row, rect: QRect) -> QRect:
        """Return where a click folds or unfolds a row."""
        right = text_left(row) - GAP - looks.scaled(MARK)
        return QRect(right - 16, rect.top(), 16, rect.height())

    def score_area(self, row: Row, rect: QRect) -> QRect:
        """Return where the score stands: after the last words, where there is room for it."""
        words = self.score_words(row)
        if not words:
            return QRect()
        laid = self._laid(_words(row), _notes(row), row.block.role in TOPS, self._room(row))
        if not laid.lineCount():
            return QRect()
        last = laid.lineAt(laid.lineCount() - 1)
        width = round(QFontMetricsF(small(self._view.font())).horizontalAdvance(words)) + 8
        if last.naturalTextWidth() + width > self._room(row):
            return QRect()
        top = rect.top() + PAD + (laid.lineCount() - 1) * self._leading()
        left = rect.left() + self.width - 8 - width
        return QRect(left, round(top), width, round(self._leading()))

    def score_words(self, row: Row) -> str:
        """Return a node's score as a number, where it is known."""
        found = self.scores.nodes.get(row.block.id) if self.scores is not None else None
        return f"{100 * found.strength:.0f} %" if found is not None else ""

    def _room(self, row: Row) -> int:
        return max(60, self.width - text_left(row) - 10)

    def _draw_score(self, painter: QPainter, row: Row, rect: QRect) -> None:
        area = self.score_area(row, rect)
        if not area.isEmpty():
            painter.setFont(small(self._view.font()))
            painter.setPen(QColor(self.look.accent))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.score_words(row))

    def _measured(self, words: str, notes: str, top: bool, room: int) -> int:
        laid = self._laid(words, notes, top, room)
        return round(laid.lineCount() * self._leading()) + 2 * PAD

    def _leading(self) -> float:
        return self._step

    def _set_type(self) -> None:
        metrics = QFontMetricsF(self._view.font())
        self._step, self._letter = metrics.height() * LEADING, metrics.averageCharWidth() * 1.06

    def _laid(self, words: str, notes: str, top: bool, room: int) -> QTextLayout:
        font = QFont(self._view.font())
        if top:
            font.setWeight(QFont.Weight.DemiBold)
        spaced = f"{words}  {notes}" if notes else words
        laid = QTextLayout(spaced, font)
        small = QTextLayout.FormatRange()
        small.start, small.length = units(words), len(notes) + 2
        small.format = _note_format(self._view.font(), self.look.muted)
        if notes:
            laid.setFormats([small])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(option)
        laid.beginLayout()
        leading, y = self._leading(), 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y + (leading - line.height()) / 2))
            y += leading
        laid.endLayout()
        return laid

    def _draw_words(self, painter: QPainter, row: Row, rect: QRect) -> None:
        room = self._room(row)
        laid = self._laid(_words(row), _notes(row), row.block.role in TOPS, room)
        off = not self.off.isdisjoint((row.block.id, row.block.link))
        faint = row.block.repeat or not row.block.text or off
        painter.setPen(QColor(self.look.muted if faint else self.look.text))
        place = QPointF(rect.left() + text_left(row), rect.top() + PAD)
        laid.draw(painter, place)
        if off:
            for at in range(laid.lineCount()):
                line = laid.lineAt(at)
                y = place.y() + line.y() + line.height() * 0.54
                painter.drawLine(
                    QPointF(place.x(), y), QPointF(place.x() + line.naturalTextWidth(), y)
                )

    def _draw_mark(self, painter: QPainter, row: Row, rect: QRect) -> None:
        side = looks.scaled(MARK)
        place = QRect(
            rect.left() + text_left(row) - GAP - side,
            round(rect.top() + PAD + (self._leading() - side) / 2),
            side,
            side,
        )
        looks.draw_kind(painter, place, row.block.kind, row.block.role, faint=row.block.repeat)

    def _draw_fold(self, painter: QPainter, row: Row, rect: QRect, near: bool) -> None:
        if not (near or row.hidden):
            return
        area = self.fold_area(row, rect)
        middle = rect.top() + PAD + self._leading() / 2
        looks.draw_chevron(painter, QPointF(area.center().x() + 1, middle), closed=bool(row.hidden))


def _words(row: Row) -> str:
    text = row.block.text
    if not text:
        return "" if row.pending else "No words yet"
    return one_paragraph(text if len(text) <= SHOWN else text[:SHOWN] + "…")


def _notes(row: Row) -> str:
    folded = f"{row.hidden} beneath" if row.hidden else ""
    return ", ".join(filter(None, (row.remark, folded)))


def _note_format(font: QFont, colour: str) -> QTextCharFormat:
    small = QTextCharFormat()
    size = font.pixelSize() if font.pixelSize() > 0 else 13
    small.setProperty(QTextCharFormat.Property.FontPixelSize, max(8, round(size * 0.85)))
    small.setFontWeight(QFont.Weight.Normal)
    small.setForeground(QColor(colour))
    return small
