"""Decide what a start is for, see that everything is there, and hand over to a face."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from argmap.setup import compiled, outputs, places
from argmap.setup.environment import ready
from argmap.setup.faults import FAILED, SetupError, not_importable

INTERRUPTED = 130
"""The exit code of a command that its user stopped, as shells have it."""

_MAPS = (".argmap", ".json", ".png", ".pdf", ".svg")


@dataclass(frozen=True)
class Faces:
    """The two faces, each taking its arguments and giving an exit code, and what doctor asks for.

    They are handed in, for this room imports nothing of argmap; they are called once all is there.
    """

    window: Callable[[list[str]], int]
    command: Callable[[list[str]], int]
    folders: Callable[[], dict[str, Path]]
    """The user's own folders: settings, backups."""


def run(arguments: list[str], faces: Faces) -> int:
    """Start what the arguments ask for and give the exit code."""
    outputs.see_to()
    purpose, rest = purpose_of(arguments)
    try:
        return _PURPOSES[purpose](arguments, rest, faces)
    except SetupError as fault:
        print(fault, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def purpose_of(arguments: list[str]) -> tuple[str, list[str]]:
    """Tell what a start is for (window, test, doctor, command) and what it is given."""
    first = arguments[0] if arguments else ""
    if first in ("test", "doctor"):
        return first, arguments[1:]
    if first == "open" and arguments[1:2] in (["--help"], ["-h"]):
        return "command", arguments[1:]
    if first == "open":
        return "window", arguments[1:]
    # No command has a slash in it: what has one is a file or folder, and the window says which.
    is_path = first.lower().endswith(_MAPS) or "/" in first or Path(first).is_file()
    if not first or is_path:
        return "window", arguments
    return "command", arguments


def _window(arguments: list[str], rest: list[str], faces: Faces) -> int:
    from argmap.setup.system import display, libraries

    display.look_around(rest)
    ready.be_ready(arguments)
    libraries.see_to(display.plugins())
    display.look_closer(rest)
    return _face(faces.window, rest, arguments)


def _command(arguments: list[str], rest: list[str], faces: Faces) -> int:
    words = _first_words(rest)
    if words and ready.is_fresh():
        return outputs.answer(words, 0)
    ready.be_ready(arguments)
    # A command never shows a window, whatever platform the user likes for those.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _face(faces.command, rest, arguments)


def _test(arguments: list[str], rest: list[str], faces: Faces) -> int:
    from argmap.setup import testing
    from argmap.setup.system import libraries

    root = places.checkout()
    if root is None:
        raise SetupError("The tests are not installed with argmap: they come with its checkout.")
    ready.be_ready(arguments, ready.TEST)
    libraries.see_to(libraries.OFFSCREEN)
    return testing.run(root, rest)


def _doctor(arguments: list[str], rest: list[str], faces: Faces) -> int:
    from argmap.setup import doctor

    ready.be_where_it_is(arguments)
    return doctor.run(faces.folders)


_PURPOSES = {"window": _window, "command": _command, "test": _test, "doctor": _doctor}


def _face(face: Callable[[list[str]], int], rest: list[str], arguments: list[str]) -> int:
    """Run a face; a library of the system that it misses is a matter of the set-up."""
    root = places.checkout()
    if root is not None:
        compiled.see_to(root)
    try:
        return face(rest)
    except ImportError as error:
        from argmap.setup.system import libraries

        library = libraries.named_in(str(error))
        if library:
            libraries.see_to_library(library)
            ready.run_inside(Path(sys.executable), places.PACKAGE.parent, arguments)
        if places.checkout() is None and isinstance(error, ModuleNotFoundError):
            raise not_importable(str(error)) from error
        raise


def _first_words(rest: list[str]) -> str:
    """Answer what can be answered before the set-up, which is not worth it for these."""
    if rest[:1] == ["--version"]:
        from argmap import __version__

        return f"argmap {__version__}"
    return _HELP if rest[:1] in (["--help"], ["-h"]) else ""


_HELP = """\
python3 -m argmap [FILE]        open the window, on the start page or on a map
python3 -m argmap test          run the tests
python3 -m argmap doctor        tell what is here and what is missing
python3 -m argmap COMMAND ...   convert, check, score and more, without a window

argmap is not set up yet: any of these but doctor does so first, once. Then --help says more."""
