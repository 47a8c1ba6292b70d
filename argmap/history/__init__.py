"""The history of a document: a value. Undo is a change of place in it."""

from argmap.history.history import History, Step
from argmap.history.merge import Merged, merge

__all__ = ["History", "Merged", "Step", "merge"]
