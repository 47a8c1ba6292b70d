"""Open a map from the disk and save one to it: the small library's `read` and `write`."""

import os
from dataclasses import dataclass
from pathlib import Path

from argmap.files import lock, processes
from argmap.files.fingerprint import Fingerprint
from argmap.files.loading import load
from argmap.files.saving import put, replace
from argmap.formats import Reading, native, native_name, read_with_notices
from argmap.model import Map

MOMENT = 2.0
"""How long others may hold a file that they only write, in seconds."""


@dataclass(frozen=True)
class Opened:
    """A map from the disk: what was read, what the file was, and whether it can be saved to."""

    reading: Reading
    fingerprint: Fingerprint
    writable: bool

    @property
    def map(self) -> Map:
        """The map itself."""
        return self.reading.map

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user about what was read."""
        return self.reading.notices


def read(path: str | os.PathLike[str]) -> Map:
    """Read a map from a file.

    Raises `argmap.model.ArgmapError`, with a sentence that names the file, the place, the
    cause and what helps, when it cannot be opened or is not a map.
    """
    return opened(Path(path)).map


def write(map_: Map, path: str | os.PathLike[str]) -> None:
    """Save a map to a file, whole or not at all: a failed save leaves the old file as it was.

    A map that was there is kept with the earlier versions, at most every ten minutes. Raises
    `argmap.model.ArgmapError`, with a sentence, when it cannot be saved, when the file is open in
    another argmap for longer than a moment, or when its name is that of a picture.
    """
    file, data = Path(native_name(os.fspath(path))), native.write(map_)
    if lock.holder(file) == processes.myself():
        replace(file, data, first=False)
    else:
        put(file, data, MOMENT, first=False)


def opened(path: Path) -> Opened:
    """Read a map with all that there is to say about it and its file."""
    data = load(path)
    reading = read_with_notices(data, str(path))
    writable = reading.native and os.access(path, os.W_OK)
    return Opened(reading, Fingerprint.of_bytes(data, reading.version), writable)
