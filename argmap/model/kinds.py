"""The closed vocabularies: what a node is meant as, what a link does."""

from enum import StrEnum


class NodeKind(StrEnum):
    """What a node is meant as. The author says; the checks compare it with the links."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    CRITIQUE = "critique"
    REBUTTAL = "rebuttal"


class LinkKind(StrEnum):
    """What a link does to its target. Restating carries no weight in scores."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    RESTATES = "restates"


class Role(StrEnum):
    """The part a node plays in the piece."""

    THESIS = "thesis"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    ASSUMPTION = "assumption"
    HOOK = "hook"
    CONCESSION = "concession"
    WEIGHING = "weighing"
    IMPLICIT_STEP = "implicit step"


class Strength(StrEnum):
    """How hard a link pulls, in words; scores read them as multipliers of odds."""

    SLIGHT = "slight"
    MODERATE = "moderate"
    STRONG = "strong"
    DECISIVE = "decisive"


class Checked(StrEnum):
    """Whether somebody has verified a node, set by hand."""

    TO_CHECK = "to check"
    CHECKED = "checked"
    DISPUTED = "disputed"


class Reply(StrEnum):
    """An answer to a critical question: is all well on this point?"""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "does not apply"
