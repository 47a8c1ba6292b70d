"""The libraries of the system that Qt stands on: looked for before Qt would die without them.

Only Linux leaves them to the user. They are tried by loading the plug-in that Qt is about to
load; what is loaded here is not loaded again.
"""

import ctypes
import importlib.util
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from argmap.setup.faults import SetupError

FOR_DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""What Qt needs to draw without a window, with the packages of Debian that hold it.

The last is for the part by which a second start finds the first. Some packages have other
names since Debian 13 and Ubuntu 24.04 and answer to these all the same.
"""

FOR_WINDOW = {
    **{name: package for name, package in FOR_DRAWING.items() if package != "libxkbcommon0"},
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What it needs to open a window; the other libraries come along with these."""

FOR_WAYLAND = {**FOR_DRAWING, "libwayland-cursor.so.0": "libwayland-cursor0"}

OFFSCREEN = ("offscreen",)
_BY_PLUGIN = {"offscreen": FOR_DRAWING, "wayland": FOR_WAYLAND}
_NAME = re.compile(r"[\w+.-]+\.so[\w.]*(?=: cannot open shared object file)")


def see_to(plugins: tuple[str, ...]) -> None:
    """See that one of these platform plug-ins of Qt can be loaded, or say what is missing."""
    if not sys.platform.startswith("linux") or not plugins or not _trouble(plugins):
        return
    wanted = _BY_PLUGIN.get(plugins[-1], FOR_WINDOW)
    _provide(list(wanted.values()), _reason(_trouble(plugins), wanted))
    left = _trouble(plugins)
    if left:
        raise _lacking(_reason(left, wanted))


def see_to_library(name: str) -> None:
    """See that one library can be loaded after an import failed for the want of it."""
    known = next((table for table in _TABLES if name in table), {})
    _provide(list(known.values()), f"missing: {', '.join(missing(known) or [name])}")
    if missing([name]):
        raise _lacking(f"missing: {name}")


_TABLES = (FOR_DRAWING, FOR_WINDOW, FOR_WAYLAND)


def _provide(packages: list[str], reason: str) -> None:
    # Not at the top: at most starts nothing is missing, and it brings in much.
    from argmap.setup.system import debian

    if packages and debian.is_here():
        debian.provide(packages, f"Qt needs libraries of the system ({reason})")


def _lacking(reason: str) -> SetupError:
    return SetupError(
        f"Qt needs libraries of the system ({reason}): install the packages that hold them and "
        "start argmap again."
    )


def missing(names: Iterable[str]) -> tuple[str, ...]:
    """Give those libraries that the system does not have."""
    return tuple(name for name in names if _load_error(name))


def named_in(message: str) -> str:
    """Give the library that a loader's message misses; an empty text when there is none."""
    found = _NAME.search(message)
    return found[0] if found else ""


def plugin_file(plugin: str) -> Path | None:
    """Give the file of a platform plug-in, where PySide6 is installed and has it."""
    return _qt("plugins", "platforms", f"libq{plugin}.so")


def _qt(*parts: str) -> Path | None:
    found = importlib.util.find_spec("PySide6")
    for folder in (found.submodule_search_locations if found else None) or ():
        file = Path(folder, "Qt", *parts)
        if file.is_file():
            return file
    return None


def plugin_error(plugin: str) -> str:
    """Give why a platform plug-in cannot be loaded; an empty text when it can."""
    file = plugin_file(plugin)
    # A plug-in in another place (a distribution's own PySide6) has the libraries it needs.
    return _load_error(str(file)) if file else ""


def _load_error(file: str) -> str:
    try:
        ctypes.CDLL(file)
    except OSError as error:
        return str(error)
    return ""


def _trouble(plugins: tuple[str, ...]) -> str:
    """Give why Qt would not start: not one of its plug-ins loads, or its network part does not."""
    errors = [plugin_error(plugin) for plugin in plugins]
    if all(errors):
        return errors[-1]
    network = _qt("lib", "libQt6Network.so.6")
    return _load_error(str(network)) if network else ""


def _reason(error: str, wanted: Iterable[str]) -> str:
    """Name what is missing: all of it that we know of, and what the loader says."""
    named = named_in(error)
    absent = dict.fromkeys([*missing(wanted), *([named] if named else [])])
    return f"missing: {', '.join(absent)}" if absent else error
