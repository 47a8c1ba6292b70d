"""Who holds a file: a process on a machine, and whether it still runs."""

import hashlib
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Owner:
    """A process. Its number is used again after its end, so its start belongs to its name."""

    pid: int
    host: str
    started: str

    def may_live(self) -> bool:
        """Whether the process may still run; on another machine nobody can tell."""
        if self.host != host():
            return True
        return _runs(self.pid) and self.started == started(self.pid)


def owner_of(held: Any) -> Owner:
    """Read a process from what a file says of it, or raise a `ValueError`."""
    try:
        pid, host_, start = int(held["pid"]), str(held["host"]), str(held["started"])
    except (TypeError, KeyError, OverflowError) as error:
        raise ValueError("it tells of no process") from error
    if pid < 1:
        # Smaller numbers mean many processes at once.
        raise ValueError("it tells of no process")
    return Owner(pid, host_, start)


def myself() -> Owner:
    """Give the process we are."""
    pid = os.getpid()
    return Owner(pid, host(), started(pid))


def host() -> str:
    """Give a mark of this machine that is safe in a file name and tells nobody its name."""
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def started(pid: int) -> str:
    """Give a mark of when a process began, where the system tells; else nothing."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return ""
    # Field 22 of the line, counted after the name, which may itself hold blanks and brackets.
    return fields[19] if len(fields) > 19 else ""


def _runs(pid: int) -> bool:
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    try:
        return (
            Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(") ")[2][:1] == "Z"
        )
    except OSError:
        return False


def _runs_on_windows(pid: int) -> bool:
    if sys.platform != "win32":
        return False
    # os.kill would end the process there: signal 0 is Ctrl+C on Windows.
    import ctypes

    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(0x1000, False, pid)
    if not handle:
        return bool(kernel.GetLastError() == 5)
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == 259
