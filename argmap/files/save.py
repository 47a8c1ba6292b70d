"""Save so that a file is always the old one or the new one, whole.

A temporary file beside the real one, written to the end and synced, takes its place in one
step. The order is the promise: nothing of the old file is touched before the new one is safe.
"""

import contextlib
import os
import secrets
import stat
import sys
import time
from pathlib import Path

from argmap.files.faults import cannot_save

_PREFIX = ".argmap-saving-"
_TRIES = 5
_BETWEEN_TRIES = 0.05
_OLD_ENOUGH = 3600.0


def save(path: Path, data: bytes) -> None:
    """Write a file whole or leave the old one as it is; a `FileError` says which and why."""
    real = Path(os.path.realpath(path))
    try:
        mode = _mode(real)
        if mode is not None and not mode & stat.S_IWUSR:
            raise PermissionError("it is read-only")
        _sweep(real)
        temporary = _write(real, data, mode)
        _take_place(temporary, real)
    except OSError as error:
        raise cannot_save(path, error) from error


def _mode(real: Path) -> int | None:
    try:
        found = real.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError("it is a folder")
    return stat.S_IMODE(found.st_mode)


def _write(real: Path, data: bytes, mode: int | None) -> Path:
    """Put the bytes into a new file in the same folder, and do not come back before they are
    on the disk."""
    temporary = real.with_name(f"{_PREFIX}{os.getpid()}-{secrets.token_hex(6)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        try:
            _write_all(handle, data)
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        _drop(temporary)
        raise
    return temporary


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = os.write(handle, rest)
        rest = rest[written:]


def _take_place(temporary: Path, real: Path) -> None:
    try:
        _replace(temporary, real)
    except BaseException:
        _drop(temporary)
        raise
    # The new name is only safe once the folder that holds it is.
    _sync_folder(real.parent)


def _replace(temporary: Path, real: Path) -> None:
    """Rename; on Windows a virus scanner or an indexer may hold the old file for a moment."""
    for left in reversed(range(_TRIES if sys.platform == "win32" else 1)):
        try:
            temporary.replace(real)
            return
        except PermissionError:
            if not left:
                raise
            time.sleep(_BETWEEN_TRIES)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # The file itself is synced and in its place; some network folders cannot sync a folder.
        return
    finally:
        os.close(handle)


def _drop(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def _sweep(real: Path) -> None:
    """Remove what killed saves left in this folder; a save of this moment is younger."""
    for left in real.parent.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _OLD_ENOUGH:
                left.unlink()
