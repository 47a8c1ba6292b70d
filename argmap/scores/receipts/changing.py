"""Why did the score change? Each edit between two versions of a map, with its fair share.

Between very large maps many edits are taken together, as many versions would have to be scored.
"""

from collections.abc import Callable, Mapping, Sequence
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
_SWEEPS = 2 * _FEWEST_PAIRS
_FEWEST_VERSIONS = 4
# Pieces of all the versions that are scored, until edits are taken together.
_WORK = 400_000
_SEED = 20170307

Key = tuple[str, str]
"""What a piece is (node, link or source), and its id."""
Piece = Node | Link | Source
Edit = tuple[Key, ...]
"""One piece that differs, or many taken together."""
Worth = Callable[[frozenset[Edit]], float]


@dataclass(frozen=True)
class Cause:
    """An edit, and how much of the change of the score is due to it."""

    id: str
    what: str
    """node, link or source; `edits` where many were taken together (their id is empty)."""
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
    changed = [key for key in {**old, **new} if _felt(old.get(key)) != _felt(new.get(key))]
    # So many versions in between may be scored.
    versions = _WORK // max(1, len(old), len(new))
    edits, touched = _edits(changed, versions), frozenset(changed)

    @cache
    def worth(made: frozenset[Edit]) -> float:
        done = {key for edit in made for key in edit}
        pieces = {key: piece for key, piece in old.items() if key not in touched or key not in done}
        pieces |= {key: piece for key, piece in new.items() if key not in touched or key in done}
        return _strength(after, pieces, focus)

    exact = len(edits) <= _EXACT and 1 << len(edits) <= max(versions, _FEWEST_VERSIONS)
    shares = _exact(edits, worth) if exact else _sampled(edits, worth, versions)
    causes = [_cause(edit, shares[edit], old, new) for edit in edits]
    return tuple(sorted(causes, key=lambda cause: -abs(cause.share)))


def _edits(changed: Sequence[Key], versions: int) -> list[Edit]:
    """Return what is shared among: every piece by itself, or the last ones taken together."""
    count = len(changed)
    if (count <= _EXACT and 1 << count <= versions) or _SWEEPS * (count + 1) <= versions:
        return [(key,) for key in changed]
    alone = max(1, versions // _SWEEPS - 2)
    if count <= alone + 1:
        return [(key,) for key in changed]
    return [*((key,) for key in changed[:alone]), tuple(changed[alone:])]


def _cause(
    edit: Edit, share: tuple[float, float], old: Mapping[Key, Piece], new: Mapping[Key, Piece]
) -> Cause:
    if len(edit) > 1:
        return Cause("", "edits", "changed", *share)
    return Cause(edit[0][1], edit[0][0], _how(edit[0], old, new), *share)


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


def _exact(edits: list[Edit], worth: Worth) -> dict[Edit, tuple[float, float]]:
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


def _sampled(edits: list[Edit], worth: Worth, versions: int) -> dict[Edit, tuple[float, float]]:
    """Average over random orders of the edits, each also backwards."""
    draw, gains = Random(_SEED), {key: list[float]() for key in edits}
    pairs = min(_SCORINGS // (2 * len(edits)), versions // (2 * len(edits) + 2))
    for _ in range(max(_FEWEST_PAIRS, pairs)):
        order = sorted(edits, key=lambda _: draw.random())
        there, back = _gains(order, worth), _gains(order[::-1], worth)
        for key in edits:
            gains[key].append((there[key] + back[key]) / 2)
    return {key: (fmean(row), stdev(row) / sqrt(len(row))) for key, row in gains.items()}


def _gains(order: list[Edit], worth: Worth) -> dict[Edit, float]:
    """Make the edits in order; return what each one does."""
    made = [worth(frozenset(order[:count])) for count in range(len(order) + 1)]
    return {key: made[i + 1] - made[i] for i, key in enumerate(order)}
