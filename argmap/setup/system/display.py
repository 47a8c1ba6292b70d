"""Whether there is a display to open a window on, asked before Qt would abort over it."""

import ctypes
import os
import shlex
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from argmap.setup import places
from argmap.setup.faults import SetupError


def look_around(paths: list[str]) -> None:
    """See that a display is named and something listens there, before the set-up's cost."""
    if not _is_ours_to_ask():
        return
    if not _x() and not _wayland():
        raise no_display("neither DISPLAY nor WAYLAND_DISPLAY is set", paths)
    if not _listens_wayland() and not _listens_x():
        raise no_display(f"the display {_x() or _wayland()} cannot be reached", paths)


def look_closer(paths: list[str]) -> None:
    """See that the display lets us in, once the libraries to ask it are there."""
    if _is_ours_to_ask() and not _listens_wayland() and not _admits_x():
        raise no_display(f"the display {_x()} lets nobody in from here", paths)


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
    # What is no path (an option) is no map to be drawn either.
    source = shlex.quote(next((path for path in paths if not path.startswith("-")), _starter()))
    return SetupError(
        f"There is no display to open a window on ({reason}); this draws the map into a file "
        f"instead: {places.command()} convert {source} map.png"
    )


def _starter() -> str:
    """Name the starter map so that it is found from where the user is."""
    map_ = places.travelling("seeds") / "korea-talks.argmap"
    root = places.checkout()
    return str(map_.relative_to(root) if root and places.is_here(root) else map_)


def state() -> str:
    """Tell in words what a window would be opened on, for the doctor."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return f"left to Qt (QT_QPA_PLATFORM={os.environ['QT_QPA_PLATFORM']})"
    if not sys.platform.startswith("linux"):
        return "the system's own"
    reached: list[tuple[str, Callable[[], bool]]] = [
        (_wayland(), _listens_wayland),
        (_x(), lambda: _listens_x() and _admits_x()),
    ]
    said = [f"{name} ({'reached' if ask() else 'not reached'})" for name, ask in reached if name]
    return ", ".join(said) or "none"


def _is_ours_to_ask() -> bool:
    return sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM")


def _x() -> str:
    return os.environ.get("DISPLAY", "")


def _wayland() -> str:
    return os.environ.get("WAYLAND_DISPLAY", "")


def _listens_wayland() -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), _wayland())
    return bool(_wayland()) and _listens(socket.AF_UNIX, str(path))


def _listens_x() -> bool:
    host, mark, screen = _x().rpartition(":")
    number = screen.split(".")[0]
    if not mark or not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _listens(socket.AF_UNIX, path) or _listens(socket.AF_UNIX, f"\0{path}")
    return any(
        _listens(family, address)
        for family, address in _addresses(host.strip("[]"), 6000 + int(number))
    )


def _addresses(host: str, port: int) -> list[tuple[int, Any]]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return [(family, address) for family, _, _, _, address in found]


def _listens(family: int, address: Any) -> bool:
    with socket.socket(family) as end:
        end.settimeout(2)
        return end.connect_ex(address) == 0


def _admits_x() -> bool:
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
    admitted: bool = xcb.xcb_connection_has_error(connection) == 0
    if not admitted:
        xcb.xcb_disconnect(connection)
    # Else kept until the end: a server whose only client leaves resets itself, and the window
    # that is about to open would have to wait for that.
    return admitted
