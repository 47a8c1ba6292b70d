"""How commands write: never over what is open elsewhere, nor over what they were reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.cli.command import UsageError, say_beside
from argmap.files import lock
from argmap.files.opening import Opened, opened
from argmap.files.saving import put, save_map
from argmap.formats.sentences import one_line
from argmap.model import Map

WAIT = 5.0
"""How long to wait for somebody who has the file for a moment, in seconds."""


@contextmanager
def changing(path: Path) -> Iterator[Opened]:
    """Open a map to change it, with nobody else doing so at the same time."""
    held = lock.take(path, WAIT)
    try:
        file = opened(path)
        if not file.reading.native:
            raise UsageError(
                f"{path} is a picture that carries a map, and saving would destroy the picture: "
                "convert it to .argmap first."
            )
        yield file
    finally:
        held.release()


def save_changed(file: Opened, path: Path, after: Map) -> None:
    """Save a map that was opened to be changed, if anything in it did."""
    if after is not file.map:
        say_beside(save_map(after, path, file.fingerprint).notices)


def written(path: Path, data: bytes, *reads: Path | None) -> None:
    """Write a file, and say what there is to say; never over one of those that were read."""
    spare(path, *reads)
    say_beside(put(path, data, WAIT))


def spare(path: Path, *reads: Path | None) -> None:
    """Refuse a file to write that is one of those to be read."""
    if any(_is_same(path, read) for read in reads if read is not None):
        raise UsageError(
            f"{one_line(str(path))} is what is read here, and would be lost: name another file."
        )


def is_there(path: Path) -> bool:
    """Tell whether there is something under this name; of one the disk does not take, nothing."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False
