"""Start argmap.

    python3 -m argmap [FILE ...]     open the window, on the start page or on these maps
    python3 -m argmap test           run the tests
    python3 -m argmap doctor         tell what is here and what is missing
    python3 -m argmap COMMAND ...    the command line (`--help` lists its commands)

The first start in a checkout sets up what argmap needs: see `argmap/setup`. This module
must parse under Python 3.8, so that an old Python gets a sentence and not a traceback.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

if not __package__:
    # Started by its path (`python3 some/where/argmap`): what must be found is the folder above.
    sys.path[0] = str(Path(__file__).resolve().parents[1])

OLDEST = (3, 11)
SETUP_FAILED = 3


def main(argv: list[str] | None = None) -> int:
    """Start what the arguments ask for and give the exit code."""
    if sys.version_info[:2] < OLDEST:
        sys.stderr.write(too_old(sys.version_info[:2]) + "\n")
        return SETUP_FAILED
    # Not at the top: these modules use the syntax of newer Pythons.
    from argmap.setup import start

    arguments = sys.argv[1:] if argv is None else argv
    return start.run(arguments, start.Faces(_window, _command, _folders))


def too_old(version: tuple[int, ...]) -> str:
    """Give the sentence for a Python that cannot run argmap."""
    wanted, found = (f"{major}.{minor}" for major, minor in (OLDEST, version[:2]))
    return (
        f"argmap needs Python {wanted} or newer and this is {found}: install a newer one, "
        f"then run python{wanted} -m argmap."
    )


def _window(paths: list[str]) -> int:
    # Nothing that a start makes is garbage, and looking for some takes a tenth of it. The
    # window sees to its garbage itself.
    gc.disable()
    from argmap.setup import swift

    with swift.without_plugins(), swift.plainly():
        from argmap.gui.app import main as open_window

    return open_window(paths)


def _command(arguments: list[str]) -> int:
    from argmap.setup import swift

    with swift.without_plugins():
        from argmap.cli.main import main as run_command

    return run_command(arguments)


def _folders() -> dict[str, Path]:
    from argmap.files import places

    return {"settings": places.config(), "backups": places.data(), "cache": places.cache()}


if __name__ == "__main__":
    sys.exit(main())
