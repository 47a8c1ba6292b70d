"""The mends that findings offer, as edits: data in, one step of the document out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from argmap import edits
from argmap.model import LinkKind, Map, Node, NodeKind, Role

if TYPE_CHECKING:
    from argmap.checks import Fix


@dataclass(frozen=True, slots=True)
class Mend:
    """An edit that mends, and the node it makes: whoever adds a node wants to write in it."""

    title: str
    edit: Callable[[Map], Map]
    made: str = ""


def mend(map_: Map, fix: "Fix") -> Mend | None:
    """Return the edit that does what the fix says, or nothing where only the author can."""
    makes = _MAKES.get(fix.do)
    if makes is not None:
        node = _new(map_, fix)
        return Mend(fix.label, partial(makes, target=fix.target, node=node), node.id)
    changes = _CHANGES.get(fix.do)
    return Mend(fix.label, partial(changes, fix=fix)) if changes is not None else None


def _new(map_: Map, fix: "Fix") -> Node:
    if fix.kind in tuple(NodeKind):
        return Node(kind=NodeKind(fix.kind))
    if fix.kind in tuple(Role):
        return Node(role=Role(fix.kind))
    hostile = fix.do == "add_attack"
    return Node(kind=edits.against(map_, fix.target) if hostile else NodeKind.CLAIM)


def _support(map_: Map, target: str, node: Node) -> Map:
    """Add a reason; what is taken for granted becomes part of the reason that needs it."""
    if node.role is Role.ASSUMPTION:
        for link in map_.links_into.get(target, ()):
            if link.kind is LinkKind.SUPPORTS:
                return edits.premise(map_, link.id, node)
    return edits.because(map_, target, node)


def _evidence(map_: Map, target: str, node: Node) -> Map:
    return edits.because(map_, target, node.but(kind=NodeKind.EVIDENCE))


def _set_role(map_: Map, fix: "Fix") -> Map:
    return edits.set_role(map_, fix.target, Role(fix.kind) if fix.kind else None)


def _set_kind(map_: Map, fix: "Fix") -> Map:
    return edits.set_kind(map_, (fix.target,), NodeKind(fix.kind))


def _set_thesis(map_: Map, fix: "Fix") -> Map:
    return edits.set_thesis(map_, fix.target)


def _delete(map_: Map, fix: "Fix") -> Map:
    return edits.remove(map_, (fix.target,))


def _join(map_: Map, fix: "Fix") -> Map:
    """Link a loose node to the thesis, as its kind would have it."""
    thesis = map_.theses[0].id if map_.theses else ""
    hostile = map_.node_by_id[fix.target].kind is NodeKind.CRITIQUE
    kind = LinkKind.ATTACKS if hostile else LinkKind.SUPPORTS
    return edits.connect(map_, (fix.target,), thesis, kind)


_MAKES: Mapping[str, Callable[..., Map]] = {
    "add_support": _support,
    "add_attack": edits.but,
    "add_evidence": _evidence,
}
_CHANGES: Mapping[str, Callable[..., Map]] = {
    "set_role": _set_role,
    "set_kind": _set_kind,
    "set_thesis": _set_thesis,
    "delete": _delete,
    "join": _join,
}
