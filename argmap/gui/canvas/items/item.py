"""What cards and links on the canvas share: an id, and what is made of them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from argmap.gui.canvas.drawing import Drawing


class MapItem(QGraphicsItem):
    """A part of the map as drawn."""

    resting = 0.0
    # The drawing's age that its looks are of; it never is -1.
    _age = 0
    # What most items never are costs each of ten thousand nothing: it stands with the class.
    chosen = current = hovered = found = aimed = False

    def __init__(self, id_: str, drawing: Drawing) -> None:
        super().__init__()
        self.id, self.drawing = id_, drawing
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def mark(self, **flags: bool) -> None:
        """Set what the pointer, the keyboard or a search makes of this."""
        changed = [name for name, value in flags.items() if getattr(self, name) != value]
        for name in changed:
            setattr(self, name, flags[name])
        if changed:
            self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw this itself, with nothing that pointer, keyboard or search make of it."""
        # Not an abstract base: the metaclass of those and that of Qt exclude each other.
        raise NotImplementedError

    def forget(self) -> None:
        """Look again at how to look: something about this has changed."""
        self._age = -1
        self.update()


class Voice(QObject):
    """The object by which a screen reader knows an item, made when it is first asked for.

    A graphics item that is an object itself weighs five times as much, for readers and all
    others alike.
    """

    def __init__(self, item: MapItem, parent: QObject) -> None:
        # The parent owns it: one that Python lets go of at once leaves Qt's cache of readers'
        # interfaces with a dangling one, which crashes at the end.
        super().__init__(parent)
        self.item = item
