"""Bringing a circle to rest: small steps together, then the last stretch by extrapolation."""

from collections.abc import Callable
from math import sqrt
from operator import mul, sub

Vector = list[float]
Trail = list[tuple[Vector, Vector]]
"""Points met, each with what was still to go from there."""

_SETTLED = 1e-14
NEAR = 1e-3
"""Leaps begin only with so small a part of the way to go, measured by the most there ever was.

Further out, or while scores only gather speed, the least to go need not lie near a point at rest.
"""
_LESS_NEAR, _MANY = 0.1, 1_000
FIRST, SHORTEST, LONGEST, GROWTH = 0.2, 0.01, 0.5, 1.05
"""The stride: how it begins, between what it stays, how it grows while all goes well."""
STRAIGHT = 0.99
"""More to go than before is a swing only where the way turns: scores may also gather speed."""
_MEMORY = 6


def flow(goal: Callable[[Vector], Vector], at: Vector, most: int) -> Vector:
    """Follow `goal` from `at` towards a point that is its own goal, in at most so many steps.

    All parts move at once and only part of the way, which keeps near the path that the scores
    would take in continuous time; plain iteration swings for ever on small known maps. Once
    little is left to go, the last moves are extrapolated wherever that comes nearer. Returns the
    best point met.
    """
    stride, trail = FIRST, [(at, _to_go(goal, at))]
    best, widest, shrinks = trail[0], 0.0, False
    for step in range(most):
        at, rest = trail[-1]
        gap = _size(rest)
        if gap <= _SETTLED:
            break
        widest = max(widest, gap)
        leap = _leap(goal, trail) if shrinks and gap < near(step, most) * widest else None
        if leap is None:
            moved = [_unit(x + stride * r) for x, r in zip(at, rest, strict=True)]
            leap = moved, _to_go(goal, moved)
            shrinks = _size(leap[1]) < gap
            swings = not shrinks and _turn(rest, leap[1]) < STRAIGHT
            stride = max(SHORTEST, stride / 2) if swings else min(LONGEST, stride * GROWTH)
        best = min(best, leap, key=lambda point: _size(point[1]))
        trail = [*trail[1 - _MEMORY :], leap]
    return best[0]


def near(step: int, most: int) -> float:
    """Return from how near it may be leapt: less near where a great many steps brought no rest."""
    if step < max(_MANY, most // 4):
        return NEAR
    return _LESS_NEAR if step < most // 2 else 1.0


def _to_go(goal: Callable[[Vector], Vector], at: Vector) -> Vector:
    return list(map(sub, goal(at), at))


def _size(rest: Vector) -> float:
    return max(map(abs, rest))


def _turn(one: Vector, other: Vector) -> float:
    """Return the cosine between two directions."""
    lengths = sum(map(mul, one, one)) * sum(map(mul, other, other))
    return sum(map(mul, one, other)) / sqrt(lengths) if lengths else 1.0


def _unit(x: float) -> float:
    return min(1.0, max(0.0, x))


def _leap(goal: Callable[[Vector], Vector], trail: Trail) -> tuple[Vector, Vector] | None:
    """Return the point where the last moves, taken as a straight line, would end, if better.

    This is Anderson mixing: the combination of past moves that leaves least to go.
    """
    at, rest = trail[-1]
    moves = [list(map(sub, at, point)) for point, _ in trail[:-1]]
    gains = [list(map(sub, rest, left)) for _, left in trail[:-1]]
    parts = _solved(
        [[sum(map(mul, a, b)) for b in gains] for a in gains],
        [sum(map(mul, a, rest)) for a in gains],
    )
    there = list(map(sum, zip(at, rest, strict=True)))
    for part, move, gain in zip(parts, moves, gains, strict=True):
        there = [x - part * (m + g) for x, m, g in zip(there, move, gain, strict=True)]
    there = list(map(_unit, there))
    left = _to_go(goal, there)
    return (there, left) if _size(left) < 0.9 * _size(rest) else None


def _solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small symmetric system; directions that add nothing get 0."""
    count = len(right)
    table = [[*row, value] for row, value in zip(rows, right, strict=True)]
    floor = 1e-14 * max((row[i] for i, row in enumerate(rows)), default=0.0)
    for i in range(count):
        pivot = table[i][i]
        for k in range(count):
            share = table[k][i] / pivot if k != i and pivot > floor else 0.0
            if share:
                table[k] = [a - share * b for a, b in zip(table[k], table[i], strict=True)]
    return [row[-1] / row[i] if row[i] > floor else 0.0 for i, row in enumerate(table)]
