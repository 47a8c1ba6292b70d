"""Other readings of a map: what can be held together, and what is proved by which standard."""

from argmap.scores.readings.carneades import (
    CLASSIC,
    FOURTH,
    Argument,
    Dispute,
    Evaluation,
    Issue,
    Label,
    Standard,
    Thresholds,
    Weighing,
    evaluate,
    proves,
)
from argmap.scores.readings.consistent import Readings, readings
from argmap.scores.readings.dung import STANDARDS, Choices, choices, extensions
from argmap.scores.readings.frameworks import Framework, framework_of
from argmap.scores.readings.proof import Verdict, verdicts

__all__ = [
    "CLASSIC",
    "FOURTH",
    "STANDARDS",
    "Argument",
    "Choices",
    "Dispute",
    "Evaluation",
    "Framework",
    "Issue",
    "Label",
    "Readings",
    "Standard",
    "Thresholds",
    "Verdict",
    "Weighing",
    "choices",
    "evaluate",
    "extensions",
    "framework_of",
    "proves",
    "readings",
    "verdicts",
]
