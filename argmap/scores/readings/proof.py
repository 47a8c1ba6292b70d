"""The verdict of Carneades on each node of a map: by which standard it is proved."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from argmap.model import Map
from argmap.scores.network import Network, compile_map, fallen_nodes
from argmap.scores.readings.carneades import (
    CLASSIC,
    Argument,
    Dispute,
    Evaluation,
    Issue,
    Label,
    Standard,
    Thresholds,
    evaluate,
    proves,
)
from argmap.scores.semantics import SEMANTICS

_ACCEPTED = 0.5
"""A node on which nothing bears is taken as given from even odds on."""

_WORDS = {
    Standard.SCINTILLA: "there is a scintilla of evidence",
    Standard.PREPONDERANCE: "proved on balance",
    Standard.CLEAR: "proved clearly and convincingly",
    Standard.BEYOND_DOUBT: "proved beyond reasonable doubt",
}


@dataclass(frozen=True)
class Verdict:
    """Whether a node is proved by the standard asked for, and by which it would be."""

    label: Label
    pro: float
    con: float
    """The heaviest argument on each side."""
    met: Standard | None
    """The highest standard that these meet."""
    given: bool
    """Whether it is taken as given, as nothing bears on it."""

    @property
    def words(self) -> str:
        """Say it in words."""
        if self.given:
            return "taken as given" if self.label is Label.IN else "not accepted"
        if self.label is Label.UNDECIDED:
            return "undecided: it turns in a circle"
        return _WORDS[self.met] if self.met else "not proved"


def verdicts(
    map_: Map,
    standard: Standard | None = None,
    thresholds: Thresholds = CLASSIC,
    off: frozenset[str] = frozenset(),
) -> Mapping[str, Verdict]:
    """Judge every node by a standard: the one given, or the map's, or preponderance.

    Supports argue for a node, attacks against it, each with the share that its strength stands
    for; a node that only attacks bear on argues for itself with its base score. Undercuts compete
    with backings by preponderance.
    """
    standard = standard or _standard(map_)
    net = compile_map(map_, SEMANTICS["dfquad"], off)
    fallen = fallen_nodes(map_, off)
    dispute = _dispute(net, standard, thresholds, fallen)
    found = evaluate(dispute)
    heaviest = _heaviest(dispute, found)
    labels = (found.labels.get(_for(i), Label.OUT) for i in range(net.size))
    return MappingProxyType(
        {
            node.id: _verdict(net, i, heaviest, label, thresholds)
            for (i, node), label in zip(enumerate(map_.nodes), labels, strict=True)
        }
    )


def _standard(map_: Map) -> Standard:
    known = {str(standard) for standard in Standard}
    wanted = map_.settings.standard
    return Standard(wanted) if wanted in known else Standard.PREPONDERANCE


def _for(vertex: int) -> str:
    return f"for {vertex}"


def _against(vertex: int) -> str:
    return f"against {vertex}"


def _dispute(
    net: Network, standard: Standard, thresholds: Thresholds, fallen: frozenset[str]
) -> Dispute:
    """Read a map as a dispute. The case for a link is that it is undercut."""
    arguments: dict[str, Argument] = {}
    issues: list[Issue] = []
    assumed: set[str] = set()
    for vertex, links in enumerate(net.into):
        is_node = vertex < net.size
        if links:
            issues.append(
                Issue(
                    (_for(vertex), _against(vertex)),
                    standard if is_node else Standard.PREPONDERANCE,
                )
            )
            arguments |= {str(x): _argument(net, x) for x in links}
        if is_node and net.base[vertex] >= _ACCEPTED and not _supported(net, vertex):
            if links:
                own = Argument(_for(vertex), (), heft=net.base[vertex])
                arguments[f"itself {vertex}"] = own
            elif net.map.nodes[vertex].id not in fallen:
                assumed.add(_for(vertex))
    return Dispute(arguments, tuple(issues), frozenset(assumed), thresholds)


def _argument(net: Network, link: int) -> Argument:
    target = net.target[link]
    lifts = net.share[link] > 0
    # A link is whole unless shown otherwise: there an attack argues for “it is undercut”.
    says_for = lifts if target < net.size else not lifts
    return Argument(
        conclusion=_for(target) if says_for else _against(target),
        premises=tuple(_for(p) for p in net.premises(link)),
        undercutter=_for(net.size + link) if net.into[net.size + link] else "",
        heft=abs(net.share[link]),
    )


def _supported(net: Network, vertex: int) -> bool:
    return any(net.share[link] > 0 for link in net.into[vertex] or ())


def _verdict(
    net: Network, vertex: int, found: Mapping[str, float], label: Label, thresholds: Thresholds
) -> Verdict:
    if not net.into[vertex]:
        return Verdict(label, net.base[vertex], 0.0, None, given=True)
    pro, con = found.get(_for(vertex), 0.0), found.get(_against(vertex), 0.0)
    met = [s for s in Standard if proves(s, pro, con, thresholds)]
    return Verdict(label, pro, con, met[-1] if met else None, given=False)


def _heaviest(dispute: Dispute, found: Evaluation) -> Mapping[str, float]:
    """Return the weight of the heaviest argument for each statement."""
    heaviest: dict[str, float] = {}
    for key, weight in found.weights.items():
        conclusion = dispute.arguments[key].conclusion
        heaviest[conclusion] = max(weight, heaviest.get(conclusion, 0.0))
    return heaviest
