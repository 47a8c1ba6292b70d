"""What to write next: the best rebuttal to add, the worst attack an opponent could add."""

from dataclasses import dataclass

import numpy as np

from argmap.model import Link, LinkKind, Node, NodeKind
from argmap.scores.base import base_score, signed_pulls
from argmap.scores.schemes import open_question_at
from argmap.scores.variants import Case, Rows, Variants, passed_over, within_budget

_FELT = 1e-12
_DIGITS = 12


@dataclass(frozen=True)
class Addition:
    """One new node, attacking the place where it matters most."""

    kind: NodeKind
    target: str
    what: str
    """Whether the target is a node or a link (then it is an undercut)."""
    strength: float
    """The strength of the focus with it."""
    change: float
    question: str
    """A critical question still open there, which it may begin from; empty where there is none."""


def best_rebuttal(case: Case, told: list[str] | None = None) -> Addition | None:
    """Return the rebuttal that would lift the focus most, if any would lift it."""
    return _best(case, NodeKind.REBUTTAL, 1, told)


def worst_attack(case: Case, told: list[str] | None = None) -> Addition | None:
    """Return the critique that would lower the focus most, if any would lower it."""
    return _best(case, NodeKind.CRITIQUE, -1, told)


def _best(case: Case, kind: NodeKind, side: int, told: list[str] | None) -> Addition | None:
    """Try a fresh node of this kind, at even odds, on every node and link that matters.

    Of a very large map, only on what seems weightiest: `told` takes a sentence on it.
    """
    vertices = [case.focus, *case.ranking]
    found = _with_attacks(case, kind, vertices)
    which = "Best rebuttal" if side > 0 else "Worst attack"
    passed_over(told, len(found), len(vertices), f"{which} to add: of places for it")
    changes = [round(side * (float(s) - case.strength), _DIGITS) for s in found]
    # Among equals, the first on the map: rounding may differ from one machine to the next.
    most, negative = max((change, -v) for change, v in zip(changes, vertices, strict=False))
    if most <= _FELT:
        return None
    target = case.id_of(-negative)
    strength = float(found[vertices.index(-negative)])
    what = "node" if -negative < case.net.size else "link"
    asked = open_question_at(case.map, target)
    question = asked.text if asked else ""
    return Addition(kind, target, what, strength, strength - case.strength, question)


def _with_attacks(case: Case, kind: NodeKind, vertices: list[int]) -> Rows:
    """Return the strength of the focus with an attack on each vertex in turn."""
    net, node = case.net, Node(kind=kind)
    attack = Link(kind=LinkKind.ATTACKS, sources=(node.id,), target=case.id_of(case.focus))
    weight, share = signed_pulls(attack, {node.id: node})
    added = net.semantics.aggregation == "sum"
    start = base_score(node, None, net.semantics)

    def attacked(part: slice) -> Variants:
        each = np.eye(part.stop - part.start) * start
        more = {
            v: (weight if added and v < net.size else share) * row
            for v, row in zip(vertices[part], each, strict=True)
        }
        return Variants(part.stop - part.start, more=more)

    return within_budget(case, len(vertices), attacked)
