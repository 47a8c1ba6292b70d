"""Files in and out, as bytes: one module a format, one table of formats."""

from argmap.formats.reading import Reading
from argmap.formats.table import (
    FORMATS,
    Format,
    format_of,
    map_in,
    native_name,
    read_any,
    read_with_notices,
)

__all__ = [
    "FORMATS",
    "Format",
    "Reading",
    "format_of",
    "map_in",
    "native_name",
    "read_any",
    "read_with_notices",
]
