"""What hands do on the canvas: each gesture an object that begins, moves, ends or is cancelled."""

from argmap.gui.canvas.gestures.desk import Desk
from argmap.gui.canvas.gestures.hands import Hands

__all__ = ["Desk", "Hands"]
