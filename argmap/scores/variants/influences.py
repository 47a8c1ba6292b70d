"""The influence of each semantics once more: on rows of numbers, and its slopes."""

from collections.abc import Callable, Mapping
from math import exp
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]
Row = Rows | float
Slopes = Callable[[float, float], tuple[float, float]]

_FAR = 700.0


def _balance_of_odds(base: Row, energy: Row) -> Row:
    against = (1.0 - base) * np.exp(np.minimum(_FAR, np.maximum(-_FAR, -energy)))
    return base / (base + against)


def _linear(base: Row, balance: Row) -> Row:
    return base + np.where(balance >= 0, 1.0 - base, base) * balance


def _quadratic(base: Row, energy: Row) -> Row:
    square = energy * energy
    return base + np.where(energy >= 0, 1.0 - base, -base) * (square / (1.0 + square))


def _euler(base: Row, energy: Row) -> Row:
    return 1.0 - (1.0 - base * base) / (1.0 + base * np.exp(np.minimum(_FAR, energy)))


INFLUENCES: Mapping[str, Callable[[Row, Row], Row]] = MappingProxyType(
    {
        "weight": _balance_of_odds,
        "dfquad": _linear,
        "quadratic": _quadratic,
        "euler": _euler,
    }
)


def _odds_slopes(base: float, energy: float) -> tuple[float, float]:
    e = exp(min(_FAR, max(-_FAR, -energy)))
    whole = base + (1.0 - base) * e
    return e / (whole * whole), base * (1.0 - base) * e / (whole * whole)


def _linear_slopes(base: float, balance: float) -> tuple[float, float]:
    return 1.0 - abs(balance), (1.0 - base if balance >= 0 else base)


def _quadratic_slopes(base: float, energy: float) -> tuple[float, float]:
    square = energy * energy
    room = 1.0 - base if energy >= 0 else base
    return 1.0 / (1.0 + square), room * 2.0 * abs(energy) / (1.0 + square) ** 2


def _euler_slopes(base: float, energy: float) -> tuple[float, float]:
    e = exp(min(_FAR / 2, energy))
    whole = 1.0 + base * e
    by_base = (2.0 * base * whole + (1.0 - base * base) * e) / (whole * whole)
    return by_base, (1.0 - base * base) * base * e / (whole * whole)


SLOPES: Mapping[str, Slopes] = MappingProxyType(
    {
        "weight": _odds_slopes,
        "dfquad": _linear_slopes,
        "quadratic": _quadratic_slopes,
        "euler": _euler_slopes,
    }
)
"""How fast a strength moves with its base, and with what the links bring."""
