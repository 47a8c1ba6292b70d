"""Fair shares (Shapley): what each player adds, on average over every order of entry.

Of a very large map the weightiest players enter one by one, and all the others together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import NDArray

from argmap.scores.variants import Case, Rows, Variants, parts, strengths, work

EXACT = 18
"""Up to so many players the shares are exact."""
# Numbers worked through (variants × vertices) before shares are drawn from samples instead.
_EXACT_WORK = 6_000_000
_SAMPLED_WORK = 800_000
_FEWEST_PAIRS = 4
# Numbers worked through, as far as can be told before, until players have to enter together.
_MOST_WORK = 10_000_000
# Variants by which that is told; fewer where a circle makes each of them dear.
_TRIED, _TRIED_IN_CIRCLES = 200, 8
_SEED = 20170307

Player = tuple[str, tuple[int, ...]]
"""An id, and the vertices that are off while the player is out."""


@dataclass(frozen=True)
class Share:
    """What one player adds; `error` is the standard error of a sampled share, 0 of an exact one."""

    id: str
    share: float
    error: float


@dataclass(frozen=True)
class Shares:
    """The shares of all players; they sum to the score minus `without`, that with none of them.

    Players that are too many to enter one by one entered together: so many, with one share.
    """

    shares: tuple[Share, ...]
    without: float
    exact: bool
    together: int = 0
    theirs: float = 0.0


def shares_of_nodes(case: Case, told: list[str] | None = None) -> Shares:
    """Share the score among the nodes above."""
    players = [(case.id_of(v), (v,)) for v in case.nodes]
    return _told(shapley(case, players), told, "statements")


def shares_of_branches(case: Case, told: list[str] | None = None) -> Shares:
    """Share the score among the links that bear on the focus, each with all that is behind it."""
    size = case.net.size
    links = case.net.into[case.focus] or []
    players = [(case.map.links[x].id, (size + x,)) for x in links]
    return _told(shapley(case, players), told, "branches")


def shares_of_sources(case: Case, told: list[str] | None = None) -> Shares:
    """Share among the cited sources what the score owes to all their evidence."""
    return _told(shapley(case, list(case.cited_by.items())), told, "sources")


def _told(shares: Shares, told: list[str] | None, whose: str) -> Shares:
    """Say in a sentence, where somebody wants to hear it, that many were taken together."""
    if told is not None and shares.together:
        told.append(
            f"Fair shares: {shares.together:,} lighter {whose} have one share together, "
            f"{shares.theirs:+.3f}."
        )
    return shares


def shapley(case: Case, players: Sequence[Player]) -> Shares:
    """Share the score of the focus among players, exactly if they are few enough."""
    count = len(players)
    if not count or (count <= EXACT and case.effort << count <= _EXACT_WORK):
        return _exact(case, players)
    alone = _affordable(case, players)
    if alone >= count:
        return _sampled(case, players)
    return _with_crowd(case, players, alone)


def _affordable(case: Case, players: Sequence[Player]) -> int:
    """Return how many players may enter one by one."""
    columns = 2 * _FEWEST_PAIRS * (len(players) + 1)
    if columns * case.effort <= _MOST_WORK:
        return len(players)
    tried = _TRIED_IN_CIRCLES if case.circles else _TRIED
    raw = np.random.PCG64(_SEED).random_raw(len(players) * tried)
    some = (np.asarray(raw) >> np.uint64(63)).reshape(len(players), tried) > 0
    each = work(case, _presence(players, some)) / tried
    return max(1, int(_MOST_WORK / each / (2 * _FEWEST_PAIRS)) - 2)


def _with_crowd(case: Case, players: Sequence[Player], alone: int) -> Shares:
    """Let the weightiest players enter one by one and all the others together."""
    weights = [max((case.weights[v] for v in group), default=0.0) for _, group in players]
    order = sorted(range(len(players)), key=lambda i: -weights[i])
    named = [players[i] for i in sorted(order[:alone])]
    crowd = tuple(dict.fromkeys(v for i in order[alone:] for v in players[i][1]))
    found = _sampled(case, [*named, ("", crowd)])
    *shares, rest = found.shares
    together = len(players) - alone
    return Shares(tuple(shares), found.without, False, together, rest.share)


def _exact(case: Case, players: Sequence[Player]) -> Shares:
    """Score the focus with every set of players: bit `i` of the number of a set is player `i`."""
    count = len(players)
    bits = np.arange(count)[:, None]
    found = [
        _with_sets(case, players, (np.arange(part.start, part.stop) >> bits) & 1)
        for part in parts(case, 1 << count)
    ]
    scores, chances = np.concatenate(found), _chances(count)
    shares = []
    for i, (key, _) in enumerate(players):
        # The middle axis is player i: out, in.
        shape = (-1, 2, 1 << i)
        gains = np.diff(scores.reshape(shape), axis=1)[:, 0]
        shares.append(Share(key, float(np.sum(gains * chances.reshape(shape)[:, 0])), 0.0))
    return Shares(tuple(shares), float(scores[0]), exact=True)


def _chances(count: int) -> Rows:
    """Return, for each set, how likely it is to be what a player outside it finds on entering."""
    by_size = [1.0 / (count * comb(count - 1, k)) for k in range(count)]
    sizes = sum((np.arange(1 << count) >> i) & 1 for i in range(count))
    found: Rows = np.array([*by_size, 0.0])[sizes]
    return found


def _sampled(case: Case, players: Sequence[Player]) -> Shares:
    """Let players enter in random orders, each order also backwards, which halves the chance."""
    count = len(players)
    pairs = max(_FEWEST_PAIRS, _SAMPLED_WORK // (2 * (count + 1) * case.effort))
    raw = np.asarray(np.random.PCG64(_SEED).random_raw(pairs * count))
    orders = np.argsort(raw.reshape(pairs, count), axis=1, kind="stable")
    both = np.stack([orders, orders[:, ::-1]], axis=1).reshape(2 * pairs, count)
    places = np.argsort(both, axis=1)
    scores = np.concatenate(
        [
            _with_sets(case, players, _entered(places, part))
            for part in parts(case, 2 * pairs * (count + 1))
        ]
    ).reshape(2 * pairs, count + 1)
    gains = np.take_along_axis(np.diff(scores, axis=1), places, axis=1)
    means = gains.reshape(pairs, 2, count).mean(axis=1)
    errors = means.std(axis=0, ddof=1) / np.sqrt(pairs)
    rows = zip(players, means.mean(axis=0), errors, strict=True)
    shares = tuple(Share(key, float(share), float(error)) for (key, _), share, error in rows)
    return Shares(shares, float(scores[0, 0]), exact=False)


def _entered(places: NDArray[np.int64], part: slice) -> NDArray[np.bool_]:
    """Return who is in, a row a player: one variant more for each player who enters an order."""
    order, entered = np.divmod(np.arange(part.start, part.stop), places.shape[1] + 1)
    found: NDArray[np.bool_] = entered > places[order].T
    return found


def _with_sets(
    case: Case, players: Sequence[Player], present: NDArray[np.int64] | NDArray[np.bool_]
) -> Rows:
    """Score the focus in variants, each with the players that are present: a row a player."""
    return strengths(case, _presence(players, present))


def _presence(
    players: Sequence[Player], present: NDArray[np.int64] | NDArray[np.bool_]
) -> Variants:
    here = present.astype(np.float64)
    keep = {v: row for (_, group), row in zip(players, here, strict=True) for v in group}
    return Variants(present.shape[1], keep=keep)
