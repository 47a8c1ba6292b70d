"""Where what is printed goes, also where an output was closed, is full, or nobody reads it."""

import contextlib
import io
import os
import sys
from pathlib import Path

FAILED = 2
"""The exit code of an answer that could not be written."""


def see_to() -> None:
    """Let what is printed to a closed output go nowhere, here and in what is started from here."""
    for number in range(3) if os.name == "posix" else ():
        try:
            os.fstat(number)
        except OSError:
            # Else the next file that is opened, perhaps a map, would get the number of an output.
            _lead_nowhere(number)
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()


def answer(text: str, code: int) -> int:
    """Print an answer and give its exit code, or what it is to have where nobody can have it."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _lead_nowhere(1)
    except OSError as error:
        _lead_nowhere(1)
        with contextlib.suppress(OSError):
            print(f"The answer could not be written: {error.strerror or error}.", file=sys.stderr)
        return FAILED
    return code


def _lead_nowhere(number: int) -> None:
    opened = os.open(os.devnull, os.O_RDWR)
    if opened == number:
        os.set_inheritable(number, True)
    else:
        os.dup2(opened, number)
        os.close(opened)


def _nowhere() -> io.TextIOWrapper:
    # Left open: it serves for as long as the program runs.
    return Path(os.devnull).open("w", encoding="utf-8")
