"""What to write next: the best rebuttal to add, the worst attack an opponent could add."""

from dataclasses import dataclass

import numpy as np

from argmap.model import Link, LinkKind, Node, NodeKind, new_id
from argmap.scores.schemes import open_question_at
from argmap.scores.variants import Case, Row, Rows, Variants, make_case, parts, strengths

_FELT = 1e-12


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


def best_rebuttal(case: Case) -> Addition | None:
    """Return the rebuttal that would lift the focus most, if any would lift it."""
    return _best(case, NodeKind.REBUTTAL, 1)


def worst_attack(case: Case) -> Addition | None:
    """Return the critique that would lower the focus most, if any would lower it."""
    return _best(case, NodeKind.CRITIQUE, -1)


def _best(case: Case, kind: NodeKind, side: int) -> Addition | None:
    """Try a fresh node of this kind, at even odds, on every node and link that matters."""
    vertices = [case.focus, *case.nodes, *(case.net.size + x for x in case.links)]
    targets = [case.id_of(v) for v in sorted(vertices)]
    found = _with_attacks(case, kind, targets)
    changes = side * (found - case.strength)
    best = int(np.argmax(changes))
    if changes[best] <= _FELT:
        return None
    target, strength = targets[best], float(found[best])
    what = "node" if target in case.map.node_by_id else "link"
    asked = open_question_at(case.map, target)
    question = asked.text if asked else ""
    return Addition(kind, target, what, strength, strength - case.strength, question)


def _with_attacks(case: Case, kind: NodeKind, targets: list[str]) -> Rows:
    """Return the strength of the focus with an attack on each target in turn."""
    node = Node(id=new_id(), kind=kind)
    attacks = tuple(
        Link(id=new_id(), kind=LinkKind.ATTACKS, sources=(node.id,), target=target)
        for target in targets
    )
    map_ = case.map
    larger = map_.but(nodes=(*map_.nodes, node), links=(*map_.links, *attacks))
    wide = make_case(larger, case.id_of(case.focus), case.off, case.net.semantics.name)
    first = wide.net.size + len(map_.links)
    found = [
        strengths(wide, _one_each(range(first, first + len(targets)), part))
        for part in parts(wide, len(targets))
    ]
    return np.concatenate(found)


def _one_each(links: range, part: slice) -> Variants:
    """Return variants in each of which one link of the part is there and all the others are off."""
    count = part.stop - part.start
    keep: dict[int, Row] = dict.fromkeys(links, 0.0)
    keep.update(zip(links[part], np.eye(count), strict=True))
    return Variants(count, keep=keep)
