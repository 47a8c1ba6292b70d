"""The window's side of the disk: opening, saving, keeping what is unsaved, what others did."""

from argmap.gui.window.disk.filing import Filing

__all__ = ["Filing"]
