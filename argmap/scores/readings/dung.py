"""Dung's semantics: the sets of arguments that can be held together, by six standards."""

from collections.abc import Callable, Mapping
from functools import reduce
from types import MappingProxyType

from argmap.model import ArgmapError
from argmap.scores.readings.frameworks import Framework
from argmap.scores.readings.search import IN, OPEN, Labels, TooManyError, complete_labellings

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


def extensions(framework: Framework, standard: str) -> tuple[Extension, ...]:
    """Return the sets of arguments that can be held together by a standard, in a fixed order.

    Small frameworks are searched here; those that take long go to pygarg, which the extra
    `readings` installs. Raises ArgmapError where it is needed and missing.
    """
    try:
        labellings = list(complete_labellings(framework, _STEPS))
        found = _CHOSEN[standard](labellings)
    except TooManyError:
        found = _solved(framework, standard)
    return tuple(sorted(set(found), key=sorted))


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
