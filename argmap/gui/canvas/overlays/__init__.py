"""What lies over the map: the way to begin, where one is, and what is left out."""

from argmap.gui.canvas.overlays.minimap import Minimap
from argmap.gui.canvas.overlays.overlays import Overlays

__all__ = ["Minimap", "Overlays"]
