"""Many variants of one map scored at once, seen from the node they are about."""

from argmap.scores.variants.batch import Variants, adds, in_favour, parts, strengths
from argmap.scores.variants.case import Case, make_case
from argmap.scores.variants.influences import SLOPES, Row, Rows
from argmap.scores.variants.levers import Lever, levers, turned

__all__ = [
    "SLOPES",
    "Case",
    "Lever",
    "Row",
    "Rows",
    "Variants",
    "adds",
    "in_favour",
    "levers",
    "make_case",
    "parts",
    "strengths",
    "turned",
]
