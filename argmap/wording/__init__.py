"""How texts are made up: words, sentences, paragraphs, quotations, and words that tell."""

from argmap.wording.passages import Passage, body, paragraphs, sentences
from argmap.wording.twins import twins
from argmap.wording.words import (
    ABSOLUTES,
    HEDGES,
    count,
    joined,
    said,
    shortened,
    terms,
)

__all__ = [
    "ABSOLUTES",
    "HEDGES",
    "Passage",
    "body",
    "count",
    "joined",
    "paragraphs",
    "said",
    "sentences",
    "shortened",
    "terms",
    "twins",
]
