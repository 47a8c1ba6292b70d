"""Why did the score change? Each edit between two versions of a map, with its fair share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from math import comb, sqrt
from random import Random
from statistics import fmean, stdev

from argmap.model import Link, Map, Node, Source
from argmap.scores.variants import make_case

_EXACT = 7
"""Up to so many edits the shares are exact."""
_SCORINGS = 240
"""About so many versions in between are scored otherwise."""
_FEWEST_PAIRS = 4
_SEED = 20170307

Key = tuple[str, str]
"""What a piece is (node, link or source), and its id."""
Piece = Node | Link | Source
Worth = Callable[[frozenset[Key]], float]


@dataclass(frozen=True)
class Cause:
    """An edit, and how much of the change of the score is due to it."""

    id: str
    what: str
    """node, link or source."""
    how: str
    """added, removed or changed."""
    share: float
    error: float
    """The standard error of a sampled share, 0 of an exact one."""


def why_changed(before: Map, after: Map, node: str | None = None) -> tuple[Cause, ...]:
    """Share the change of a node's score (or the thesis's) among the edits, the largest first.

    The shares sum to the score after less the score before, both by the semantics of the later
    map; a node that is not there counts 0.
    """
    focus = node or next((thesis.id for thesis in after.theses), "")
    old, new = _pieces(before), _pieces(after)
    edits = [key for key in {**old, **new} if _felt(old.get(key)) != _felt(new.get(key))]

    @cache
    def worth(made: frozenset[Key]) -> float:
        pieces = {key: piece for key, piece in old.items() if key not in edits or key not in made}
        pieces |= {key: piece for key, piece in new.items() if key not in edits or key in made}
        return _strength(after, pieces, focus)

    shares = _exact(edits, worth) if len(edits) <= _EXACT else _sampled(edits, worth)
    causes = [Cause(key[1], key[0], _how(key, old, new), *shares[key]) for key in edits]
    return tuple(sorted(causes, key=lambda cause: -abs(cause.share)))


def _pieces(map_: Map) -> dict[Key, Piece]:
    found: dict[Key, Piece] = {("node", node.id): node for node in map_.nodes}
    found |= {("link", link.id): link for link in map_.links}
    return found | {("source", source.id): source for source in map_.sources}


def _felt(piece: Piece | None) -> tuple[object, ...] | None:
    """Return what scores look at in a piece."""
    match piece:
        case Node():
            cited = piece.source.id if piece.source else None
            return piece.kind, piece.base, piece.credibility, cited
        case Link():
            return piece.kind, piece.sources, piece.target, piece.strength, piece.weight
        case Source():
            return (piece.credibility,)
    return None


def _how(key: Key, old: Mapping[Key, Piece], new: Mapping[Key, Piece]) -> str:
    if key not in old:
        return "added"
    return "changed" if key in new else "removed"


def _strength(after: Map, pieces: Mapping[Key, Piece], focus: str) -> float:
    """Score a version in between."""
    if ("node", focus) not in pieces:
        return 0.0
    version = Map(
        nodes=tuple(piece for piece in pieces.values() if isinstance(piece, Node)),
        links=tuple(piece for piece in pieces.values() if isinstance(piece, Link)),
        sources=tuple(piece for piece in pieces.values() if isinstance(piece, Source)),
    )
    return make_case(version, focus, semantics=after.settings.semantics).strength


def _exact(edits: list[Key], worth: Worth) -> dict[Key, tuple[float, float]]:
    """Average what each edit does over every set of others made before it."""
    found = {}
    for key in edits:
        others = [other for other in edits if other != key]
        share = sum(
            (worth(frozenset({*made, key})) - worth(frozenset(made)))
            / (len(edits) * comb(len(others), count))
            for count in range(len(edits))
            for made in combinations(others, count)
        )
        found[key] = (share, 0.0)
    return found


def _sampled(edits: list[Key], worth: Worth) -> dict[Key, tuple[float, float]]:
    """Average over random orders of the edits, each also backwards."""
    draw, gains = Random(_SEED), {key: list[float]() for key in edits}
    for _ in range(max(_FEWEST_PAIRS, _SCORINGS // (2 * len(edits)))):
        order = sorted(edits, key=lambda _: draw.random())
        there, back = _gains(order, worth), _gains(order[::-1], worth)
        for key in edits:
            gains[key].append((there[key] + back[key]) / 2)
    return {key: (fmean(row), stdev(row) / sqrt(len(row))) for key, row in gains.items()}


def _gains(order: list[Key], worth: Worth) -> dict[Key, float]:
    """Make the edits in order; return what each one does."""
    made = [worth(frozenset(order[:count])) for count in range(len(order) + 1)]
    return {key: made[i + 1] - made[i] for i, key in enumerate(order)}
