"""The map told: ordered text blocks for the outline view, text exports and screen readers."""

from argmap.outline.blocks import Block, Relation
from argmap.outline.text import as_text
from argmap.outline.walk import outline
from argmap.outline.words import relation_words, remark, said_by, state

__all__ = [
    "Block",
    "Relation",
    "as_text",
    "outline",
    "relation_words",
    "remark",
    "said_by",
    "state",
]
