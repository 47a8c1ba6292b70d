"""Run the tests that come with a checkout."""

import os
import sys
from pathlib import Path


def run(root: Path, arguments: list[str]) -> int:
    """Run pytest on the checkout, with what the user passes on to it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given = [_from_anywhere(argument) for argument in arguments]
    os.chdir(root)
    import pytest

    # Left out of the call for chosen tests: starting workers takes longer than a few of them.
    spread = [] if arguments else ["-n", str(min(4, os.cpu_count() or 1))]
    sys.argv = ["pytest", *given]
    return int(pytest.main([*spread, *given]))


def _from_anywhere(argument: str) -> str:
    """Keep a path meaning what it means where the user is, though the tests run elsewhere."""
    path, mark, test = argument.partition("::")
    return str(Path(path).resolve()) + mark + test if Path(path).exists() else argument
