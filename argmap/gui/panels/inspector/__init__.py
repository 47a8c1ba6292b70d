"""The inspector dock."""

from argmap.gui.panels.inspector.panel import InspectorPanel

__all__ = ["InspectorPanel"]
