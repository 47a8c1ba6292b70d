"""Where scores start: the base of each node and the pull of each link, before anything bears."""

from collections.abc import Mapping
from math import log
from types import MappingProxyType

from argmap.model import Link, LinkKind, Map, Node, NodeKind, Source, Strength
from argmap.scores.semantics import Semantics

MULTIPLIERS: Mapping[Strength, float] = MappingProxyType(
    {
        Strength.SLIGHT: 2.0,
        Strength.MODERATE: 4.0,
        Strength.STRONG: 10.0,
        Strength.DECISIVE: 100.0,
    }
)
EVEN = 0.5
LOWEST, HIGHEST = 0.01, 0.99
"""Between these a semantics that clamps keeps a base score that was not set by number."""
# A weight beyond this moves nothing further, and sums of it stay finite.
_HEAVIEST = 1e12

_SIGNS = {LinkKind.SUPPORTS: 1.0, LinkKind.ATTACKS: -1.0, LinkKind.RESTATES: 0.0}
_PULLS = {
    kind: {word: (sign * log(m), sign * (1.0 - 1.0 / m)) for word, m in MULTIPLIERS.items()}
    for kind, sign in _SIGNS.items()
}


def base_score(node: Node, source: Source | None, semantics: Semantics) -> float:
    """Return where a node starts, before any link bears on it.

    `base` is used as it is, even 0 or 1. Otherwise the credibility given to the node; otherwise,
    for evidence, the credibility of the source it cites; otherwise even odds. These are kept
    within .01 and .99 under a semantics that clamps (the balance of odds, in which certainty
    could never be moved again).

    A credibility counts also once links bear on the node, although only leaves are asked for
    one: were it dropped, a first weak attack could raise a doubtful node to even odds.
    """
    if node.base is not None:
        return node.base
    if node.credibility is not None:
        base = node.credibility
    elif source is not None and source.credibility is not None:
        base = source.credibility
    else:
        return EVEN
    return min(HIGHEST, max(LOWEST, base)) if semantics.clamps else base


def cited(node: Node, map_: Map) -> Source | None:
    """Return the source that stands behind a piece of evidence, if the map knows it."""
    if node.source is None or node.kind is not NodeKind.EVIDENCE:
        return None
    return map_.source_by_id.get(node.source.id)


def credibility_cap(source: Source | None) -> float:
    """Return the most that evidence can carry: the source joins it as a linked premise."""
    return 1.0 if source is None or source.credibility is None else source.credibility


def signed_pulls(link: Link, nodes: Mapping[str, Node]) -> tuple[float, float]:
    """Return a link's pull in a sum (`w`) and in a product (`r`, at most one).

    Attacks pull down, below 0; a restatement does not pull at all.
    """
    if link.weight is None:
        return _PULLS[link.kind][link.strength or default_strength(link, nodes)]
    sign = _SIGNS[link.kind]
    return sign * min(link.weight, _HEAVIEST), sign * min(link.weight, 1.0)


def default_strength(link: Link, nodes: Mapping[str, Node]) -> Strength:
    """Return how hard a link pulls when nobody said: a rebuttal's attack is strong."""
    if link.kind is LinkKind.ATTACKS:
        for source in link.sources:
            if source in nodes and nodes[source].kind is NodeKind.REBUTTAL:
                return Strength.STRONG
    return Strength.MODERATE
