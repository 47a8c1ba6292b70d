"""One line of the told map."""

from typing import Literal, NamedTuple

from argmap.model import NodeKind, Role

Relation = Literal["thesis", "supports", "attacks", "restates", "undercuts", "backs", "loose"]


class Block(NamedTuple):
    """A node as it is told: how deep, what it does there, and what it says.

    `link` is the step by which it stands here ("" at the top) and `under` what that step bears on.
    `part` of `parts` counts linked premises. A `repeat` only mentions a node told elsewhere;
    `children` counts the blocks right beneath.
    """

    id: str
    depth: int
    kind: NodeKind
    relation: Relation
    text: str
    link: str = ""
    under: str = ""
    part: int = 1
    parts: int = 1
    repeat: bool = False
    role: Role | None = None
    implicit: bool = False
    children: int = 0
