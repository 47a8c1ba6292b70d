"""What was not saved yet, kept on the disk in case the program dies.

One JSON file for each open map. It never touches the map's own file, and it stays until the
map was saved: a second crash finds it where the first one did.
"""

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from argmap.files import places
from argmap.files.loading import load as load_bytes
from argmap.files.processes import Owner, myself, owner_of
from argmap.files.save import save
from argmap.formats import native
from argmap.model import FileError, Map, new_id

_SUFFIX = ".recovery.json"


@dataclass(frozen=True)
class Recovery:
    """An unsaved map: where it belongs (None: it never had a file), when it was kept, whose."""

    id: str
    path: Path | None
    at: datetime
    title: str
    owner: Owner

    @property
    def is_orphan(self) -> bool:
        """Whether the program that wrote it is gone, so that somebody should take it over."""
        return not self.owner.may_live()


def new_recovery_id() -> str:
    """Give an id under which one open map is kept, for as long as it is open."""
    return new_id()


def keep(id_: str, map_: Map, path: Path | None, now: datetime | None = None) -> None:
    """Write or rewrite the recovery file of an open map; a `FileError` says why it failed."""
    held = {
        "format": "argmap-recovery",
        "version": 1,
        "path": None if path is None else str(path.absolute()),
        "at": (now or datetime.now(UTC)).isoformat(),
        "owner": asdict(myself()),
    }
    file = _file(id_)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"What is unsaved cannot be kept in {file.parent}: {error}.") from error
    # ASCII: a path that is not UTF-8 survives as an escape. The map is not taken apart again.
    head = json.dumps(held).removesuffix("}").encode()
    save(file, head + b', "map": ' + native.write(map_) + b"}\n")


def listed() -> tuple[Recovery, ...]:
    """List what was kept and not saved since, the latest first; what cannot be read is left."""
    found = []
    for file in places.files_in(folder(), f"*{_SUFFIX}"):
        if not _id_of(file).isalnum():
            # A copy that somebody made: under its name nothing can be loaded.
            continue
        with contextlib.suppress(FileError):
            found.append(_recovery(file))
    return tuple(sorted(found, key=lambda recovery: recovery.at, reverse=True))


def orphans() -> tuple[Recovery, ...]:
    """List what programs that died left behind."""
    return tuple(recovery for recovery in listed() if recovery.is_orphan)


def load(id_: str) -> Map:
    """Read a kept map. The file stays: it goes with `discard`, after the map was saved."""
    return native.read(json.dumps(_held(_file(id_))["map"]).encode(), f"recovery file {id_}")


def discard(id_: str) -> None:
    """Drop a recovery file, if it is there."""
    with contextlib.suppress(OSError):
        _file(id_).unlink()


def folder() -> Path:
    """Give the folder of recovery files."""
    return places.data() / "recovery"


def _file(id_: str) -> Path:
    if not id_.isalnum():
        raise FileError(f"There is no recovery file {id_}.")
    return folder() / f"{id_}{_SUFFIX}"


def _id_of(file: Path) -> str:
    return file.name.removesuffix(_SUFFIX)


def _recovery(file: Path) -> Recovery:
    held = _held(file)
    try:
        path, owner = _path(held["path"]), owner_of(held["owner"])
        at = datetime.fromisoformat(held["at"])
        title = str(held["map"].get("title", ""))
        return Recovery(_id_of(file), path, at.astimezone(UTC), title, owner)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise FileError(f"{file} is not a recovery file.") from error


def _path(held: Any) -> Path | None:
    """Give the path of a map, if one can be meant."""
    return Path(held) if isinstance(held, str) and held and "\0" not in held else None


def _held(file: Path) -> dict[str, Any]:
    try:
        held = json.loads(load_bytes(file))
    except (ValueError, RecursionError) as error:
        raise FileError(f"{os.fspath(file)} is damaged and cannot be recovered.") from error
    if not isinstance(held, dict) or not isinstance(held.get("map"), dict):
        raise FileError(f"{os.fspath(file)} is not a recovery file.")
    return held
