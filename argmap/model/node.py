"""A node: one statement, who says it, and where its words stand in a draft."""

from pydantic import Field

from argmap.model.frozen import DraftId, Finite, Frozen, NodeId, SourceId, Unit, new_id
from argmap.model.kinds import Checked, NodeKind, Role


class Point(Frozen):
    """A place on the canvas: the centre of a card, in pixels at zoom 1, y downwards."""

    x: Finite
    y: Finite


class Citation(Frozen):
    """Where exactly a node's source says it."""

    id: SourceId
    locator: str = ""
    quotation: str = ""
    url: str = ""
    date: str = ""
    accessed: str = ""


class Anchor(Frozen):
    """Where a node's words stand in a draft (W3C Web Annotation selectors).

    Offsets count Unicode code points, `end` exclusive. `exact` is empty where the text may
    not be copied; then `sha1` of the UTF-8 quotation tells whether it is still there. `was` holds
    the words as they were when the node was last held against them, if they changed since.
    """

    draft: DraftId
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    exact: str = ""
    before: str = ""
    after: str = ""
    sha1: str = ""
    was: str = ""


class Node(Frozen):
    """One statement in the argument.

    `credibility` is asked for leaf nodes only; `base` (advanced) overrides every other
    starting score. `at` is set only when the card was placed by hand.
    """

    id: NodeId = Field(default_factory=new_id)
    kind: NodeKind = NodeKind.CLAIM
    text: str = ""
    role: Role | None = None
    note: str = ""
    source: Citation | None = None
    credibility: Unit | None = None
    base: Unit | None = None
    side: str = ""
    speech: str = ""
    tags: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    checked: Checked | None = None
    at: Point | None = None
