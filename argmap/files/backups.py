"""Earlier states of a map, kept outside its folder: a slip or a bad disk must not be the end."""

import contextlib
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from argmap.files import places
from argmap.files.faults import told
from argmap.files.loading import load
from argmap.files.save import save
from argmap.formats import map_in
from argmap.model import FileError

EVERY = timedelta(minutes=10)
LATEST, DAYS, WEEKS = 20, 12, 10
_STAMP = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True)
class Backup:
    """One earlier state of a map on the disk."""

    path: Path
    at: datetime


def keep(path: Path, now: datetime | None = None, *, first: bool = False) -> tuple[str, ...]:
    """Back up a file as it is on the disk, unless that was done within the last ten minutes.

    `first` asks for a backup whatever the time: the first save of a session. A backup that
    fails never keeps a save from happening; the sentences given say so.
    """
    now = now or datetime.now(UTC)
    try:
        if path.exists() and (first or _is_due(path, now)):
            _keep(path, now)
    except FileError as error:
        return (f"No backup of {path.name} could be made: {error}",)
    except (OSError, ValueError) as error:
        return (f"No backup of {path.name} could be made in {places.data()}: {told(error)}.",)
    return ()


def listed(path: Path) -> tuple[Backup, ...]:
    """List the backups of a file, the latest first."""
    found = []
    for entry in places.files_in(_folder(path), "*.argmap"):
        with contextlib.suppress(ValueError):
            found.append(Backup(entry, datetime.fromisoformat(entry.stem).astimezone(UTC)))
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def thinned(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Choose what is kept: the latest 20, the last of each of 12 days and of each of 10 weeks."""
    ordered = sorted(backups, key=lambda backup: backup.at, reverse=True)
    by_day = {backup.at.date(): backup for backup in reversed(ordered)}
    by_week = {backup.at.isocalendar()[:2]: backup for backup in reversed(ordered)}
    days = [by_day[day] for day in sorted(by_day, reverse=True)[:DAYS]]
    weeks = [by_week[week] for week in sorted(by_week, reverse=True)[:WEEKS]]
    chosen = {*ordered[:LATEST], *days, *weeks}
    return tuple(backup for backup in ordered if backup in chosen)


def _keep(path: Path, now: datetime) -> None:
    data = load(path)
    # Of a picture the map in it: small, and what would be missed.
    data = map_in(data) or data
    before = listed(path)
    if before and before[0].path.read_bytes() == data:
        return
    folder = _folder(path)
    # For nobody else to read, whatever the map's own folder allows.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    backup = Backup(folder / f"{now.astimezone(UTC).strftime(_STAMP)}.argmap", now)
    save(backup.path, data)
    if load(backup.path) != data:
        backup.path.unlink()
        raise FileError("the backup did not read back as what was written.")
    everything = (*before, backup)
    for old in set(everything) - set(thinned(everything)):
        with contextlib.suppress(OSError):
            old.path.unlink()


def _is_due(path: Path, now: datetime) -> bool:
    before = listed(path)
    # A clock that was set back must not stop the backups.
    return not before or abs(now - before[0].at) >= EVERY


def _folder(path: Path) -> Path:
    real = os.path.realpath(path)
    mark = hashlib.sha256(os.fsencode(real)).hexdigest()[:12]
    # Short, and of letters that every disk takes: the name only helps people who look.
    name = "".join(c for c in Path(real).stem if c.isascii() and (c.isalnum() or c in "-_"))[:40]
    return places.data() / "backups" / f"{name or 'map'}-{mark}"
