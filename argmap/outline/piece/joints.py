"""Connecting words: what the link and its scheme suggest to write between two statements."""

from collections.abc import Mapping

from argmap.model import LinkKind, Role
from argmap.outline.piece.parts import Entry, How

# What a ground of this pattern is usually led in with.
_BY_SCHEME: Mapping[str, str] = {
    "expert_opinion": "somebody who knows says so",
    "position_to_know": "somebody who was placed to know says so",
    "practical_reasoning": "the aim, and the means that is left",
    "consequences": "what follows if it is done, or is not",
    "cause_to_effect": "what brings it about",
    "correlation_to_cause": "the two go together",
    "sign": "a sign of it",
    "analogy": "a case that is alike",
    "precedent": "it has been done before",
    "example": "for example",
    "sample_statistic": "the figures",
    "slippery_slope": "where it would lead",
    "popular_opinion": "what people think",
    "alternatives": "the other ways",
    "bias": "who is speaking",
}
_BY_HOW: Mapping[How, str] = {
    "ground": "because",
    "premise": "and together with that",
    "undercut": "some doubt that this follows",
    "backing": "it does follow, since",
    "answer": "but",
    "restatement": "so",
    "node": "",
}


def lead_in(entry: Entry) -> str:
    """Return the hint that stands before an entry, without brackets; empty where none helps."""
    if entry.back:
        return "as said above"
    if entry.how == "ground" and entry.scheme in _BY_SCHEME:
        return f"{_BY_HOW['ground']}: {_BY_SCHEME[entry.scheme]}"
    if entry.how == "node" and entry.relation is LinkKind.ATTACKS:
        return "critics say"
    return _BY_HOW[entry.how]


def granted(role: Role | None) -> str:
    """Return the hint for a critique that is granted."""
    return "granted" if role is Role.CONCESSION else ""
