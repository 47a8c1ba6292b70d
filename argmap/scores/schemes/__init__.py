"""Schemes: fifteen patterns of inference, and the questions to put to a step that follows one."""

from argmap.wording.asking import Asked, open_question_at, open_questions, questions
from argmap.wording.schemes import Question, Scheme, schemes

__all__ = [
    "Asked",
    "Question",
    "Scheme",
    "open_question_at",
    "open_questions",
    "questions",
    "schemes",
]
