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
from argmap.setup.system import debian

FOR_DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""What Qt needs to draw without a window, with the packages of Debian that hold it.

Some have other names since Debian 13 and Ubuntu 24.04 and answer to these all the same.
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
FOR_NETWORK = {"libgssapi_krb5.so.2": "libgssapi-krb5-2"}

OFFSCREEN = ("offscreen",)
_BY_PLUGIN = {"offscreen": FOR_DRAWING, "wayland": FOR_WAYLAND}
_NAME = re.compile(r"[\w+.-]+\.so[\w.]*(?=: cannot open shared object file)")


def see_to(plugins: tuple[str, ...]) -> None:
    """See that one of these platform plug-ins of Qt can be loaded, or say what is missing."""
    if not sys.platform.startswith("linux") or not plugins or _loads_one(plugins):
        return
    wanted = _BY_PLUGIN.get(plugins[-1], FOR_WINDOW)
    reason = _reason(plugins[-1], wanted)
    _provide(list(wanted.values()), reason)
    if not _loads_one(plugins):
        raise _lacking(_reason(plugins[-1], wanted))


def see_to_library(name: str) -> None:
    """See that one library can be loaded after an import failed for the want of it."""
    known = next((table for table in _TABLES if name in table), {})
    _provide(list(known.values()), f"missing: {name}")
    if missing([name]):
        raise _lacking(f"missing: {name}")


_TABLES = (FOR_DRAWING, FOR_WINDOW, FOR_WAYLAND, FOR_NETWORK)


def _provide(packages: list[str], reason: str) -> None:
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
    found = importlib.util.find_spec("PySide6")
    for folder in (found.submodule_search_locations if found else None) or ():
        file = Path(folder, "Qt", "plugins", "platforms", f"libq{plugin}.so")
        if file.is_file():
            return file
    return None


def _loads_one(plugins: tuple[str, ...]) -> bool:
    return any(not plugin_error(plugin) for plugin in plugins)


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


def _reason(plugin: str, wanted: Iterable[str]) -> str:
    """Name what is missing: all of it that we know of, and what the loader says."""
    error = plugin_error(plugin)
    named = named_in(error)
    absent = dict.fromkeys([*missing(wanted), *([named] if named else [])])
    return f"missing: {', '.join(absent)}" if absent else error
