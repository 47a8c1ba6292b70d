"""Where the files that travel with the program lie: in a checkout or in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of icons, fonts, themes, schemes, debate formats and outlets."""
    return _folder("resources")


def seeds() -> Path:
    """Return the folder of starter maps and templates."""
    return _folder("seeds")


def _folder(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
