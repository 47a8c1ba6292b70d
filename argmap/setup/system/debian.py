"""System packages of the Debian family: named for the user, or installed where we are root."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from argmap.setup.faults import SetupError, stopped
from argmap.setup.progress import say

_MARK = Path("/etc/debian_version")
_LISTS = Path("/var/lib/apt/lists")


def is_here() -> bool:
    """Tell whether this system has Debian's packages."""
    return _MARK.exists() and shutil.which("apt-get") is not None


def lacks(module: str) -> bool:
    """Tell whether a module of the standard library is missing, as Debian splits some off."""
    return importlib.util.find_spec(module) is None


def may_install() -> bool:
    """Tell whether we can install system packages without asking anybody."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_here() and root and not os.environ.get("ARGMAP_NO_SETUP")


def command(packages: Iterable[str]) -> str:
    """Give the one line that installs these packages."""
    return f"sudo apt install {' '.join(packages)}"


def provide(packages: list[str], why: str) -> None:
    """Install packages where we may; elsewhere say the line that does."""
    if not may_install():
        raise SetupError(f"{why}. This puts it right:\n{command(packages)}")
    say(f"{why}; installing {' '.join(packages)} with apt-get, as root.")
    try:
        done = _installed(packages)
    except KeyboardInterrupt:
        raise stopped() from None
    if not done:
        raise SetupError(f"{why}, and apt-get could not install it:\n{command(packages)}")


def _installed(packages: list[str]) -> bool:
    if _has_lists() and _apt("install", *packages):
        return True
    return _apt("update") and _apt("install", *packages)


def _has_lists() -> bool:
    return any(entry.is_file() and entry.name != "lock" for entry in _LISTS.glob("*"))


def _apt(verb: str, *packages: str) -> bool:
    flags = ("-y", "--no-install-recommends") if packages else ()
    ran = subprocess.run(
        ["apt-get", "-q", verb, *flags, *packages],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    return ran.returncode == 0
