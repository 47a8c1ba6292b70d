"""A debate: its speeches and what was carried from one into the next."""

from pydantic import Field

from argmap.model.frozen import Frozen, NodeId


class Speech(Frozen):
    """One speech. `answer_by` is the last speech in which a first answer is still in time."""

    id: str
    name: str = ""
    side: str = ""
    seconds: int = Field(default=0, ge=0)
    answer_by: str | None = None
    no_new: bool = False
    questions: bool = False


class Extension(Frozen):
    """A node was carried into a later speech."""

    node: NodeId
    speech: str


class Impact(Frozen):
    """How much a point matters, weighed 1 (least) to 4 (most) on each scale."""

    node: NodeId
    label: str = ""
    magnitude: int = 1
    probability: int = 1
    timeframe: int = 1
    reversibility: int = 1


class Debate(Frozen):
    """The round a map records, or the format it is prepared for."""

    id: str = ""
    name: str = ""
    prep_seconds: int = Field(default=0, ge=0)
    speeches: tuple[Speech, ...] = ()
    extensions: tuple[Extension, ...] = ()
    impacts: tuple[Impact, ...] = ()
