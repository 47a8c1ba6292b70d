"""The map's own format: JSON in UTF-8, sorted and indented so that a diff shows the change."""

from argmap.formats.native.reader import FARTHEST, read, read_bytes, read_with_notices
from argmap.formats.native.writing import plain, write

__all__ = ["FARTHEST", "plain", "read", "read_bytes", "read_with_notices", "write"]
