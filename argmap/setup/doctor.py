"""Tell what is here and what is missing, without changing anything."""

import os
import platform
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from argmap.setup import needs, outputs, places
from argmap.setup.environment import ready
from argmap.setup.faults import FAILED
from argmap.setup.system import debian, display, libraries


def run(folders: Callable[[], dict[str, Path]]) -> int:
    """Print the report; the exit code says whether something is missing."""
    lacking: list[str] = []
    told: list[str] = []
    for heading, lines in (
        ("versions", _versions(lacking)),
        ("paths", _paths(lacking)),
        ("your files", _own(folders)),
        ("fonts", _fonts(lacking)),
        ("system", _system(lacking)),
    ):
        told += [heading, *(f"  {name:<20} {value}" for name, value in lines)]
    told += ["", "Missing:" if lacking else "All is well.", *(f"  {lack}" for lack in lacking)]
    return outputs.answer("\n".join(told), FAILED if lacking else 0)


Lines = Iterator[tuple[str, str]]
_EXTRAS = {
    "pdf": ("pypdf", "only for drafts that are read from PDF"),
    "spell": ("pyspellchecker", "only to mark misspelt words in drafts"),
}
"""What argmap does without; the README tells how to have it."""
_AGAIN = "install argmap again with pip"


def _versions(lacking: list[str]) -> Lines:
    from argmap import __version__

    yield "argmap", __version__
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    present = needs.installed(sys.path)
    wanted = _needs()
    for need in wanted:
        name = needs.name_of(need)
        yield name, present.get(needs.plain(name), "not installed")
    for extra, (package, use) in _EXTRAS.items():
        there = present.get(package)
        yield f"extra {extra}", f"{package} {there}" if there else f"not installed; {use}"
    unmet = [need for need in wanted if not needs.is_met(need, present)]
    if unmet:
        cure = "any other start of argmap sets that up" if places.checkout() else _AGAIN
        lacking.append(f"{', '.join(unmet)}: {cure}")


def _paths(lacking: list[str]) -> Lines:
    root = places.checkout()
    if root is None:
        yield "installed in", str(places.PACKAGE)
    else:
        yield "checkout", str(root)
        yield "environment", _environment(root)
    for name in ("resources", "seeds"):
        folder = places.travelling(name)
        if not folder.is_dir():
            lacking.append(f"the folder of {name}: get argmap again")
        yield name, f"{folder}{'' if folder.is_dir() else ' (missing)'}"


def _environment(root: Path) -> str:
    serves = not needs.unmet(needs.needed(root / "pyproject.toml"), sys.path)
    return str(ready.found(root) or (sys.prefix if serves else "none yet"))


def _own(folders: Callable[[], dict[str, Path]]) -> Lines:
    try:
        found = folders()
    except ImportError:
        found = {}
    for name, folder in found.items():
        yield name, f"{folder}{'' if folder.exists() else ' (not yet there)'}"
    if not found:
        yield "folders", "known once argmap is set up"


def _fonts(lacking: list[str]) -> Lines:
    files = sorted(
        file.name
        for file in places.travelling("resources").rglob("*")
        if file.suffix.lower() in (".ttf", ".otf", ".woff2")
    )
    if not files:
        lacking.append("the bundled font: get argmap again")
    yield "bundled", ", ".join(files) or "none"


def _system(lacking: list[str]) -> Lines:
    yield "system", _system_name()
    yield "display", display.state()
    if not sys.platform.startswith("linux"):
        return
    # Without a display nobody misses what a window would need.
    wanted = libraries.FOR_WINDOW if display.plugins() else libraries.FOR_DRAWING
    absent = libraries.missing(wanted)
    if absent:
        lacking.append(debian.command(wanted[name] for name in absent))
    yield "libraries", f"missing: {', '.join(absent)}" if absent else "all there"


def _needs() -> tuple[str, ...]:
    root = places.checkout()
    if root:
        return needs.needed(root / "pyproject.toml")
    from importlib.metadata import PackageNotFoundError, requires

    try:
        return tuple(need for need in requires("argmap") or () if "extra" not in need)
    except PackageNotFoundError:
        return ()


def _system_name() -> str:
    try:
        told = Path("/etc/os-release").read_text("utf-8")
    except OSError:
        return platform.platform()
    name = re.search(r'^PRETTY_NAME="?([^"\n]*)', told, re.MULTILINE)
    return f"{name[1] if name else platform.system()}, {platform.machine()}, uid {_uid()}"


def _uid() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "-"
