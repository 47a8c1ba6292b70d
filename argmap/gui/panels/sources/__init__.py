"""The register of sources."""

from argmap.gui.panels.sources.page import SourcesPage

__all__ = ["SourcesPage"]
