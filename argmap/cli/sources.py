"""The command for sources: list them, take them in, write them out."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from argmap.cli.command import (
    DONE,
    UsageError,
    heard,
    say,
    say_beside,
    say_json,
    takes_file,
    takes_json,
)
from argmap.cli.disk.writing import changing, save_changed, spare, written
from argmap.files.loading import load
from argmap.formats.sentences import short
from argmap.model import Map


def takes(parser: ArgumentParser) -> None:
    """Take a map, and a file of a reference manager."""
    takes_file(parser)
    parser.add_argument("--import", dest="source", metavar="FILE", type=Path, help="take these in")
    parser.add_argument(
        "--export", dest="target", metavar="FILE", type=Path, help=".bib .ris .json"
    )
    takes_json(parser)


def run(asked: Namespace) -> int:
    """Take sources in, write them out, or list them."""
    from argmap.formats.references import write_sources

    if asked.target is not None:
        # Before anything is taken in: what is refused has changed nothing.
        spare(asked.target, asked.file, asked.source)
    map_ = heard(asked.file) if asked.source is None else _taken_in(asked)
    if asked.target is not None:
        if not map_.sources:
            raise UsageError(f"{asked.file} has no sources to write.")
        told = write_sources(map_.sources, asked.target.name)
        written(asked.target, told, asked.file, asked.source)
    if asked.source is None and asked.target is None:
        _say(map_, asked.json)
    return DONE


def _taken_in(asked: Namespace) -> Map:
    from argmap import edits
    from argmap.formats.references import read_sources

    found = read_sources(load(asked.source), str(asked.source))
    with changing(asked.file) as file:
        say_beside(file.notices)
        after = edits.take_in_sources(file.map, found)
        save_changed(file, asked.file, after)
    return after


def _say(map_: Map, as_json: bool) -> None:
    citing = {s.id: [node.id for node in map_.nodes_citing.get(s.id, ())] for s in map_.sources}
    if as_json:
        say_json(
            [
                {"id": s.id, "name": s.name, "credibility": s.credibility, "cited_by": citing[s.id]}
                for s in map_.sources
            ]
        )
        return
    for source in map_.sources:
        weight = "  ? " if source.credibility is None else f"{source.credibility:.2f}"
        say(f"{weight}  {len(citing[source.id]):>3}  {source.id}  {short(source.known_by)}")
