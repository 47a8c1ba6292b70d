"""How strong each node stands, by published rules that can be redone by hand."""

from argmap.scores.base import MULTIPLIERS
from argmap.scores.score import LinkScore, Score, Scores, rescore, score
from argmap.scores.semantics import SEMANTICS, Semantics
from argmap.scores.status import Status
from argmap.scores.waterfall import Factor, Waterfall, odds, waterfall
from argmap.scores.words import credibility_words, standing, strength_words, words

__all__ = [
    "MULTIPLIERS",
    "SEMANTICS",
    "Factor",
    "LinkScore",
    "Score",
    "Scores",
    "Semantics",
    "Status",
    "Waterfall",
    "credibility_words",
    "odds",
    "rescore",
    "score",
    "standing",
    "strength_words",
    "waterfall",
    "words",
]
