"""The step we are on, those before it, those undone. No inverse is ever written."""

from dataclasses import dataclass, field

from argmap.model import Map


@dataclass(frozen=True, slots=True)
class Step:
    """A map, and the name of the edit that led to it."""

    title: str
    map: Map


@dataclass(frozen=True, slots=True)
class _Chain:
    """A stack as linked pairs, so that a step costs the same however long the history is."""

    top: Step
    rest: "_Chain | None"


@dataclass(frozen=True, slots=True)
class History:
    """Where we are among the steps of a document."""

    now: Step
    past: _Chain | None = None
    future: _Chain | None = field(default=None)

    @property
    def undo_title(self) -> str:
        """The name of the step that undo would take back, or nothing."""
        return self.now.title if self.past else ""

    @property
    def redo_title(self) -> str:
        """The name of the step that redo would bring back, or nothing."""
        return self.future.top.title if self.future else ""

    def then(self, title: str, after: Map) -> "History":
        """Take a new step; what had been undone is gone."""
        return History(Step(title, after), _Chain(self.now, self.past))

    def amended(self, after: Map) -> "History":
        """Let the step we are on lead to another map."""
        return History(Step(self.now.title, after), self.past)

    def withdrawn(self) -> "History":
        """Be where we were before this step, which is forgotten."""
        if self.past is None:
            return self
        return History(self.past.top, self.past.rest)

    def undone(self) -> "History":
        """Go one step back, if there is one."""
        if self.past is None:
            return self
        return History(self.past.top, self.past.rest, _Chain(self.now, self.future))

    def redone(self) -> "History":
        """Go one step forward again, if there is one."""
        if self.future is None:
            return self
        return History(self.future.top, _Chain(self.now, self.past), self.future.rest)
