"""What if this falls? Everything that changes when something is switched off, nothing written."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from argmap.model import Link, LinkKind, Map
from argmap.scores.score import Scores, score
from argmap.scores.status import Status

_FELT = 1e-12
"""A change smaller than this is none."""


@dataclass(frozen=True)
class Fall:
    """What changes when something is switched off."""

    after: Scores
    nodes: tuple[str, ...]
    """Nodes that are off, lose all their ground, or no longer stand."""
    links: tuple[str, ...]
    """Steps that carry nothing any more, and linked steps with a premise among those nodes."""
    changes: Mapping[str, tuple[float, float]]
    """The strength before and after of every node that moves."""


def what_falls(map_: Map, off: frozenset[str], before: Scores) -> Fall:
    """Switch things off, on top of what was off before, and tell what falls with them."""
    off |= before.off
    after = before if off == before.off else score(map_, before.semantics, off)
    nodes = tuple(n.id for n in map_.nodes if _falls(map_, n.id, before, after))
    fallen = frozenset(nodes)
    return Fall(
        after=after,
        nodes=nodes,
        links=tuple(x.id for x in map_.links if _breaks(x, fallen, before, after)),
        changes=MappingProxyType(
            {
                key: (was.strength, after.nodes[key].strength)
                for key, was in before.nodes.items()
                if abs(after.nodes[key].strength - was.strength) > _FELT
            }
        ),
    )


def _falls(map_: Map, node: str, before: Scores, after: Scores) -> bool:
    if before.nodes[node].status != Status.FALLS and after.nodes[node].status == Status.FALLS:
        return True
    return _grounds(map_, node, before) > 0 == _grounds(map_, node, after)


def _grounds(map_: Map, node: str, scores: Scores) -> int:
    """Count the supports of a node that bring it anything."""
    return sum(scores.links[link.id].carries > 0 for link in map_.links_into.get(node, ()))


def _breaks(link: Link, fallen: frozenset[str], before: Scores, after: Scores) -> bool:
    if link.kind is LinkKind.RESTATES or not before.links[link.id].carries:
        return False
    linked = len(link.sources) > 1 and not fallen.isdisjoint(link.sources)
    return linked or not after.links[link.id].carries
