"""The docks: outline, inspector, findings."""

from argmap.gui.panels.outline import OutlinePanel

__all__ = ["OutlinePanel"]
