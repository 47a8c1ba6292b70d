"""The scores of a map: how strong each node stands, and what each link carries to its target."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from argmap.breath import breathe
from argmap.model import Map, Node
from argmap.scores.base import cited, credibility_cap
from argmap.scores.cycles import Solution
from argmap.scores.network import NOWHERE, Network, compile_map, fallen_nodes
from argmap.scores.semantics import named
from argmap.scores.solve import Plan, plan, solve
from argmap.scores.status import Status, statuses


class Score(NamedTuple):
    """How strong a node stands (0 to 1, not a probability of truth).

    `low` and `high` enclose every consistent answer; they differ from `strength` only where the
    map turns in a circle that leaves it open.
    """

    strength: float
    low: float
    high: float
    status: Status


class LinkScore(NamedTuple):
    """What a link brings to its target.

    `carries` is the signed share that arrives, below 0 for an attack. Onto a node, under a
    semantics that adds (weight, quadratic, euler): ± w × k × weakest premise, for the default in
    log-odds, so that e to it is the factor on the odds. Under DF-QuAD, and onto another link
    under every semantics: ± r × k × weakest premise, a share of at most one. `k` is what
    undercuts leave of the link. `weakest` names its weakest premise: a node, or the source whose
    credibility is lower still; it is empty for a link that counts for nothing.
    """

    carries: float
    k: float
    weakest: str


@dataclass(frozen=True)
class Scores:
    """The scores of one map under one semantics, every node and link by id.

    What was switched off is there as well: at 0, fallen, carrying nothing. `fallen` are the
    nodes that went with it: those off themselves and the evidence whose source is off.
    """

    map: Map
    semantics: str
    nodes: Mapping[str, Score]
    links: Mapping[str, LinkScore]
    off: frozenset[str] = field(default=frozenset())
    fallen: frozenset[str] = field(default=frozenset())


_SILENT = LinkScore(0.0, 0.0, "")


def score(map_: Map, semantics: str | None = None, off: frozenset[str] = frozenset()) -> Scores:
    """Score a map, by the semantics it asks for or by the one named.

    `off` holds the ids of nodes, links and sources to leave out as if they had been deleted:
    evidence falls with its source, and a linked step that loses a premise carries nothing.
    """
    row = named(semantics or map_.settings.semantics)
    breathe()
    net = compile_map(map_, row, off)
    breathe()
    way = plan(net)
    breathe()
    solution = solve(net, way)
    breathe()
    fallen = fallen_nodes(map_, off) if off else off
    return Scores(
        map=map_,
        semantics=row.name,
        nodes=MappingProxyType(_nodes(net, way, solution, fallen)),
        links=MappingProxyType(_links(net, solution)),
        off=off,
        fallen=fallen,
    )


def rescore(
    map_: Map,
    before: Scores | None,
    semantics: str | None = None,
    off: frozenset[str] = frozenset(),
) -> Scores:
    """Score a map after an edit: at once where nothing that scores depend on has changed."""
    name = named(semantics or map_.settings.semantics).name
    same_rule = before is not None and before.semantics == name and before.off == off
    if before is not None and same_rule and _scores_alike(before.map, map_):
        return replace(before, map=map_)
    return score(map_, semantics, off)


def _scores_alike(one: Map, other: Map) -> bool:
    """Whether two maps differ in nothing that scores depend on, such as in words only."""
    return (
        one.links is other.links
        and one.sources is other.sources
        and len(one.nodes) == len(other.nodes)
        and all(a is b or _bears_alike(a, b) for a, b in zip(one.nodes, other.nodes, strict=True))
    )


def _bears_alike(one: Node, other: Node) -> bool:
    if (one.id, one.kind, one.source) != (other.id, other.kind, other.source):
        return False
    return (one.base, one.credibility) == (other.base, other.credibility)


def _nodes(net: Network, way: Plan, solution: Solution, fallen: frozenset[str]) -> dict[str, Score]:
    ids = [node.id for node in net.map.nodes]
    rows = zip(solution.state, solution.low, solution.high, statuses(net, way), strict=False)
    found = dict(zip(ids, map(Score._make, rows), strict=True))
    return found | dict.fromkeys(fallen, Score(0.0, 0.0, 0.0, Status.FALLS))


def _links(net: Network, solution: Solution) -> dict[str, LinkScore]:
    adds = net.semantics.aggregation == "sum"
    nodes, state, size = net.map.nodes, solution.state, net.size
    found = {}
    for j, link in enumerate(net.map.links):
        premise = net.first[j]
        if premise == NOWHERE:
            found[link.id] = _SILENT
            continue
        for other in net.others[j]:
            if state[other] < state[premise]:
                premise = other
        strength, weakest = state[premise], nodes[premise].id
        if net.cap[j] < strength:
            strength, weakest = net.cap[j], _doubted(net, j)
        pull = net.weight[j] if adds and net.target[j] < size else net.share[j]
        k = state[size + j]
        # Adding 0 makes of -0.0 a plain 0.
        found[link.id] = LinkScore(pull * k * strength + 0.0, k, weakest)
    return found


def _doubted(net: Network, link: int) -> str:
    """Return the id of the source that caps what a link carries."""
    sources = [cited(net.map.nodes[premise], net.map) for premise in net.premises(link)]
    return min((s for s in sources if s is not None), key=credibility_cap).id
