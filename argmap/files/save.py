"""Save so that a file is always the old one or the new one, whole.

A temporary file beside the real one, written to the end and synced, takes its place in one
step. The order is the promise: nothing of the old file is touched before the new one is safe.
"""

import contextlib
import errno
import os
import re
import secrets
import stat
import sys
import time
from pathlib import Path

from argmap.files import processes
from argmap.files.faults import cannot_save, not_certain
from argmap.files.loading import STREAM

_PREFIX = ".argmap-saving-"
_TRIES = 5
_BETWEEN_TRIES = 0.05
_LINKS = 40
# Where Unix systems keep what a program has open, under the names of files.
_STREAMS = re.compile(r"/dev/fd$|/proc/.*/fd$")
_LONG_AGO = 24 * 3600.0

# What a folder that cannot be synced answers; the file itself is safe by then.
_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF, errno.ENOSYS}


def save(path: Path, data: bytes) -> tuple[str, ...]:
    """Write a file whole or leave the old one as it is; a `FileError` says which and why.

    Gives sentences about what the user may want to know of the saved file.
    """
    try:
        real = _real(path)
        old = _old(real)
        _sweep(real.parent)
        _take_place(_written(real, data, old), real)
    except (OSError, ValueError) as error:
        raise cannot_save(path, error) from error
    try:
        # The new name is only safe once the folder that holds it is.
        _sync_folder(real.parent)
    except OSError as error:
        raise not_certain(path, error) from error
    return _warnings(path, old)


def _real(path: Path) -> Path:
    """Follow links to the file itself; what leads to a stream of a program leads to no file.

    To follow such a link as well would replace the file behind the stream, and all that others
    have written into it.
    """
    if path == STREAM:
        raise OSError("argmap writes files, not into pipes; name a file")
    step = path.absolute()
    for _ in range(_LINKS):
        if _STREAMS.match(os.path.realpath(step.parent)):
            raise OSError("it is a stream of a program, not a file; name a file")
        if not step.is_symlink():
            break
        step = step.parent / step.readlink()
    return Path(os.path.realpath(path))


def _old(real: Path) -> os.stat_result | None:
    """Look at what will be replaced, and refuse what must not be."""
    try:
        found = real.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise OSError("it is a device, not a file: name a file")
    # Replacing needs no right to the old file, only to the folder: so the mode is asked.
    if not found.st_mode & stat.S_IWUSR or not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    return found


def _written(real: Path, data: bytes, old: os.stat_result | None) -> Path:
    """Put the bytes into a new file in the same folder, and come back when the disk has them."""
    me = processes.myself()
    name = f"{_PREFIX}{me.host}-{me.pid}-{me.started or 0}-{secrets.token_hex(6)}"
    temporary = real.with_name(name)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        try:
            _write_all(handle, data)
            if old is not None and sys.platform != "win32":
                os.fchmod(handle, stat.S_IMODE(old.st_mode))
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        _drop(temporary)
        raise
    return temporary


def _write_all(handle: int, data: bytes) -> None:
    """A disk that fills up writes a part and says so only by the count."""
    rest = memoryview(data)
    while rest:
        written = os.write(handle, rest)
        if not written:
            raise OSError(errno.EIO, "nothing was written")
        rest = rest[written:]


def _take_place(temporary: Path, real: Path) -> None:
    """Rename; on Windows a virus scanner or an indexer may hold the old file for a moment."""
    tries = _TRIES if sys.platform == "win32" else 1
    try:
        for left in reversed(range(tries)):
            try:
                temporary.replace(real)
                return
            except PermissionError:
                if not left:
                    raise
                time.sleep(_BETWEEN_TRIES)
    except BaseException:
        _drop(temporary)
        raise


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = -1
    try:
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        if handle >= 0:
            os.close(handle)


def _warnings(path: Path, old: os.stat_result | None) -> tuple[str, ...]:
    if old is None or old.st_nlink < 2:
        return ()
    return (
        f"{path.name} had another name on this disk (a hard link); that one still shows the map "
        "as it was before.",
    )


def _drop(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def _sweep(folder: Path) -> None:
    """Remove what killed saves left in this folder."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(_PREFIX) and _is_left(entry):
                _drop(Path(entry.path))


def _is_left(entry: "os.DirEntry[str]") -> bool:
    host, pid, started, _ = (*entry.name.removeprefix(_PREFIX).split("-"), "", "", "", "")[:4]
    if not pid.isdigit():
        return False
    owner = processes.Owner(int(pid), host, "" if started == "0" else started)
    if owner.host == processes.host():
        return not owner.may_live()
    return time.time() - entry.stat().st_mtime > _LONG_AGO
