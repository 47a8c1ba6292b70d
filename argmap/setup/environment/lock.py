"""One set-up at a time: a lock that the system takes back when its holder dies."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "argmap-setup.lock"


@contextmanager
def held(place: Path, waiting: Callable[[], None]) -> Iterator[int]:
    """Hold the lock of an environment; `waiting` is called once if another holds it.

    Gives the lock's file descriptor: a child that inherits it keeps the lock held, so that an
    orphaned installer and a new set-up do not work in the same folder.
    """
    place.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(place / NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _taken(descriptor):
            waiting()
            _wait(descriptor)
        yield descriptor
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(descriptor: int) -> None:
        while not _taken(descriptor):
            time.sleep(0.2)

else:
    import fcntl

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
