"""Python's compiled modules, made by us where Python was told not to keep them.

With `PYTHONDONTWRITEBYTECODE` set, every start would compile the whole checkout anew, which takes
longer than all the rest of it.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from argmap.setup.places import is_writable

_MARK = "all-compiled"


def see_to(root: Path) -> None:
    """Compile what has changed in a checkout since it was last done; never a reason to fail."""
    package = root / "argmap"
    kept = package / "__pycache__"
    if not sys.dont_write_bytecode or not is_writable(kept) or _is_done(package, kept / _MARK):
        return
    # Not at the top: most starts need nothing compiled.
    import compileall

    compileall.compile_dir(package, quiet=2)
    try:
        kept.mkdir(exist_ok=True)
        (kept / _MARK).touch()
    except OSError:
        return


def _is_done(package: Path, mark: Path) -> bool:
    try:
        done = mark.stat().st_mtime_ns
    except OSError:
        return False
    return all(changed < done for changed in _changed(package))


def _changed(folder: os.PathLike[str]) -> Iterator[int]:
    """Tell when each module of a folder and of those within was last changed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _changed(entry)
            elif entry.name.endswith(".py"):
                yield entry.stat().st_mtime_ns
