"""The command that gets back what a crash left unsaved."""

import os
import sys
from argparse import ArgumentParser, Namespace

from argmap.cli.command import DONE, UsageError, say, say_json
from argmap.files import recovery
from argmap.formats import native
from argmap.formats.harmless import in_json
from argmap.formats.sentences import one_line, short


def takes(parser: ArgumentParser) -> None:
    """Take what to do, and perhaps for which map."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help="list what was kept, the latest first")
    what.add_argument("--print", action="store_true", help="print a kept map")
    parser.add_argument("--json", action="store_true", help="list in JSON, for scripts")
    parser.add_argument("which", metavar="ID or FILE", nargs="?", help="the latest if not given")


def run(asked: Namespace) -> int:
    """List what was kept, or print one of the maps."""
    kept = [each for each in recovery.listed() if _is_meant(each, asked.which)]
    if asked.list:
        _list(kept, asked.json)
        return DONE
    if not kept:
        raise UsageError(
            "There is nothing to recover."
            if asked.which is None
            else f"Nothing was kept of {one_line(asked.which)}; recover --list shows what was."
        )
    sys.stdout.write(in_json(native.write(recovery.load(kept[0].id)).decode()))
    return DONE


def _is_meant(kept: recovery.Recovery, which: str | None) -> bool:
    if which is None or kept.id == which:
        return True
    # However one gets to a file, and whether it is still there or not.
    if kept.path is None or "\0" in which:
        return False
    return os.path.realpath(kept.path) == os.path.realpath(which)


def _list(kept: list[recovery.Recovery], as_json: bool) -> None:
    if as_json:
        say_json([{**_told(each), "in_use": not each.is_orphan} for each in kept])
        return
    for each in kept:
        told = _told(each)
        state = "" if each.is_orphan else "  (open just now)"
        file, title = one_line(told["file"]) or "never saved", short(told["title"])
        say(f"{told['id']}  {told['at']}  {file}  {title}{state}")
    if not kept:
        say("There is nothing to recover.")


def _told(kept: recovery.Recovery) -> dict[str, str]:
    return {
        "id": kept.id,
        "file": str(kept.path) if kept.path else "",
        "at": kept.at.isoformat(timespec="seconds"),
        "title": kept.title,
    }
