"""The history of a document: a value. Undo is a change of place in it."""

from argmap.history.history import History, Step

__all__ = ["History", "Step"]
