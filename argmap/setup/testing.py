"""Run the tests that come with a checkout."""

import os
import sys
import tempfile
from pathlib import Path

from argmap.setup.places import is_writable


def run(root: Path, arguments: list[str]) -> int:
    """Run pytest on the checkout, with what the user passes on to it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # What the tests start in other folders must find the checkout too.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(root), *_set("PYTHONPATH")])
    given = [_from_anywhere(argument) for argument in arguments]
    os.chdir(root)
    import pytest

    sys.argv = ["pytest", *given]
    return int(pytest.main([*_spread(arguments), *_read_only(root), *given]))


def _set(name: str) -> list[str]:
    return [os.environ[name]] if os.environ.get(name) else []


def _spread(arguments: list[str]) -> list[str]:
    # Not for chosen tests: starting workers takes longer than a few of them.
    return [] if arguments else ["-n", str(min(4, os.cpu_count() or 1))]


def _read_only(root: Path) -> list[str]:
    """Keep the tests from leaving notes in a checkout that cannot be written to."""
    if is_writable(root):
        return []
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(Path(tempfile.gettempdir(), "hypothesis"))
    return ["-p", "no:cacheprovider"]


def _from_anywhere(argument: str) -> str:
    """Keep a path meaning what it means where the user is, though the tests run elsewhere."""
    path, mark, test = argument.partition("::")
    return str(Path(path).resolve()) + mark + test if Path(path).exists() else argument
