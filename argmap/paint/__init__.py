"""Pictures on a painter (QtGui, no widgets)."""
