"""Everything that lies over the map, kept in its place and in the theme's colours.

All of it lies in the viewport, not over it: Qt then scrolls the pixels that are there and has only
the rest painted. It is carried along, and put back.
"""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QGraphicsView

from argmap.gui.canvas.chosen import Chosen
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.overlays.minimap import Minimap
from argmap.gui.canvas.overlays.prompt import FocusNote, Prompt
from argmap.picture import Theme

AIR = 16


class Overlays:
    """The minimap in a corner, a prompt while nothing is there, a note while all else is pale."""

    def __init__(self, view: QGraphicsView, drawing: Drawing, eye: Eye, chosen: Chosen) -> None:
        self._view, self._chosen = view, chosen
        port = view.viewport()
        self.minimap = Minimap(drawing, eye.seen, port)
        self.prompt = Prompt(port)
        self.note = FocusNote(port)
        chosen.changed.connect(lambda _ids: self.look())

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.prompt.show_theme(theme)
        self.note.show_theme(theme)

    def show_map(self, content: QRectF, focused: bool) -> None:
        """Know how far the map reaches, and whether a part of it is pale."""
        self.prompt.setVisible(content.isEmpty())
        self.note.setVisible(focused)
        self.minimap.show_map(content)

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

    def _corner(self) -> QPoint:
        """Return the lower right corner, or the first of the others that is free."""
        port, place = self._view.viewport().rect(), self.minimap.rect()
        inner = port.adjusted(AIR, AIR, -AIR, -AIR)
        right, low = inner.right() - place.width() + 1, inner.bottom() - place.height() + 1
        corners = [
            QPoint(x, y)
            for x, y in ((right, low), (inner.left(), low), (right, inner.top()))
        ]  # fmt: skip
        chosen = self._chosen.place()
        if chosen.isEmpty():
            return corners[0]
        taken = self._view.viewportTransform().mapRect(chosen).toAlignedRect()
        free = (corner for corner in corners if not place.translated(corner).intersects(taken))
        return next(free, corners[0])
