"""The parts of a written piece, and what of the map stands in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from argmap.model import LinkKind, Map

How = Literal["node", "ground", "premise", "undercut", "backing", "answer", "restatement"]


class PartName(StrEnum):
    """The parts of an op-ed, in order."""

    LEDE = "lede"
    THESIS = "thesis"
    POINT_1 = "point 1"
    POINT_2 = "point 2"
    POINT_3 = "point 3"
    TO_BE_SURE = "to be sure"
    KICKER = "kicker"


# Percent of the words; proposed in the project's notes on drafting. A map may have its own.
SHARES: Mapping[PartName, int] = {
    PartName.LEDE: 12,
    PartName.THESIS: 8,
    PartName.POINT_1: 22,
    PartName.POINT_2: 20,
    PartName.POINT_3: 14,
    PartName.TO_BE_SURE: 16,
    PartName.KICKER: 8,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One node in its place. `back` tells that it is told in full elsewhere in the piece.

    `by` is the link that brings it here, `beside` tells that it is one of several premises.
    """

    id: str
    text: str
    depth: int
    how: How
    relation: LinkKind | None = None
    by: str = ""
    scheme: str = ""
    beside: bool = False
    back: bool = False
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the piece, with the words it may have."""

    name: PartName
    words: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The parts in order, and the nodes that found no place."""

    parts: tuple[Part, ...]
    left_over: tuple[Entry, ...]


def shares_of(map_: Map) -> Mapping[PartName, int]:
    """Return the percent of the words of every part: as put by hand in the map, else as usual."""
    return {**SHARES, **dict(zip(SHARES, map_.settings.shares, strict=False))}


def budgets(
    names: tuple[PartName, ...], words: int, shares: Mapping[PartName, int] = SHARES
) -> tuple[int, ...]:
    """Share out the words among the parts that are there; the budgets sum to `words`."""
    weights = [max(0, shares.get(name, 0)) for name in names]
    whole = sum(weights)
    if not whole:
        weights, whole = [1] * len(names), len(names)
    exact = [words * weight / whole for weight in weights]
    given = [int(part) for part in exact]
    # The largest remainders get the words that rounding down has left.
    order = sorted(range(len(names)), key=lambda i: (given[i] - exact[i], i))
    for i in order[: words - sum(given)]:
        given[i] += 1
    return tuple(given)
