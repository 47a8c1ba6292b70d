"""The window: a drawing of the document that people can take hold of."""
