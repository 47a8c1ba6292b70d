"""The tree in a map, and how to draw it."""
