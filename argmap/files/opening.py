"""Open a map from the disk and save one to it: the small library's `read` and `write`."""

import os
import stat
from pathlib import Path

from argmap import formats
from argmap.files.faults import cannot_open
from argmap.files.save import save
from argmap.formats import Reading, native
from argmap.formats.json_text import LARGEST
from argmap.model import FileError, Map


def read(path: str | os.PathLike[str]) -> Map:
    """Read a map from a file.

    Raises `argmap.model.ArgmapError`, with a sentence that names the file, the place, the
    cause and what helps, when it cannot be opened or is not a map.
    """
    return opened(Path(path)).map


def write(map_: Map, path: str | os.PathLike[str]) -> None:
    """Save a map to a file, whole or not at all: a failed save leaves the old file as it was.

    Raises `argmap.model.ArgmapError`, with a sentence, when it cannot be saved.
    """
    save(Path(path), native.write(map_))


def opened(path: Path) -> Reading:
    """Read a map with all that there is to say about it."""
    return formats.read_with_notices(load(path), path.name)


def load(path: Path) -> bytes:
    """Give the bytes of a file that is not too large to be looked into."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError("it is a folder")
        if not stat.S_ISREG(found.st_mode):
            raise FileError(f"{path} could not be opened: it is a device, not a file.")
        if found.st_size > LARGEST:
            raise FileError(
                f"{path} could not be opened: it is larger than {LARGEST // 1_000_000} MB, "
                "more than argmap opens."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        fault = error if isinstance(error, OSError) else OSError(str(error))
        raise cannot_open(path, fault) from error
