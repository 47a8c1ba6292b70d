"""Everything there is to say about one score, in one value."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any

from argmap.model import Map
from argmap.scores.receipts.additions import Addition, best_rebuttal, worst_attack
from argmap.scores.receipts.agreement import Agreement, agreement
from argmap.scores.receipts.falling import Fall, what_falls
from argmap.scores.receipts.flips import flip_sets
from argmap.scores.receipts.load import Load, load_bearing
from argmap.scores.receipts.premises import Weakest, weakest_premises
from argmap.scores.receipts.redraws import Robustness, robustness
from argmap.scores.receipts.shares import (
    Shares,
    shares_of_branches,
    shares_of_nodes,
    shares_of_sources,
)
from argmap.scores.receipts.slopes import Slopes, double_edged, sensitivity
from argmap.scores.receipts.tipping import Tipping, tipping_points
from argmap.scores.score import Scores, score
from argmap.scores.variants import make_case
from argmap.scores.waterfall import Waterfall, waterfall


@dataclass(frozen=True)
class Explanation:
    """What carries a node, what would fell it, what to write next."""

    node: str
    scores: Scores
    waterfall: Waterfall
    load: tuple[Load, ...]
    flips: tuple[tuple[str, ...], ...]
    best_rebuttal: Addition | None
    worst_attack: Addition | None
    weakest: tuple[Weakest, ...]
    tipping: tuple[Tipping, ...]
    robustness: Robustness
    shares: Shares
    branches: Shares
    sources: Shares
    sensitivity: Slopes
    agreement: Agreement
    double_edged: tuple[str, ...]
    falls: Fall
    left_out: tuple[str, ...] = ()
    """In sentences, what was not looked at because the map is too large for it."""

    @property
    def strength(self) -> float:
        """The score of the node."""
        return self.scores.nodes[self.node].strength

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain lists and dicts, as `argmap explain --json` prints it."""
        return plain(self)


def explain(
    map_: Map, node: str | None = None, off: Iterable[str] = (), semantics: str | None = None
) -> Explanation:
    """Explain the score of a node, or of the thesis, with some things switched off.

    Raises ArgmapError where the map has no thesis and no node is named.
    """
    case = make_case(map_, node, frozenset(off), semantics)
    name, focus = case.net.semantics.name, case.id_of(case.focus)
    scores = score(map_, name, case.off)
    told: list[str] = []
    return Explanation(
        node=focus,
        scores=scores,
        waterfall=waterfall(map_, scores, focus),
        load=load_bearing(case, told),
        flips=flip_sets(case, told),
        best_rebuttal=best_rebuttal(case, told),
        worst_attack=worst_attack(case, told),
        weakest=weakest_premises(case, told),
        tipping=tipping_points(case, told),
        robustness=robustness(case),
        shares=shares_of_nodes(case, told),
        branches=shares_of_branches(case, told),
        sources=shares_of_sources(case, told),
        sensitivity=sensitivity(case),
        agreement=agreement(case, scores),
        double_edged=double_edged(case),
        falls=what_falls(map_, case.off, score(map_, name) if case.off else scores),
        left_out=tuple(told),
    )


def plain(told: Explanation) -> dict[str, Any]:
    """Return an explanation as plain lists and dicts, ready for JSON."""
    return {
        "node": told.node,
        "strength": told.strength,
        "waterfall": _steps(told.waterfall),
        "load": [asdict(load) for load in told.load],
        "flips": [list(ids) for ids in told.flips],
        "best_rebuttal": _addition(told.best_rebuttal),
        "worst_attack": _addition(told.worst_attack),
        "weakest": [asdict(row) for row in told.weakest],
        "tipping": [asdict(row) for row in told.tipping],
        "robustness": asdict(told.robustness),
        "shares": {
            "nodes": [asdict(row) for row in told.shares.shares],
            "branches": [asdict(row) for row in told.branches.shares],
            "sources": [asdict(row) for row in told.sources.shares],
        },
        "sensitivity": {
            "nodes": dict(told.sensitivity.nodes),
            "links": dict(told.sensitivity.links),
        },
        "agreement": {
            "strengths": dict(told.agreement.strengths),
            "agree": told.agreement.agree,
            "disputed": list(told.agreement.disputed),
        },
        "double_edged": list(told.double_edged),
        "falls": [*told.falls.nodes, *told.falls.links],
        # Only where something was: on every map that people make, all is told.
        **({"left_out": list(told.left_out)} if told.left_out else {}),
    }


def _steps(fall: Waterfall) -> list[dict[str, Any]]:
    """Return the factors with the odds before and after each (only where odds multiply)."""
    rows, odds = [], fall.start
    for factor in fall.factors:
        row = {"id": factor.id, "factor": factor.factor, "label": factor.label, "left": factor.left}
        if fall.multiplies:
            row |= {"before": _finite(odds), "after": _finite(odds * factor.factor)}
            odds *= factor.factor
        rows.append(row)
    return rows


def _finite(odds: float) -> float | None:
    """JSON knows no infinity: certainty is told as null."""
    return odds if isfinite(odds) else None


def _addition(found: Addition | None) -> dict[str, Any] | None:
    return None if found is None else asdict(found)
