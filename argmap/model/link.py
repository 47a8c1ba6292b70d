"""A link: one inference step, from one or more nodes to a node or to another link."""

from typing import Annotated

from pydantic import AfterValidator, Field

from argmap.model.frozen import Frozen, LinkId, NodeId, new_id
from argmap.model.kinds import LinkKind, Reply, Strength


class Answer(Frozen):
    """What the author said to one critical question of the link's scheme (counted from 0)."""

    question: int = Field(ge=0)
    reply: Reply
    note: str = ""
    made: NodeId | None = None


def _once(sources: tuple[str, ...]) -> tuple[str, ...]:
    return sources if len(sources) == 1 else tuple(dict.fromkeys(sources))


class Link(Frozen):
    """One or more nodes, taken together, bear on a node or on a link.

    Several sources are linked premises and count as one reason. An attack on a link is an
    undercut, a support of a link a backing. A source named twice counts once. `weight` (advanced)
    is used as it is.
    """

    id: LinkId = Field(default_factory=new_id)
    kind: LinkKind = LinkKind.SUPPORTS
    sources: Annotated[tuple[NodeId, ...], Field(min_length=1), AfterValidator(_once)]
    target: NodeId | LinkId
    strength: Strength | None = None
    weight: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
    scheme: str = ""
    answers: tuple[Answer, ...] = ()
    implicit: bool = False
    note: str = ""
