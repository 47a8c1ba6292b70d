"""Is the file on the disk still the one that was loaded? Its bytes tell; its time may not."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from argmap.files.faults import cannot_open
from argmap.files.loading import load
from argmap.model import VERSION


@dataclass(frozen=True)
class Fingerprint:
    """What tells one content of a file from another, and the version it was found to be of."""

    size: int
    digest: str
    version: int = field(default=VERSION, compare=False)

    @classmethod
    def of_bytes(cls, data: bytes, version: int = VERSION) -> Self:
        """Take the fingerprint of bytes."""
        return cls(len(data), hashlib.sha256(data).hexdigest(), version)

    @classmethod
    def of(cls, path: Path) -> Self | None:
        """Take the fingerprint of a file; None when there is none (no proof that it was deleted).

        Raises a `FileError` when there is one that cannot be read.
        """
        try:
            there = path.exists()
        except OSError as error:
            raise cannot_open(path, error) from error
        return cls.of_bytes(load(path)) if there else None
