"""A line of words that leads to what it names: wrapped, pressed by mouse or keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from argmap.gui.panels import looks
from argmap.gui.panels.runs import LEADING, Sentence, lay, one_paragraph

_NUMBER, _GAP, _BAR = 62, 8, 4


class Leader(QAbstractButton):
    """Words, wrapped, that lead to what they name."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.words = Sentence(one_paragraph(words), ())
        self.setText(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.words = Sentence(one_paragraph(words), ())
        self.setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Tall enough for the words."""
        return QSize(120, self.heightForWidth(self.width() if self.width() > 60 else 260))

    def heightForWidth(self, width: int) -> int:
        """Wrap the words into the width."""
        return round(lay(self.words, self.font(), self.room(width))[1]) + self.spare()

    def room(self, width: int) -> float:
        """Return the width that is left for the words."""
        return max(60.0, width)

    def spare(self) -> int:
        """Return the height taken by anything but the words."""
        return 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, on a soft ground when they can be pressed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(looks.current().selection))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-1, 0, 1, 0), 4, 4)
        painter.setPen(QColor(looks.current().text))
        laid, _ = lay(self.words, self.font(), self.room(self.width()))
        laid.draw(painter, QPointF(0, 3))
        self.draw_more(painter)
        painter.end()

    def draw_more(self, painter: QPainter) -> None:
        """Draw what else belongs to the line."""


class Weighed(Leader):
    """Words, a number, and beneath them a bar as long as it matters."""

    def __init__(self, words: str, number: str, share: float, lifts: bool) -> None:
        super().__init__(words)
        self._number, self._share, self._lifts = number, share, lifts
        self.setAccessibleName(f"{'lifts' if lifts else 'lowers'}: {words}, {number}")

    def room(self, width: int) -> float:
        """Leave room for the number."""
        return max(80.0, width - self._wide() - _GAP)

    def spare(self) -> int:
        """Leave room for the bar."""
        return 8 + (_BAR + 5 if self._share > 0 else 0)

    def draw_more(self, painter: QPainter) -> None:
        """Draw number and bar."""
        look = looks.current()
        room = self.room(self.width())
        line = QFontMetricsF(self.font()).height() * LEADING
        place = QRectF(room + _GAP, 3, self._wide(), line)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._number
        )
        if self._share > 0:
            bar = QRectF(0, self.height() - _BAR - 4, max(5.0, room * self._share), _BAR)
            looks.draw_bar(painter, bar, look.support if self._lifts else look.attack)

    def _wide(self) -> float:
        """Return the room of the number: all are aligned, and a long one is whole."""
        exact = QFontMetricsF(self.font()).horizontalAdvance(self._number)
        return max(float(looks.scaled(_NUMBER)), exact + 1)
