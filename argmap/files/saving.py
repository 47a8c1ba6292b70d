"""Save a map that was opened: look at the disk first, keep a backup, then replace."""

from dataclasses import dataclass
from pathlib import Path

from argmap.files import backups, lock
from argmap.files.faults import cannot_save, changed_outside
from argmap.files.fingerprint import Fingerprint
from argmap.files.loading import load
from argmap.files.save import save
from argmap.formats import map_in, native
from argmap.model import VERSION, FileError, Map


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
    notices = _keep_older(path, loaded) + backups.keep(path, first=first)
    return Saved(Fingerprint.of_bytes(data), notices + save(path, data))


def put(path: Path, data: bytes, wait: float = 0, *, first: bool = True) -> tuple[str, ...]:
    """Write a file that may be there already: a map in it is not lost, nor taken from its editor.

    A map that is there, or in a picture that is there, is backed up: always, or without `first`
    unless that was done just now. Raises a `LockedError` when the file is open, here or elsewhere,
    for longer than `wait` seconds, and any other `FileError` when the disk refuses; then the file
    is as it was.
    """
    if not _may_be_held(path):
        # A folder or a device: nobody holds it, and the save says why not.
        return save(path, data)
    held = lock.take(path, wait)
    try:
        return replace(path, data, first=first)
    finally:
        held.release()


def replace(path: Path, data: bytes, *, first: bool = True) -> tuple[str, ...]:
    """Do what `put` does in a file that this program holds already."""
    notices = backups.keep(path, first=first) if _holds_a_map(path) else ()
    return notices + save(path, data)


def _may_be_held(path: Path) -> bool:
    try:
        return path.is_file() or not path.exists()
    except (OSError, ValueError) as error:
        raise cannot_save(path, error) from error


def _holds_a_map(path: Path) -> bool:
    try:
        return path.exists() and map_in(load(path)) is not None
    except (FileError, OSError):
        return False


def _keep_older(path: Path, loaded: Fingerprint | None) -> tuple[str, ...]:
    """Keep the file of an older version beside its map, before the first save in the new one."""
    if loaded is None or loaded.version >= VERSION:
        return ()
    beside = path.with_name(f"{path.stem} (version {loaded.version}){path.suffix}")
    try:
        if path.exists() and not beside.exists():
            save(beside, load(path))
            return (f"The file as the older argmap had it was kept as {beside.name}.",)
    except (FileError, OSError) as error:
        return (f"The file as the older argmap had it could not be kept beside: {error}",)
    return ()
