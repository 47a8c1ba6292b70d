"""How a finding looks: a sign and a word for how grave, the sentence, what it carries, a button."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from argmap.gui.panels import looks
from argmap.gui.panels.findings.rows import WORDS, Line, points_words
from argmap.gui.panels.runs import LEADING, lay, small
from argmap.paint import icon

EDGE, SIGN, PAD, TALL = 16, 14, 6, 26
ASIDE = "Set aside"
STEP = 22
NARROW = 780
# A line that the mouse or the keys are at also offers to be set aside.
_NEAR = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected


class LineDrawing(QStyledItemDelegate):
    """Draws the lines of the findings list."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.lines: list[Line] = []
        self.width = 600

    def size(self, line: Line) -> QSize:
        """Return the room a line needs at the present width."""
        button = looks.scaled(TALL) if line.button else 0
        return QSize(80, round(max(self._height(line), button)) + 2 * PAD)

    def button_rect(self, line: Line, rect: QRect) -> QRect:
        """Return where a line's button is, an empty rectangle where it has none."""
        if not line.button:
            return QRect()
        width = round(QFontMetricsF(self._view.font()).horizontalAdvance(line.button)) + 22
        tall = looks.scaled(TALL)
        return QRect(rect.right() - EDGE - width, rect.center().y() - tall // 2, width, tall)

    def aside_rect(self, line: Line, rect: QRect) -> QRect:
        """Return where a line can be set aside; in a narrow dock that is among its small words."""
        if line.dismissal is not None:
            return QRect()
        metrics = QFontMetricsF(small(self._view.font()))
        width, tall = round(metrics.horizontalAdvance(ASIDE)) + 16, looks.scaled(TALL)
        if not self._stacked(line):
            button = self.button_rect(line, rect)
            right = button.left() - 6 if line.button else rect.right() - EDGE
            return QRect(right - width, rect.center().y() - tall // 2, width, tall)
        tall = round(self._small_height())
        left = self._words_left(line, rect)
        if words := self._aside_words(line):
            left += round(metrics.horizontalAdvance(f"{words} · ")) - 8
        bottom = round(rect.top() + (rect.height() + self._height(line)) / 2)
        return QRect(left, bottom - tall, width, tall)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        if index.row() >= len(self.lines):
            return
        line, rect, state = self.lines[index.row()], option.rect, option.state
        look = looks.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.selection))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(look.accent))
        painter.setOpacity(0.65 if line.aside else 1.0)
        left = rect.left() + EDGE + line.depth * looks.scaled(STEP)
        step = QFontMetricsF(self._view.font()).height() * LEADING
        top = rect.top() + (rect.height() - self._height(line)) / 2
        side = looks.scaled(SIGN)
        sign = QRect(left, round(top + (step - side) / 2), side, side)
        if line.finding is None:
            looks.draw_chevron(painter, QPointF(left - 7, sign.center().y()), closed=not line.open)
        icon(line.severity, look.colour(line.severity), side).paint(painter, sign)
        self._draw_words(painter, line, QPointF(self._words_left(line, rect), top))
        near = line.dismissal is None and bool(state & _NEAR)
        self._draw_right(painter, line, rect, near)
        painter.setOpacity(1.0)
        if line.button:
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            self._draw_button(painter, line.button, self.button_rect(line, rect), hovered)
        if near:
            self._draw_aside(painter, self.aside_rect(line, rect))
        painter.restore()

    def _height(self, line: Line) -> float:
        _, height = lay(line.words, self._view.font(), self._room(line))
        return height + (self._small_height() if line.aside or self._stacked(line) else 0)

    def _draw_words(self, painter: QPainter, line: Line, place: QPointF) -> None:
        look = looks.current()
        laid, height = lay(line.words, self._view.font(), self._room(line))
        painter.setPen(QColor(look.text))
        laid.draw(painter, place)
        below = line.aside or (self._aside_words(line) if self._stacked(line) else "")
        if below:
            painter.setFont(small(self._view.font()))
            painter.setPen(QColor(look.muted))
            room = QRectF(place.x(), place.y() + height, self._room(line), self._small_height())
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, below
            )

    def _draw_right(self, painter: QPainter, line: Line, rect: QRect, near: bool) -> None:
        words = self._aside_words(line)
        if self._stacked(line) or not words:
            return
        painter.setFont(small(self._view.font()))
        painter.setPen(QColor(looks.current().muted))
        button = self.button_rect(line, rect)
        right = button.left() - 12 if line.button else rect.right() - EDGE
        if near:
            right = self.aside_rect(line, rect).left() - 6
        wide = looks.scaled(320)
        room = QRect(right - wide, rect.top(), wide, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_button(self, painter: QPainter, words: str, place: QRect, hovered: bool) -> None:
        look = looks.current()
        painter.setPen(QPen(QColor(look.faint if hovered else look.line), 1))
        painter.setBrush(QColor(look.panel))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(self._view.font())
        painter.setPen(QColor(look.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_aside(self, painter: QPainter, place: QRect) -> None:
        painter.setFont(small(self._view.font()))
        painter.setPen(QColor(looks.current().accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, ASIDE)

    def _aside_words(self, line: Line) -> str:
        return " · ".join(filter(None, (WORDS.get(line.severity, ""), points_words(line.points))))

    def _stacked(self, line: Line) -> bool:
        """In a narrow dock the small words stand beneath the sentence."""
        return self.width < looks.scaled(NARROW)

    def _room(self, line: Line) -> float:
        button = self.button_rect(line, QRect(0, 0, self.width, 30)).width()
        metrics = QFontMetricsF(small(self._view.font()))
        aside = (
            0.0 if self._stacked(line) else metrics.horizontalAdvance(self._aside_words(line)) + 16
        )
        if not self._stacked(line):
            aside += self.aside_rect(line, QRect(0, 0, self.width, 30)).width() + 6
        taken = self._words_left(line, QRect()) + EDGE + 12 + button + aside
        return max(120.0, self.width - taken)

    def _words_left(self, line: Line, rect: QRect) -> int:
        return rect.left() + EDGE + line.depth * looks.scaled(STEP) + looks.scaled(SIGN) + 12

    def _small_height(self) -> float:
        return QFontMetricsF(small(self._view.font())).height() * LEADING
