"""Dung's semantics: the sets of arguments that can be held together, by six standards."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import chain, product
from math import prod
from types import MappingProxyType

from argmap.model import ArgmapError
from argmap.scores.readings.frameworks import Framework
from argmap.scores.readings.search import (
    IN,
    OPEN,
    OUT,
    Labels,
    TooManyError,
    complete_labellings,
    settled_labels,
)

Extension = frozenset[int]

STANDARDS: Mapping[str, str] = MappingProxyType(
    {
        "grounded": "GR",
        "complete": "CO",
        "preferred": "PR",
        "stable": "ST",
        "ideal": "ID",
        "semi_stable": "SST",
    }
)
"""The standards, with the names that the solver knows them by."""

_STEPS = 20_000
"""How far to search before the solver is asked."""


@dataclass(frozen=True)
class Choices:
    """What can be held together: what all hold, and one choice from each part, in any mixture."""

    held: Extension
    parts: tuple[tuple[Extension, ...], ...]

    @property
    def count(self) -> int:
        """How many sets there are."""
        return prod(map(len, self.parts))

    @property
    def in_all(self) -> Extension:
        """What every set holds; nothing where there is no set."""
        if not self.count:
            return frozenset()
        return self.held.union(*(frozenset.intersection(*part) for part in self.parts))

    @property
    def in_some(self) -> Extension:
        """What some set holds."""
        return self.held.union(*chain(*self.parts)) if self.count else frozenset()

    def sets(self) -> Iterator[Extension]:
        """Yield every set."""
        for chosen in product(*self.parts):
            yield self.held.union(*chosen)


def choices(framework: Framework, standard: str) -> Choices:
    """Return what can be held together by a standard, part by part.

    What the rules leave undecided falls into parts that do not touch; each is worked out apart.
    Small parts are searched here; those that take long go to pygarg, which the extra `readings`
    installs. Raises ArgmapError where it is needed and missing.
    """
    labels = settled_labels(framework)
    held = frozenset(a for a, label in enumerate(labels) if label == IN)
    parts = []
    for arguments in _parts(framework, labels):
        found = _extensions(framework.part(arguments), standard)
        parts.append(tuple(frozenset(arguments[a] for a in one) for one in found))
    return Choices(held, tuple(parts))


def extensions(framework: Framework, standard: str) -> tuple[Extension, ...]:
    """Return the sets of arguments that can be held together by a standard, in a fixed order."""
    return tuple(sorted(choices(framework, standard).sets(), key=sorted))


def _parts(framework: Framework, labels: Labels) -> list[list[int]]:
    """Return the connected parts of what is neither in nor out once and for all."""
    left = {a for a, label in enumerate(labels) if label not in (IN, OUT)}
    parts = []
    for start in sorted(left):
        if start in left:
            left.discard(start)
            part = [start]
            for argument in part:
                near = {*framework.attackers[argument], *framework.targets[argument]} & left
                left -= near
                part += sorted(near)
            parts.append(sorted(part))
    return parts


def _extensions(framework: Framework, standard: str) -> list[Extension]:
    try:
        labellings = list(complete_labellings(framework, _STEPS))
    except TooManyError:
        found = _solved(framework, standard)
    else:
        found = _CHOSEN[standard](labellings)
    return sorted(set(found), key=sorted)


def _held(labels: Labels) -> Extension:
    return frozenset(a for a, label in enumerate(labels) if label == IN)


def _largest(sets: list[Extension]) -> list[Extension]:
    return [s for s in sets if not any(s < other for other in sets)]


def _complete(labellings: list[Labels]) -> list[Extension]:
    return [_held(labels) for labels in labellings]


def _grounded(labellings: list[Labels]) -> list[Extension]:
    return [min(_complete(labellings), key=len)]


def _preferred(labellings: list[Labels]) -> list[Extension]:
    return _largest(_complete(labellings))


def _stable(labellings: list[Labels]) -> list[Extension]:
    return [_held(labels) for labels in labellings if OPEN not in labels]


def _semi_stable(labellings: list[Labels]) -> list[Extension]:
    """Those that leave least open."""
    left = [frozenset(a for a, x in enumerate(labels) if x == OPEN) for labels in labellings]
    return [
        _held(labels)
        for labels, mine in zip(labellings, left, strict=True)
        if not any(other < mine for other in left)
    ]


def _ideal(labellings: list[Labels]) -> list[Extension]:
    """The largest that every preferred one contains."""
    shared = reduce(frozenset.intersection, _preferred(labellings))
    return [max((s for s in _complete(labellings) if s <= shared), key=len)]


_CHOSEN: Mapping[str, Callable[[list[Labels]], list[Extension]]] = {
    "grounded": _grounded,
    "complete": _complete,
    "preferred": _preferred,
    "stable": _stable,
    "ideal": _ideal,
    "semi_stable": _semi_stable,
}


def _solved(framework: Framework, standard: str) -> list[Extension]:
    """Ask the solver."""
    try:
        from pygarg.dung import solver
    except ImportError as missing:
        raise ArgmapError(
            "This map has too many readings to list by ourselves. "
            "Install the solver with: pip install 'argmap[readings]'"
        ) from missing
    names = [str(i) for i in range(framework.count)]
    attacks = [[str(a), str(b)] for a, b in framework.attacks]
    found = solver.extension_enumeration(names, attacks, STANDARDS[standard])
    return [frozenset(map(int, extension)) for extension in found]
