"""Receipts of a score: what carries a node, what would fell it, what to write next.

Many variants of the map are scored in one pass with numpy, so this room is imported only when
receipts are asked for.
"""

from argmap.scores.receipts.additions import Addition, best_rebuttal, worst_attack
from argmap.scores.receipts.agreement import Agreement, agreement
from argmap.scores.receipts.changing import Cause, why_changed
from argmap.scores.receipts.explain import Explanation, explain
from argmap.scores.receipts.falling import Fall, what_falls
from argmap.scores.receipts.flips import flip_sets
from argmap.scores.receipts.load import Load, load_bearing
from argmap.scores.receipts.premises import Weakest, weakest_premises
from argmap.scores.receipts.redraws import Robustness, robustness
from argmap.scores.receipts.shares import (
    Share,
    Shares,
    shapley,
    shares_of_branches,
    shares_of_nodes,
    shares_of_sources,
)
from argmap.scores.receipts.slopes import Slopes, double_edged, sensitivity
from argmap.scores.receipts.tipping import Tipping, tipping_points
from argmap.scores.variants import Case, make_case

__all__ = [
    "Addition",
    "Agreement",
    "Case",
    "Cause",
    "Explanation",
    "Fall",
    "Load",
    "Robustness",
    "Share",
    "Shares",
    "Slopes",
    "Tipping",
    "Weakest",
    "agreement",
    "best_rebuttal",
    "double_edged",
    "explain",
    "flip_sets",
    "load_bearing",
    "make_case",
    "robustness",
    "sensitivity",
    "shapley",
    "shares_of_branches",
    "shares_of_nodes",
    "shares_of_sources",
    "tipping_points",
    "weakest_premises",
    "what_falls",
    "why_changed",
    "worst_attack",
]
