"""The map told as ordered text blocks."""
