"""A disk that fails at the n-th call of one save: with an error, or as if the power went."""

import errno
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

CALLS = ("open", "write", "fsync", "fchmod", "close", "replace", "unlink", "stat", "scandir")


class PowerCut(BaseException):
    """The process is gone at this call: nothing after it happens, and nothing catches it."""


class FailingDisk:
    """Counts the calls a save makes of the system, and fails one of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fail_at: int, fault: BaseException) -> None:
        self.calls: list[str] = []
        self._fail_at, self._fault = fail_at, fault
        self._dead = False
        for name in CALLS:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if self._dead:
                raise self._fault
            self.calls.append(name)
            if len(self.calls) - 1 != self._fail_at:
                return real(*args, **kwargs)
            if isinstance(self._fault, PowerCut):
                self._dead = True
            if name == "close":
                # A close that fails has closed all the same.
                real(*args, **kwargs)
            if name == "write" and isinstance(self._fault, OSError):
                # What a full disk does: it takes a part.
                real(args[0], bytes(args[1])[: len(args[1]) // 2])
            raise self._fault

        return call


def faults() -> Iterator[BaseException]:
    """The ways in which a call can fail."""
    for number in (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EINTR):
        yield OSError(number, os.strerror(number))
    yield PowerCut()
