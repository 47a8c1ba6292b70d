"""The outline dock."""

from argmap.gui.panels.outline.panel import OutlinePanel

__all__ = ["OutlinePanel"]
