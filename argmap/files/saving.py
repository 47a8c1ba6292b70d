"""Save a map that was opened: look at the disk first, keep a backup, then replace."""

from dataclasses import dataclass
from pathlib import Path

from argmap.files import backups
from argmap.files.faults import changed_outside
from argmap.files.fingerprint import Fingerprint
from argmap.files.save import save
from argmap.formats import native
from argmap.model import VERSION, Map


@dataclass(frozen=True)
class Saved:
    """What the file is now, and what there is to say about it."""

    fingerprint: Fingerprint
    notices: tuple[str, ...] = ()


def save_map(
    map_: Map, path: Path, loaded: Fingerprint | None = None, *, first: bool = False
) -> Saved:
    """Save a map to its file. `loaded` is what was opened or saved last; None saves over all.

    `first` marks the first save of a session. Raises a `ChangedOutsideError` when somebody
    else saved the file since, and any other `FileError` when the disk refuses; then the file
    is as it was.
    """
    data = native.write(map_)
    # A file that is gone is saved anew: its absence is no proof that somebody deleted it.
    if loaded is not None and Fingerprint.of(path) not in (None, loaded):
        raise changed_outside(path)
    notices = backups.keep(path, first=first)
    return Saved(Fingerprint.of_bytes(data), notices + save(path, data))


def keep_older(path: Path, data: bytes, version: int) -> Path | None:
    """Keep the file of an older version beside its map, before the first save in the new one."""
    if version >= VERSION:
        return None
    beside = path.with_name(f"{path.stem} (version {version}){path.suffix}")
    if not beside.exists():
        save(beside, data)
    return beside
