"""The draft dock."""

from argmap.gui.panels.draft.panel import DraftPanel

__all__ = ["DraftPanel"]
