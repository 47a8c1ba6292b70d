"""Where things are: the checkout, and the folders an environment may be in."""

import hashlib
import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def checkout() -> Path | None:
    """Give the checkout this package lies in, or None when it is installed."""
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() else None


def environments(root: Path) -> tuple[Path, ...]:
    """Give the folders in which a checkout's environment may be, the best first."""
    chosen = os.environ.get("ARGMAP_VENV")
    if chosen:
        return (Path(chosen).absolute(),)
    if sys.platform == "win32":
        # Short, and out of synced folders: a path in the Qt wheel is 151 characters long.
        return (_cache() / "argmap" / "venv",)
    # Named for the checkout, for several of them may share the cache.
    mark = hashlib.sha256(os.fsencode(root)).hexdigest()[:8]
    return (root / ".venv", _cache() / "argmap" / f"venv-{mark}")


def python_of(place: Path) -> Path:
    """Give the Python of an environment, whether it is there or not."""
    return place / "Scripts" / "python.exe" if sys.platform == "win32" else place / "bin" / "python"


def packages_of(place: Path) -> list[str]:
    """Give the folders in which an environment keeps its packages."""
    if sys.platform == "win32":
        return [str(place / "Lib" / "site-packages")]
    return [str(folder) for folder in place.glob("lib/python3*/site-packages")]


def is_writable(place: Path) -> bool:
    """Tell whether a folder, or the nearest one above it that exists, can be written to."""
    there = next(folder for folder in (place, *place.parents) if folder.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
