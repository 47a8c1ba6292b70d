"""Commands that write texts out of a map: draft, report."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.asking import takes_semantics
from argmap.cli.command import DONE, UsageError, heard, say_beside, takes_file
from argmap.cli.disk.texts import text_of
from argmap.cli.disk.writing import written
from argmap.formats.sentences import short
from argmap.model import Map

if TYPE_CHECKING:
    from argmap.formats.pages.papers import Wanted

# "draft" is what the skeleton was called at first.
_KINDS = ("skeleton", "brief", "facts", "annotated", "core", "draft")
_SUFFIXES = (".docx", ".md", ".html", ".txt", ".pdf")
_OUT = ", ".join(_SUFFIXES[:-1]) + f" or {_SUFFIXES[-1]}"


def takes_draft(parser: ArgumentParser) -> None:
    """Take a map, the text to write, and how it is to be."""
    takes_file(parser)
    parser.add_argument("target", metavar="OUT", type=Path, help=_OUT)
    parser.add_argument("--words", type=int, default=750, metavar="N", help="750 if not given")
    parser.add_argument(
        "--kind",
        "--paper",
        choices=_KINDS,
        default="skeleton",
        help="skeleton if not given; annotated is the map's own text with comments",
    )
    parser.add_argument(
        "--style", default="", metavar="NAME", help="of the references: chicago, apa and others"
    )
    parser.add_argument(
        "--draft", metavar="FILE", type=Path, help="the text to annotate, if not the map's own"
    )


def takes_report(parser: ArgumentParser) -> None:
    """Take a map, the text to write, and what it is about."""
    takes_file(parser)
    parser.add_argument("target", metavar="OUT", type=Path, help=_OUT)
    parser.add_argument("--node", metavar="ID", help="the thesis if not given")
    takes_semantics(parser)


def draft(asked: Namespace) -> int:
    """Write the skeleton of a piece, a brief, the fact sheet, the core, or the annotated draft."""
    from argmap.formats.pages.papers import Wanted

    map_ = heard(asked.file)
    kind = "skeleton" if asked.kind == "draft" else asked.kind
    if asked.words < 1:
        raise UsageError("A piece has at least one word: give --words a number above 0.")
    text = text_of(map_, asked.file, asked.draft) if kind == "annotated" else None
    return _write(map_, kind, Wanted(asked.words, asked.style, text), asked)


def report(asked: Namespace) -> int:
    """Write a report: the verdict, what carries it, what would fell it, what to write next."""
    from argmap.formats.pages.papers import Wanted

    map_ = heard(asked.file)
    if asked.node is not None and asked.node not in map_.node_by_id:
        raise UsageError(f"The map has no node with the id {short(asked.node)}.")
    wanted = Wanted(node=asked.node, semantics=asked.semantics)
    return _write(map_, "report", wanted, asked)


def _write(map_: Map, kind: str, wanted: "Wanted", asked: Namespace) -> int:
    if asked.target.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{asked.target} was not written: a text is {_OUT}; name it so.")
    from argmap.formats.pages.papers import paper
    from argmap.paint import cautions
    from argmap.paint.exports.pages import page_as

    page = page_as(paper(map_, kind, wanted), str(asked.target))
    if asked.target.suffix.lower() == ".pdf":
        # Only there are letters drawn, not left to the reader's own fonts.
        say_beside(cautions(map_, ".pdf"))
    written(asked.target, page, asked.file, getattr(asked, "draft", None))
    return DONE
