"""Where things are: the checkout, and the folders an environment may be in."""

import hashlib
import os
import shlex
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def checkout() -> Path | None:
    """Give the checkout this package lies in, or None when it is installed."""
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() else None


def travelling(name: str) -> Path:
    """Give the folder of something that comes with argmap, in a checkout or installed."""
    root = checkout()
    return root / name if root else PACKAGE / f"_{name}"


def command() -> str:
    """Give the words that start argmap from the folder the user is in."""
    root = checkout()
    if root is None:
        # Installed, it was started by the command that came along, or as a module.
        return "argmap" if Path(sys.argv[0]).stem == "argmap" else "python3 -m argmap"
    return "python3 -m argmap" if is_here(root) else f"python3 {shlex.quote(str(root / 'argmap'))}"


def is_here(folder: Path) -> bool:
    """Tell whether the user is in this folder."""
    try:
        return Path.cwd() == folder
    except OSError:
        return False


def environments(root: Path) -> tuple[Path, ...]:
    """Give the folders in which a checkout's environment may be, the best first."""
    chosen = os.environ.get("ARGMAP_VENV")
    if chosen:
        return (Path(chosen).absolute(),)
    cache = _cache()
    if sys.platform == "win32":
        # Short, and out of synced folders: a path in the Qt wheel is 151 characters long.
        return (cache / "argmap" / "venv",) if cache else (root / ".venv",)
    # Named for the checkout, for several of them may share the cache.
    mark = hashlib.sha256(os.fsencode(root)).hexdigest()[:8]
    return (root / ".venv", *([cache / "argmap" / f"venv-{mark}"] if cache else []))


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


def _cache() -> Path | None:
    """Give the user's cache; None for a user without a home, as some containers have them."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    if named and Path(named).is_absolute():
        return Path(named)
    try:
        return Path.home() / _CACHES.get(sys.platform, ".cache")
    except RuntimeError:
        return None


_CACHES = {"win32": "AppData/Local", "darwin": "Library/Caches"}
