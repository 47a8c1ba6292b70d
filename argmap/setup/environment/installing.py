"""Let pip install into an environment: this Python's own pip from outside, if it can."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from argmap.setup.environment.explaining import explain
from argmap.setup.environment.stamp import base_python
from argmap.setup.faults import SetupError
from argmap.setup.needs import installed
from argmap.setup.places import python_of
from argmap.setup.progress import Progress

RECORD = "argmap-setup.log"
_OLDEST_PIP = (22, 3)
"""The first pip that installs into another Python (`--python`)."""


def install(place: Path, needs: Iterable[str], progress: Progress, lock: int) -> None:
    """Install requirements into the environment in `place`."""
    # On the disk that must have the room anyway: the system's own such folder is often small.
    downloads = place / "downloads"
    downloads.mkdir(exist_ok=True)
    progress.watch(downloads)
    record: list[str] = []
    with subprocess.Popen(
        [*_pip(place), "install", "--only-binary", ":all:", *_QUIET, *needs],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**clean_environment(), **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(downloads))},
        encoding="utf-8",
        errors="replace",
        **_family(lock),
    ) as pip:
        assert pip.stdout is not None
        try:
            for line in pip.stdout:
                record.append(line)
                progress.show(_stage(line))
        except KeyboardInterrupt:
            _end(pip)
            raise
    shutil.rmtree(downloads, ignore_errors=True)
    if pip.returncode:
        (place / RECORD).write_text("".join(record), "utf-8")
        raise SetupError(explain("".join(record), place / RECORD))


if sys.platform == "win32":

    def _family(lock: int) -> dict[str, Any]:
        return {}

    def _end(pip: "subprocess.Popen[str]") -> None:
        pip.terminate()

else:

    def _family(lock: int) -> dict[str, Any]:
        # pip works through a child of its own: a group of theirs can be ended as one, and the
        # lock stays taken while any of them lives.
        return {"pass_fds": (lock,), "process_group": 0}

    def _end(pip: "subprocess.Popen[str]") -> None:
        os.killpg(pip.pid, signal.SIGTERM)


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
