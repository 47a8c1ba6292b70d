"""Whether there is a display to open a window on, asked before Qt would abort over it."""

import ctypes
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from argmap.setup.faults import SetupError

_SEED = "seeds/korea-talks.argmap"


def look_around(paths: list[str]) -> None:
    """See that a display is named at all; costs nothing, so it comes before the set-up."""
    if not _is_ours_to_ask():
        return
    if not _x() and not _wayland():
        raise no_display("neither DISPLAY nor WAYLAND_DISPLAY is set", paths)


def look_closer(paths: list[str]) -> None:
    """See that the display that is named can be reached."""
    if not _is_ours_to_ask() or _is_reachable_wayland() or _is_reachable_x():
        return
    raise no_display(f"the display {_x() or _wayland()} cannot be reached", paths)


def plugins() -> tuple[str, ...]:
    """Give the platform plug-ins of which one must load, the one to explain last."""
    if not sys.platform.startswith("linux"):
        return ()
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return tuple(name.split(":")[0] for name in chosen.split(";"))
    return (*(("wayland",) if _wayland() else ()), *(("xcb",) if _x() else ()))


def no_display(reason: str, paths: list[str]) -> SetupError:
    """Say that no window can be opened, and what works without one."""
    source = paths[0] if paths else _SEED
    return SetupError(
        f"There is no display to open a window on ({reason}); this draws the map into a file "
        f"instead: python3 -m argmap convert {source} map.png"
    )


def state() -> str:
    """Tell in words what a window would be opened on, for the doctor."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return f"left to Qt (QT_QPA_PLATFORM={os.environ['QT_QPA_PLATFORM']})"
    if not sys.platform.startswith("linux"):
        return "the system's own"
    reached: list[tuple[str, Callable[[], bool]]] = [
        (_wayland(), _is_reachable_wayland),
        (_x(), _is_reachable_x),
    ]
    said = [f"{name} ({'reached' if ask() else 'not reached'})" for name, ask in reached if name]
    return ", ".join(said) or "none"


def _is_ours_to_ask() -> bool:
    return sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM")


def _x() -> str:
    return os.environ.get("DISPLAY", "")


def _wayland() -> str:
    return os.environ.get("WAYLAND_DISPLAY", "")


def _is_reachable_wayland() -> bool:
    if not _wayland():
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), _wayland())
    with socket.socket(socket.AF_UNIX) as end:
        return end.connect_ex(str(path)) == 0


def _is_reachable_x() -> bool:
    if not _x():
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # a matter of libraries, not of the display
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    reached = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(reached)
