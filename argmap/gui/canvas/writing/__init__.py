"""Writing the words of a card where they stand."""

from argmap.gui.canvas.writing.writing import Writing

__all__ = ["Writing"]
