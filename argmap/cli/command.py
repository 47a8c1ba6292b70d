"""What a command is: one row of the table of commands."""

import contextlib
import json
import math
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from argmap.files.opening import opened
from argmap.formats.harmless import in_a_terminal, in_json
from argmap.formats.sentences import one_line
from argmap.model import ArgmapError, Map

DONE, FOUND, FAILED, LACKING, STOPPED = 0, 1, 2, 3, 130


@dataclass(frozen=True)
class Command:
    """A command's word, what it does in a line, what it takes, and what runs it."""

    word: str
    does: str
    takes: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


class UsageError(ArgmapError):
    """The command line asks for something that there is not."""


def say_json(value: Any) -> None:
    """Print a value as JSON, with every digit of its numbers."""
    try:
        told = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    except ValueError:
        # Odds may be endless, and JSON has no word for that.
        told = json.dumps(_finite(value), indent=2, ensure_ascii=False)
    print(in_json(told))


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(held) for held in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def say(text: str, end: str = "\n") -> None:
    """Print text that may hold a user's words: they are text, also to a terminal."""
    print(in_a_terminal(text), end=end)


def say_beside(sentences: Sequence[str]) -> None:
    """Print sentences where they do not mix with what a script reads."""
    try:
        for sentence in sentences:
            print(one_line(sentence), file=sys.stderr, flush=True)
    except OSError:
        # Where there is no room for it, the exit code still tells.
        lead_nowhere(sys.stderr)


def lead_nowhere(stream: TextIO) -> None:
    """Let what waits to be written go nowhere: else it fails again, and changes the exit code."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def heard(path: Path) -> Map:
    """Open a map, and say beside what is to be said about it."""
    file = opened(path)
    say_beside(file.notices)
    return file.map


def takes_file(parser: ArgumentParser) -> None:
    """Let a command take one map."""
    parser.add_argument("file", metavar="FILE", type=Path)


def takes_json(parser: ArgumentParser) -> None:
    """Let a command answer in JSON."""
    parser.add_argument("--json", action="store_true", help="answer in JSON, for scripts")
