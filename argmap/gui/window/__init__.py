"""The window that holds the faces of one document."""
