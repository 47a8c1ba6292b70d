"""Everything that lies over the map, kept in its place and in the theme's colours.

All of it lies in the viewport, not over it: Qt then scrolls the pixels that are there and has only
the rest painted. It is carried along, and put back.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QTimer
from PySide6.QtWidgets import QGraphicsView

from argmap.gui.canvas.chosen import Chosen
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.items import CardItem
from argmap.gui.canvas.overlays.asking import Asking
from argmap.gui.canvas.overlays.minimap import Minimap
from argmap.gui.canvas.overlays.prompt import FocusNote, Prompt
from argmap.picture import Theme

AIR = 16
REST = 250
# A corner is given up for one that hides this much less of the map, in minimaps.
SLACK = 0.04


class Overlays:
    """The minimap in a corner, a prompt while nothing is there, a note while all else is pale."""

    def __init__(self, view: QGraphicsView, drawing: Drawing, eye: Eye, chosen: Chosen) -> None:
        self._view, self._chosen = view, chosen
        port = view.viewport()
        self.minimap = Minimap(drawing, eye.seen, port)
        self.prompt = Prompt(port)
        self.note = FocusNote(port)
        self._place = 0
        self._rest = QTimer(view, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.settle)
        self._asking = Asking(chosen.scene, eye, self._under_minimap)
        chosen.changed.connect(lambda _ids: self.look())
        chosen.changed.connect(self._asking.look)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.prompt.show_theme(theme)
        self.note.show_theme(theme)

    def show_map(self, content: QRectF, focused: bool) -> None:
        """Know how far the map reaches, and whether a part of it is pale."""
        self.prompt.setVisible(content.isEmpty())
        self.note.setVisible(focused)
        self.minimap.show_map(content)
        self._asking.look(self._chosen.ids)

    def lay_out(self) -> None:
        """Be where one belongs in a view of another size."""
        self.note.adjustSize()
        self.look()

    def look(self) -> None:
        """See where one is now: the minimap shows it, and never lies over it."""
        port = self._view.viewport().rect()
        self.prompt.setGeometry(port)
        self.note.move(port.center().x() - self.note.width() // 2, port.top() + AIR)
        self.minimap.move(self._corner())
        self.minimap.look()
        # Another corner is taken when the map has come to rest: it would dance about meanwhile.
        self._rest.start()

    def settle(self) -> None:
        """Let the minimap be in the corner where it hides least of the map."""
        if self.minimap.is_idle or self.minimap.underMouse():
            return
        places = [self.minimap.rect().translated(corner) for corner in self._corners()]
        hidden = [self._hidden(place) for place in places]
        best = min(range(len(hidden)), key=lambda i: hidden[i])
        if hidden[self._place] > hidden[best] + SLACK:
            self._place = best
            self.minimap.move(self._corner())

    def _corners(self) -> list[QPoint]:
        place = self.minimap.rect()
        inner = self._view.viewport().rect().adjusted(AIR, AIR, -AIR, -AIR)
        right, low = inner.right() - place.width() + 1, inner.bottom() - place.height() + 1
        left, top = inner.left(), inner.top()
        return [QPoint(right, low), QPoint(left, low), QPoint(right, top), QPoint(left, top)]

    def _corner(self) -> QPoint:
        """Return the corner it has, or the first of the others if the current card is there."""
        corners, place = self._corners(), self.minimap.rect()
        chosen = self._chosen.place()
        if chosen.isEmpty():
            return corners[self._place]
        taken = self._view.viewportTransform().mapRect(chosen).toAlignedRect()
        ranked = (corners[self._place], *corners)
        free = (corner for corner in ranked if not place.translated(corner).intersects(taken))
        return next(free, corners[self._place])

    def _under_minimap(self) -> QRectF:
        if self.minimap.is_idle or self.minimap.isHidden():
            return QRectF()
        return self._view.mapToScene(self.minimap.geometry()).boundingRect()

    def _hidden(self, place: QRect) -> float:
        """Return how much of this place of the viewport cards take."""
        area = self._view.mapToScene(place).boundingRect()
        found = self._chosen.scene.within(area)
        taken = 0.0
        for item in found:
            if isinstance(item, CardItem):
                over = item.mapRectToScene(item.rect()).intersected(area)
                taken += over.width() * over.height()
        return taken / max(1.0, area.width() * area.height())
