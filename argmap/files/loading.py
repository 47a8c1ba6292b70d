"""Take bytes from the disk, after a look at how many they are and where they come from."""

import stat
from pathlib import Path

from argmap.files.faults import cannot_open
from argmap.formats.json_text import LARGEST

STREAM = Path("-")
"""What other programs call the input or the output; here it is the name of a file."""


def load(path: Path) -> bytes:
    """Give the bytes of a file that is not too large to be looked into."""
    try:
        _check(path)
        with path.open("rb") as file:
            # A file may grow between the look and the read.
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise OSError(_too_large())
        return data
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error


def _check(path: Path) -> None:
    if path == STREAM and not path.exists():
        raise OSError("argmap reads files, not what is piped into it; name a file")
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError("it is a folder; name a file")
    if not stat.S_ISREG(found.st_mode):
        raise OSError("it is a device, not a file; name a file")
    if found.st_size > LARGEST:
        raise OSError(_too_large())


def _too_large() -> str:
    return f"it is larger than {LARGEST // 1_000_000} MB, more than argmap opens; divide it"
