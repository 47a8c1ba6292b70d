"""What a person can do, as rows of one table."""

from argmap.gui.actions.table import Action, Canvas, Context

__all__ = ["Action", "Canvas", "Context"]
