"""From map to draft: the skeleton of a piece, its core, the brief, the fact sheet."""

from argmap.outline.piece.parts import SHARES, Entry, Part, PartName, Skeleton, budgets
from argmap.outline.piece.skeleton import WORDS, main_points, skeleton

__all__ = [
    "SHARES",
    "WORDS",
    "Entry",
    "Part",
    "PartName",
    "Skeleton",
    "budgets",
    "main_points",
    "skeleton",
]
