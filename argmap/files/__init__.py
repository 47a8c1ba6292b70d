"""Maps on the disk: saved whole or not at all, backed up, locked, recovered."""

from argmap.files.opening import read, write

__all__ = ["read", "write"]
