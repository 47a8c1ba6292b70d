"""Where in a JSON text something stands that has to be refused."""

from argmap.formats.where.spots import DEEPEST, key_twice, number, too_deep, unpaired
from argmap.formats.where.telling import told

__all__ = ["DEEPEST", "key_twice", "number", "told", "too_deep", "unpaired"]
