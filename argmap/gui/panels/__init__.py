"""The docks: outline, inspector, findings."""

from argmap.gui.panels.findings import FindingsPanel
from argmap.gui.panels.marks import marks
from argmap.gui.panels.outline import OutlinePanel

__all__ = ["FindingsPanel", "OutlinePanel", "marks"]
