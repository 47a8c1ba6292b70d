"""The picture kept in step with the document."""

from argmap.gui.canvas.showing.scene import MapScene
from argmap.gui.canvas.showing.showing import Showing

__all__ = ["MapScene", "Showing"]
