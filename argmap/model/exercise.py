"""An exercise: what a student is asked to do with a map."""

from pydantic import Field

from argmap.model.frozen import Frozen, LinkId, NodeId
from argmap.model.kinds import LinkKind, NodeKind


class Task(Frozen):
    """One question of an exercise. Answers are absent from a student's copy."""

    id: str
    kind: str
    prompt: str = ""
    points: float = Field(default=1, ge=0, allow_inf_nan=False)
    target: NodeId | None = None
    link: LinkId | None = None
    relation: LinkKind | None = None
    node_kind: NodeKind | None = None
    options: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    keywords_any: tuple[tuple[str, ...], ...] = ()
    min_groups: int = 0
    model_answer: str = ""


class Exercise(Frozen):
    """A set of tasks on this map."""

    title: str = ""
    instructions: str = ""
    tasks: tuple[Task, ...] = ()
