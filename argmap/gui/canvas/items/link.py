"""One link on the canvas: a path item, wide enough to be hit, that looks as the drawing says."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from argmap import paint
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.items.item import MapItem
from argmap.layout import Route
from argmap.paint import Strokes
from argmap.picture import LinkShape

MARGIN = 16.0
REACH = 14.0


class LinkItem(MapItem):
    """A link, in the coordinates of the scene."""

    _shape: LinkShape | None = None
    _strokes: Strokes | None = None

    def __init__(self, id_: str, drawing: Drawing, route: Route) -> None:
        super().__init__(id_, drawing)
        self.route = route
        self._bounds = _bounds(route)

    def set_route(self, route: Route) -> None:
        """Go another way."""
        if route is self.route or route == self.route:
            self.route = route
            return
        self.prepareGeometryChange()
        self.route, self._bounds = route, _bounds(route)
        self._shape = self._strokes = None
        self.update()

    def shape_now(self) -> LinkShape:
        """Return how the link looks now."""
        if self._shape is None or self._age != self.drawing.age:
            before = self._shape.lines if self._shape is not None else ()
            self._shape, self._age = self.drawing.link(self.id, self.route), self.drawing.age
            if self._shape.lines != before:
                self._strokes = None
        return self._shape

    def strokes(self) -> Strokes:
        """Return its lines, corners rounded."""
        shape = self.shape_now()
        if self._strokes is None:
            self._strokes = paint.link_strokes(shape)
        return self._strokes

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        """Return what a pointer hits: the lines, some pixels wide."""
        stroker = QPainterPathStroker()
        stroker.setWidth(REACH)
        return stroker.createStroke(self.strokes().whole)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the link, and a halo where it is chosen."""
        if self.chosen or self.hovered or self.found or self.aimed:
            self._draw_halo(painter, painter.worldTransform().m11())
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Draw the link itself."""
        detail = painter.worldTransform().m11()
        paint.draw_link(painter, self.shape_now(), detail, self.strokes())

    def _draw_halo(self, painter: QPainter, detail: float) -> None:
        colour = QColor(self.drawing.theme.accent)
        colour.setAlphaF(0.45 if self.chosen or self.aimed else 0.18)
        pen = QPen(colour, 7.0 / min(1.0, max(detail, 0.3)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.strokes().whole)


def _bounds(route: Route) -> QRectF:
    points = [point for line in route.lines for point in line]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    rect = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
