"""Say what the disk would not do: the file, the place, the cause and what helps, in a sentence."""

import errno
import os
from difflib import get_close_matches
from pathlib import Path

from argmap.formats.sentences import one_line
from argmap.model import FileError

_CAUSES = {
    errno.ENOSPC: "the disk is full; make room, or save it elsewhere",
    errno.EDQUOT: "your share of the disk is used up; make room, or save it elsewhere",
    errno.EFBIG: "the disk takes no file as large as this; save it elsewhere",
    errno.EROFS: "the disk is read-only; save it elsewhere",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
    errno.EISDIR: "it is a folder; name a file",
    errno.ENOTDIR: "a part of its path is a file, not a folder; check the path",
    errno.ELOOP: "it is a link that leads round in a circle; name the file itself",
    errno.EMFILE: "too many files are open; close some",
    errno.ENFILE: "too many files are open; close some programs",
    errno.ESTALE: "the network drive lost it; open the folder again",
}


class ChangedOutsideError(FileError):
    """The file on the disk is no longer the one that was loaded."""


def cannot_save(path: Path, error: OSError | ValueError) -> FileError:
    """Say that a file could not be saved; what was there before is still there."""
    return FileError(
        f"{one_line(str(path))} could not be saved, and nothing was changed: {_cause(error, True)}."
    )


def cannot_open(path: Path, error: OSError | ValueError) -> FileError:
    """Say that a file could not be opened, and guess which one may have been meant."""
    guess = _near(path) if isinstance(error, FileNotFoundError) else ""
    cause = _cause(error, False)
    if isinstance(error, FileNotFoundError):
        cause += guess or "; check its name and its folder"
    return FileError(f"{one_line(str(path))} could not be opened: {cause}{'' if guess else '.'}")


def cannot_look(folder: Path, error: OSError) -> FileError:
    """Say that what is kept in a folder of argmap's own cannot be seen."""
    return FileError(
        f"What is kept in {one_line(str(folder))} cannot be seen ({told(error)}); "
        "make that folder yours again, or set ARGMAP_HOME to another one."
    )


def not_certain(path: Path, error: OSError) -> FileError:
    """Say that a file was saved and that the disk does not vouch for it."""
    return FileError(
        f"{one_line(str(path))} was saved, but the disk did not confirm it ({told(error)}); "
        "save it elsewhere too."
    )


def changed_outside(path: Path) -> ChangedOutsideError:
    """Say that somebody else saved the file since it was loaded."""
    return ChangedOutsideError(
        f"{one_line(str(path))} was not saved: it was changed by another program since it was "
        "opened; open it again, or save yours under another name."
    )


def _cause(error: OSError | ValueError, saving: bool) -> str:
    number = getattr(error, "errno", None)
    if number in _CAUSES:
        return _CAUSES[number]
    if number == errno.EIO:
        return "the disk reports a fault; " + ("save it elsewhere" if saving else "try a copy")
    if isinstance(error, PermissionError):
        if saving:
            return "you may not write there, or it is read-only; save it elsewhere"
        return "you may not read it; ask its owner, or open a copy of yours"
    if isinstance(error, FileNotFoundError):
        return "there is no such folder; make it first" if saving else "there is no such file"
    return told(error)


def told(error: OSError | ValueError) -> str:
    """What the system says, without numbers and paths."""
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


def _near(path: Path) -> str:
    try:
        with os.scandir(path.parent) as entries:
            names = [e.name for e in entries if Path(e.name).suffix and e.is_file()]
    except OSError:
        return ""
    found = get_close_matches(path.name, names, n=1, cutoff=0.7)
    return f"; did you mean {one_line(str(path.with_name(found[0])))}?" if found else ""
