"""The findings dock."""

from argmap.gui.panels.findings.panel import FindingsPanel

__all__ = ["FindingsPanel"]
