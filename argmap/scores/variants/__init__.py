"""Many variants of one map scored at once, seen from the node they are about."""

from argmap.scores.variants.batch import (
    in_favour,
    parts,
    passed_over,
    strengths,
    within_budget,
    work,
)
from argmap.scores.variants.case import Case, make_case
from argmap.scores.variants.influences import Row, Rows
from argmap.scores.variants.levers import Lever, levers, turned
from argmap.scores.variants.variants import Variants

__all__ = [
    "Case",
    "Lever",
    "Row",
    "Rows",
    "Variants",
    "in_favour",
    "levers",
    "make_case",
    "parts",
    "passed_over",
    "strengths",
    "turned",
    "within_budget",
    "work",
]
