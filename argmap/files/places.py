"""The folders that are argmap's own: settings, backups, recovery files.

`ARGMAP_HOME` puts them all into one folder: for tests, and for a stick that is carried about.
"""

import os
import warnings
from fnmatch import fnmatch
from pathlib import Path

import platformdirs

from argmap.files.faults import cannot_look


def config() -> Path:
    """Give the folder of settings."""
    return _own("config") or Path(platformdirs.user_config_dir("argmap", appauthor=False))


def data() -> Path:
    """Give the folder of what must not be lost: backups and recovery files."""
    return _own("data") or Path(platformdirs.user_data_dir("argmap", appauthor=False))


def cache() -> Path:
    """Give the folder of what can be made again."""
    return _own("cache") or Path(platformdirs.user_cache_dir("argmap", appauthor=False))


def runtime() -> Path:
    """Give the folder of what only lives as long as the program does."""
    with warnings.catch_warnings():
        # Where the system keeps no such folder, platformdirs takes another and warns about it.
        warnings.simplefilter("ignore")
        return _own("run") or Path(platformdirs.user_runtime_dir("argmap", appauthor=False))


def files_in(folder: Path, pattern: str) -> list[Path]:
    """List the files of a folder of argmap's own; a `FileError` says why they cannot be seen."""
    try:
        # Not by glob: since Python 3.13 it takes what cannot be seen for what is not there.
        return [path for path in folder.iterdir() if fnmatch(path.name, pattern)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise cannot_look(folder, error) from error


def _own(part: str) -> Path | None:
    home = os.environ.get("ARGMAP_HOME")
    return Path(home).absolute() / part if home else None
