"""Read the command line, run the command, and turn what went wrong into a sentence."""

import io
import os
import re
import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import NoReturn

from argmap.cli.command import (
    DONE,
    FAILED,
    LACKING,
    STOPPED,
    Command,
    lead_nowhere,
    say_beside,
)
from argmap.formats.harmless import in_a_terminal
from argmap.formats.sentences import NotInstalledError, short
from argmap.model import ArgmapError

_BEFORE = ("-h", "--help", "--version", "--")
"""What may stand where a command stands otherwise."""
_ALSO = """\
also:
  [open] [FILE ...]   open the window, on the start page or on these maps
  test                run the tests (in a checkout)
  doctor              tell what is here and what is missing

exit codes: 0 done; 1 findings (check --fail-on); 2 a file that cannot be read or written;
3 something is missing on this computer (argmap doctor tells what); 130 stopped by Ctrl+C"""

# What argparse says, and how we say it.
_FAULTS = (
    # Older Pythons put each choice in quotes.
    (r"(?<=[ (])'([\w-]+)'(?=, |\)\Z)", r"\1"),
    (
        r"\Aargument COMMAND: invalid choice: '(.*?)' \(choose from (.*)\)\Z",
        r"there is no command \1, there are \2",
    ),
    (r"\Aargument (\S+): invalid choice: '(.*?)' \(choose from (.*)\)\Z", r"\1: \2 is none of \3"),
    (r"\Aargument (\S+): invalid int value: '(.*)'\Z", r"\1: \2 is no whole number"),
    (r"\Aargument (\S+): invalid float value: '(.*)'\Z", r"\1: \2 is no number"),
    (r"\Athe following arguments are required: (.*)\Z", r"\1 is missing"),
    (r"\Aone of the arguments (.*) is required\Z", r"one of \1 is missing"),
    (r"\Aargument (\S+): ", r"\1: "),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    _speak_utf8()
    # What Qt murmurs about fonts and languages is nothing that a user could act on.
    os.environ.setdefault("QT_LOGGING_RULES", "*.info=false;*.warning=false")
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        # There is no output where it was closed, or for a program without a console.
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except NotInstalledError as error:
        say_beside([str(error)])
        return LACKING
    except ArgmapError as error:
        say_beside([str(error)])
    except BrokenPipeError:
        lead_nowhere(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        say_beside(["Stopped; no file was left half written."])
        return STOPPED
    except MemoryError:
        say_beside(["There is not enough memory for this map; close other programs or divide it."])
    except OSError as error:
        say_beside([f"The answer could not be written: {error.strerror or error}."])
    return FAILED


class _Parser(ArgumentParser):
    """What it does not understand may be the name of a file that a stranger chose."""

    def error(self, message: str) -> NoReturn:
        """Say in a sentence what was wrong."""
        for pattern, words in _FAULTS:
            message = re.sub(pattern, words, message, flags=re.DOTALL)
        say_beside([f"{self.prog}: {in_a_terminal(message)}; {self.prog} --help tells how."])
        self.exit(FAILED)


def parser() -> ArgumentParser:
    """Build the parser of all commands from their table."""
    from argmap.cli.table import COMMANDS

    whole = _Parser(
        "argmap",
        description="Map policy arguments: check, score, draw and convert them.",
        epilog=_ALSO,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    from argmap import __version__

    whole.add_argument("--version", action="version", version=f"argmap {__version__}")
    rows = whole.add_subparsers(title="commands", metavar="COMMAND", dest="word", required=True)
    for command in COMMANDS:
        _add(rows.add_parser(command.word, help=command.does, allow_abbrev=False), command)
    return whole


def _add(row: ArgumentParser, command: Command) -> None:
    row.description = command.does
    command.takes(row)
    row.set_defaults(run=command.run, within=row, word=SUPPRESS)


def _run(arguments: list[str]) -> int:
    whole = parser()
    try:
        first = arguments[0] if arguments else ""
        if first.startswith("-") and first not in _BEFORE:
            whole.error(f"there is no option {short(first)}")
        chosen, unknown = whole.parse_known_args(arguments)
        if unknown:
            chosen.within.error(f"there is no {' '.join(map(short, unknown))} here")
    except SystemExit as end:
        # argparse has said what was wrong, or printed the help it was asked for.
        return FAILED if end.code else DONE
    return int(chosen.run(chosen))


def _speak_utf8() -> None:
    """Answer in UTF-8 whatever the system's language; what is no text is escaped, not fatal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
