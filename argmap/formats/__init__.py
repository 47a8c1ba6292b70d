"""Files in and out, as bytes: one module a format, one table of formats."""

from argmap.formats.native import read_with_notices
from argmap.formats.reading import Reading

__all__ = ["Reading", "read_with_notices"]
