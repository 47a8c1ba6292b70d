"""The docks: outline, inspector, findings."""

from argmap.gui.panels.findings import FindingsPanel
from argmap.gui.panels.inspector import InspectorPanel
from argmap.gui.panels.marks import marks
from argmap.gui.panels.outline import OutlinePanel

__all__ = ["FindingsPanel", "InspectorPanel", "OutlinePanel", "marks"]
