"""One file, one editor: a small file beside the map says who has it open.

The system's own lock guards only the moment of looking and taking; what holds is the content,
which a network drive carries to other machines too. A lock is stale only when it was taken on
this machine by a process that is gone.
"""

import contextlib
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from argmap.files.processes import Owner, host, myself, owner_of
from argmap.formats.sentences import one_line
from argmap.model import FileError

_LARGEST = 1000
_PAUSE = 0.05


class LockedError(FileError):
    """Somebody has the file open."""

    def __init__(self, path: Path, owner: Owner) -> None:
        where = f"process {owner.pid}" if owner.host == host() else "on another computer"
        which = "this argmap" if owner == myself() else f"another argmap ({where})"
        super().__init__(
            f"{one_line(str(path))} is open in {which}; close it there first, or save under "
            "another name."
        )
        self.owner = owner


@dataclass(frozen=True)
class Lock:
    """The right to save to a file. `file` is None where no lock could be written."""

    path: Path
    file: Path | None

    def release(self) -> None:
        """Let others have the file."""
        if self.file is None:
            return
        with contextlib.suppress(OSError), _held_open(self.file) as handle:
            if _owner(handle) == myself():
                self._remove(handle)

    def _remove(self, handle: int) -> None:
        os.ftruncate(handle, 0)
        if sys.platform != "win32" and self.file is not None:
            # Windows removes no open file; there an empty one stays, which locks nobody out.
            self.file.unlink()


def take(path: Path, wait: float = 0) -> Lock:
    """Take the lock of a file, or raise a `LockedError` that says who has it.

    Waits up to so many seconds for somebody who has it only for a moment.
    """
    until = time.monotonic() + wait
    while True:
        try:
            return _taken(path)
        except LockedError:
            if time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)


def holder(path: Path) -> Owner | None:
    """Tell who has a file open, if anybody does; it may be this process itself."""
    try:
        owner = _parsed(_file(path).read_bytes()[:_LARGEST])
    except (OSError, ValueError):
        return None
    return owner if owner and owner.may_live() else None


def _taken(path: Path) -> Lock:
    try:
        file = _file(path)
        with _held_open(file, os.O_CREAT) as handle:
            owner = _owner(handle)
            if owner is not None and owner.may_live():
                raise LockedError(path, owner)
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps(asdict(myself())).encode())
    except (OSError, ValueError):
        # No right to write there, or a disk without locks: then nobody can be kept out.
        return Lock(path, None)
    return Lock(path, file)


@contextlib.contextmanager
def _held_open(file: Path, flags: int = 0) -> Iterator[int]:
    """Open the lock file for this process alone, and make sure it is still the one in place."""
    while True:
        handle = os.open(file, os.O_RDWR | flags, 0o666)
        try:
            _alone(handle)
            if _is_in_place(handle, file):
                yield handle
                return
        finally:
            os.close(handle)


def _is_in_place(handle: int, file: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _alone(handle: int) -> None:
        # A byte far behind the content: what is locked cannot be read.
        os.lseek(handle, 1 << 30, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _alone(handle: int) -> None:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)


def _owner(handle: int) -> Owner | None:
    os.lseek(handle, 0, os.SEEK_SET)
    return _parsed(os.read(handle, _LARGEST))


def _parsed(content: bytes) -> Owner | None:
    """Read who holds a lock; a torn or foreign one holds nothing."""
    try:
        return owner_of(json.loads(content))
    except (ValueError, RecursionError):
        return None


def _file(path: Path) -> Path:
    real = Path(os.path.realpath(path))
    mark = hashlib.sha256(os.fsencode(real.name)).hexdigest()[:12]
    return real.with_name(f".argmap-lock-{mark}")
