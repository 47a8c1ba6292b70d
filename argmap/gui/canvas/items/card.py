"""One node on the canvas. It holds an id and asks the drawing how it looks."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from argmap import paint
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.items.item import MapItem
from argmap.layout import Box
from argmap.picture import CardShape

MARGIN = 14.0
RING_GAP = 3.5
HANDLE = 6.0
PILL = (34.0, 18.0)
PALE = 0.2


class CardItem(MapItem):
    """A card."""

    resting = 1.0

    _shape: CardShape | None = None
    _trial: CardShape | None = None

    def __init__(self, id_: str, drawing: Drawing, box: Box) -> None:
        super().__init__(id_, drawing)
        self.box = box
        self.setZValue(1)
        self.setPos(box.left, box.top)

    @property
    def beneath(self) -> int:
        """How many cards bear on this one."""
        return sum(len(x.sources) for x in self.drawing.map.links_into.get(self.id, ()))

    @property
    def folded(self) -> bool:
        """Whether what stands beneath is folded away."""
        return self.id in self.drawing.map.layout.folded

    def set_box(self, box: Box) -> None:
        """Stand somewhere else, or grow."""
        if (box.width, box.height) != (self.box.width, self.box.height):
            self.prepareGeometryChange()
            self._shape = None
        self.box = box
        self.setPos(box.left, box.top)

    def try_on(self, shape: CardShape | None) -> None:
        """Look like this while the words are being written."""
        self.prepareGeometryChange()
        self._trial = shape
        self.update()

    def shape_now(self) -> CardShape:
        """Return how the card looks now."""
        if self._trial is not None:
            return self._trial
        if self._shape is None or self._age != self.drawing.age:
            self._shape, self._age = self.drawing.card(self.id), self.drawing.age
        return self._shape

    def rect(self) -> QRectF:
        """Return the card itself, without its ring."""
        if self._trial is not None:
            return QRectF(0, 0, self._trial.width, self._trial.height)
        return QRectF(0, 0, self.box.width, self.box.height)

    def handle(self) -> QPointF:
        """Return where a link is drawn from: the edge towards the thesis."""
        rect = self.rect()
        middle = rect.center()
        return {
            "up": QPointF(middle.x(), rect.bottom()),
            "right": QPointF(rect.left(), middle.y()),
        }.get(self.drawing.map.layout.direction, QPointF(middle.x(), rect.top()))

    def pill(self) -> QRectF:
        """Return where folding is clicked, or nothing where nothing stands beneath."""
        if not self.beneath:
            return QRectF()
        rect, (width, height) = self.rect(), PILL
        at = {
            "up": QPointF(rect.center().x(), rect.top()),
            "right": QPointF(rect.right(), rect.center().y()),
        }.get(self.drawing.map.layout.direction, QPointF(rect.center().x(), rect.bottom()))
        return QRectF(at.x() - width / 2, at.y() - height / 2, width, height)

    def boundingRect(self) -> QRectF:
        return self.rect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN + 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the card, its ring, and what a hand can take hold of."""
        detail = painter.worldTransform().m11()
        # The ring first: what sticks out over the card's edge is not struck through.
        if self.chosen or self.found or self.aimed:
            self._draw_ring(painter, detail)
        self.draw(painter)
        if self.hovered and detail > 0.3:
            self._draw_handle(painter)
        if self.hovered and detail > 0.3 and self.beneath and not self.folded:
            self._draw_pill(painter)

    def draw(self, painter: QPainter) -> None:
        """Draw the card itself."""
        paint.draw_card(painter, self.shape_now(), painter.worldTransform().m11())

    def _draw_ring(self, painter: QPainter, detail: float) -> None:
        strong = self.chosen or self.aimed
        pen = QPen(QColor(self.drawing.theme.accent), (2.0 if strong else 1.5) / min(1.0, detail))
        if not strong:
            pen.setStyle(Qt.PenStyle.DashLine)
        gap = RING_GAP / min(1.0, max(detail, 0.3))
        radius = self.shape_now().radius + gap
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(-gap, -gap, gap, gap), radius, radius)

    def _draw_handle(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self.drawing.theme.accent), 1.5))
        painter.setBrush(QColor(self.drawing.theme.panel))
        painter.drawEllipse(self.handle(), HANDLE, HANDLE)

    def _draw_pill(self, painter: QPainter) -> None:
        theme, rect = self.drawing.theme, self.pill()
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        font = QFont("Inter")
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "–")
