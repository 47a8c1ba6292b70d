"""What cards and links on the canvas share: an id, what is made of them, words to be told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsObject

from argmap.gui.canvas import speech
from argmap.gui.canvas.drawing import Drawing


class MapItem(QGraphicsObject):
    """A part of the map as drawn. An object of Qt's, so that a screen reader can be told of it."""

    resting = 0.0

    def __init__(self, id_: str, drawing: Drawing) -> None:
        super().__init__()
        self.id, self.drawing = id_, drawing
        self.chosen = self.current = self.hovered = self.found = self.aimed = False
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def mark(self, **flags: bool) -> None:
        """Set what the pointer, the keyboard or a search makes of this."""
        changed = [name for name, value in flags.items() if getattr(self, name) != value]
        for name in changed:
            setattr(self, name, flags[name])
        if changed:
            self.update()

    def forget(self) -> None:
        """Look again at how to look: something about this has changed."""
        raise NotImplementedError

    def spoken(self) -> str:
        """Return what a screen reader says first."""
        return speech.name(self.drawing.map, self.id)

    def described(self) -> str:
        """Return what else a screen reader can say."""
        return self.drawing.described(self.id)
