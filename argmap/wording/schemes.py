"""The schemes that travel with the program: patterns of inference and what to ask of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal

from argmap.assets import resources

Hit = Literal["premise", "step", "conclusion"]


@dataclass(frozen=True)
class Question:
    """A critical question; a “no” hits a premise, the step itself, or the conclusion."""

    text: str
    filled: str
    """The same with places for {source}, {premise} and {conclusion}."""
    hit: Hit


@dataclass(frozen=True)
class Scheme:
    """A pattern of inference with its critical questions."""

    id: str
    name: str
    premises: tuple[str, ...]
    conclusion: str
    questions: tuple[Question, ...]
    signals: tuple[str, ...]
    """Words that tend to betray the pattern."""


@lru_cache(maxsize=1)
def schemes() -> Mapping[str, Scheme]:
    """Return the schemes by id, in the order in which to offer them."""
    rows = json.loads((resources() / "schemes.json").read_text("utf-8"))["schemes"]
    return MappingProxyType({row["id"]: _scheme(row) for row in rows})


def _scheme(row: Mapping[str, Any]) -> Scheme:
    return Scheme(
        id=row["id"],
        name=row["name"],
        premises=tuple(row["premises"]),
        conclusion=row["conclusion"],
        questions=tuple(Question(q["text"], q["filled"], q["hit"]) for q in row["cqs"]),
        signals=tuple(row["signals"]),
    )
