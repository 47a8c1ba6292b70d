"""The map on screen: what is seen, and what hands, keys and readers do there."""

from argmap.gui.canvas.view import CanvasView

__all__ = ["CanvasView"]
