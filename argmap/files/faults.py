"""Say what the disk would not do: the file, the place, the cause and what helps, in a sentence."""

import errno
from pathlib import Path

from argmap.model import FileError

_CAUSES = {
    errno.ENOSPC: "the disk is full: make room, or save it elsewhere",
    errno.EDQUOT: "your share of the disk is used up: make room, or save it elsewhere",
    errno.EIO: "the disk reports a fault: save it elsewhere",
    errno.EROFS: "the disk is read-only: save it elsewhere",
    errno.ENAMETOOLONG: "its name is too long: choose a shorter one",
    errno.EISDIR: "it is a folder: name a file",
    errno.ENOTDIR: "a part of its path is a file, not a folder: check the path",
    errno.ELOOP: "the link leads round in a circle: name the file itself",
}


def cannot_save(path: Path, error: OSError) -> FileError:
    """Say that a file could not be saved; what was there before is still there."""
    return FileError(f"{path} could not be saved, and nothing was changed: {_cause(error, True)}.")


def cannot_open(path: Path, error: OSError) -> FileError:
    """Say that a file could not be opened."""
    return FileError(f"{path} could not be opened: {_cause(error, False)}.")


def _cause(error: OSError, saving: bool) -> str:
    if error.errno in _CAUSES:
        return _CAUSES[error.errno]
    if isinstance(error, IsADirectoryError):
        return _CAUSES[errno.EISDIR]
    if isinstance(error, PermissionError):
        if saving:
            return "you may not write there, or it is read-only: save it elsewhere"
        return "you may not read it: ask its owner, or copy it to a folder of yours"
    if isinstance(error, FileNotFoundError):
        return "there is no such folder: make it first" if saving else "there is no such file"
    return (error.strerror or str(error)).lower()
