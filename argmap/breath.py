"""Long work takes a breath between its units, where whoever began it may let it wait or end it.

Python's threads share one interpreter: what is worked out in one of them holds up the window at
each of its calls into Qt. Work that breathes stands still while somebody types or drags. Where
nobody asked for it, a breath costs nothing and does nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _go_on() -> None:
    """Do nothing."""


_BREATH: ContextVar[Callable[[], None]] = ContextVar("breath", default=_go_on)


def breathe() -> None:
    """Pause here, between two units of work, if whoever began the work wants that.

    It may raise what ends the work: leave nothing half done that somebody else can see.
    """
    _BREATH.get()()


@contextmanager
def breathing(breath: Callable[[], None]) -> Iterator[None]:
    """Let the work done in here call this whenever it breathes."""
    before = _BREATH.set(breath)
    try:
        yield
    finally:
        _BREATH.reset(before)
