"""Everything that lies over the map, kept in its place and in the theme's colours."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QGraphicsView

from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.overlays.minimap import Minimap
from argmap.gui.canvas.overlays.prompt import FocusNote, Prompt
from argmap.picture import Theme

AIR = 16


class Overlays:
    """The minimap in a corner, a prompt while nothing is there, a note while all else is pale."""

    def __init__(self, view: QGraphicsView, drawing: Drawing, eye: Eye) -> None:
        self._view = view
        self.minimap = Minimap(drawing, eye.seen, view)
        self.prompt = Prompt(view)
        self.note = FocusNote(view)

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
        port = self._view.viewport().geometry()
        self.prompt.setGeometry(port)
        self.note.adjustSize()
        self.note.move(port.center().x() - self.note.width() // 2, port.top() + AIR)
        corner = port.bottomRight() - self.minimap.rect().bottomRight()
        self.minimap.move(corner - QPoint(AIR, AIR))
        self.minimap.look()
