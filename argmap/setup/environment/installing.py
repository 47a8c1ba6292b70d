"""Let pip install into an environment, and say in words why it could not."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argmap.setup.environment.stamp import base_python
from argmap.setup.faults import SetupError
from argmap.setup.needs import installed
from argmap.setup.places import python_of
from argmap.setup.progress import Progress

RECORD = "argmap-setup.log"
_OLDEST_PIP = (22, 3)
"""The first pip that installs into another Python (`--python`)."""

_OFFLINE = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "name resolution",
    "getaddrinfo failed",
    "Network is unreachable",
    "ProxyError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "NameResolutionError",
)
_CAUSES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("No space left on device", "Errno 28"),
        "The disk is full: free some space and start argmap again.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SSLError", "SSLCertVerificationError"),
        "The package index could not be trusted: its certificate was refused. Check the clock of "
        "this machine and the certificates of your network, and start argmap again.",
    ),
    (
        _OFFLINE,
        "The package index cannot be reached: connect to the network once (or give pip a proxy "
        "or a folder of wheels, PIP_PROXY or PIP_FIND_LINKS), and start argmap again.",
    ),
    (
        ("Permission denied", "Errno 13"),
        "The folder may not be written to: set ARGMAP_VENV to a folder of your own, and start "
        "argmap again.",
    ),
)


def install(place: Path, needs: Iterable[str], progress: Progress, lock: int) -> None:
    """Install requirements into the environment in `place`."""
    command = [*_pip(place), "install", "--only-binary", ":all:", *_QUIET, *needs]
    record: list[str] = []
    keep = () if sys.platform == "win32" else (lock,)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=clean_environment(),
        pass_fds=keep,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            record.append(line)
            progress.show(_stage(line))
    if pip.returncode:
        raise SetupError(_explain(record, place))


_QUIET = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--retries", "2")


def outer_pip() -> tuple[str, ...]:
    """Give the command of a pip that can install into another Python, if there is one."""
    return _outer_pip((sys.executable, base_python()))


def clean_environment() -> dict[str, str]:
    """Give this process's environment without what would lead an installer astray."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return {**kept, "PIP_USER": "0", "PYTHONUTF8": "1", "LC_MESSAGES": "C"}


@cache
def _outer_pip(pythons: tuple[str, ...]) -> tuple[str, ...]:
    for python in dict.fromkeys(pythons):
        if _numbers(_pip_version(python)) >= _OLDEST_PIP:
            return (python, "-m", "pip")
    return ()


def _pip_version(python: str) -> str:
    """Give the version of a Python's pip; an empty text when it has none."""
    if python == sys.executable:
        return installed(sys.path).get("pip", "")
    asked = subprocess.run(
        [python, "-m", "pip", "--version"],
        capture_output=True,
        text=True,
        check=False,
        env=clean_environment(),
    )
    return asked.stdout.removeprefix("pip ")


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"(\d+)\.(\d+)", version)
    return (int(found[1]), int(found[2])) if found else ()


def _pip(place: Path) -> tuple[str, ...]:
    inner = str(python_of(place))
    outer = outer_pip()
    return (*outer, "--python", inner) if outer else (inner, "-m", "pip")


def _stage(line: str) -> str:
    """Turn a line of pip's into what is going on; an empty text when it tells nothing."""
    words = line.split()
    match words[:1]:
        case ["Collecting"]:
            return "finding out which packages are needed"
        case ["Downloading"] if " MB)" in line:
            return f"downloading {_package(words)} {line[line.rindex('(') :].strip()}"
        case ["Installing"]:
            return "putting the packages in place"
    return ""


def _package(words: list[str]) -> str:
    file = next((word for word in words if ".whl" in word), "")
    return file.rsplit("/", 1)[-1].split("-")[0]


def _explain(record: list[str], place: Path) -> str:
    text = "".join(record)
    (place / RECORD).write_text(text, "utf-8")
    for signs, sentence in _CAUSES:
        if any(sign in text for sign in signs):
            return sentence
    errors = [line.strip() for line in record if line.startswith("ERROR:")]
    reason = errors[-1] if errors else "pip gave no reason"
    return f"pip could not install what argmap needs ({reason}); its record is {place / RECORD}."
