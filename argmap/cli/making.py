"""Commands that write files: convert, new, normalise; and schema, which prints one."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from argmap import assets
from argmap.cli.command import DONE, UsageError, say_beside
from argmap.cli.disk.writing import is_there, written
from argmap.files.opening import opened
from argmap.formats import Format, format_of, native, native_name
from argmap.model import Map

SMALLEST, LARGEST = 0.05, 16
"""The scales at which a map can be drawn."""


def takes_nothing(parser: ArgumentParser) -> None:
    """Take nothing."""


def takes_in_out(parser: ArgumentParser) -> None:
    """Take the map to read and the file to write."""
    parser.add_argument("source", metavar="IN", type=Path)
    parser.add_argument("target", metavar="OUT", type=Path)


def takes_convert(parser: ArgumentParser) -> None:
    """Take both files and how to draw."""
    takes_in_out(parser)
    drawn = parser.add_argument_group("for pictures (.png, .svg, .pdf)")
    drawn.add_argument(
        "--scale",
        type=float,
        default=2.0,
        metavar="N",
        help=f"of a .png: {SMALLEST} to {LARGEST}; 2, sharp on any screen, if not given",
    )
    drawn.add_argument("--theme", choices=("light", "dark"), help="light if not given")
    drawn.add_argument("--transparent", action="store_true", help="no ground behind the map")
    drawn.add_argument("--no-map", action="store_true", help="a picture only: no map inside it")


def takes_new(parser: ArgumentParser) -> None:
    """Take the name of a template and the file to write."""
    parser.add_argument("template", metavar="TEMPLATE", help=", ".join(templates()))
    parser.add_argument("target", metavar="OUT", type=Path)
    parser.add_argument("--force", action="store_true", help="replace OUT if it is there")


def templates() -> dict[str, Path]:
    """Give the templates and starter maps by name."""
    files = [*assets.seeds().glob("templates/*.argmap"), *assets.seeds().glob("*.argmap")]
    return {file.stem: file for file in sorted(files, key=lambda f: (f.parent.name, f.name))}


def convert(asked: Namespace) -> int:
    """Write a map in the format that the name of the new file asks for."""
    row = format_of(str(asked.target))
    if not SMALLEST <= asked.scale <= LARGEST:
        raise UsageError(f"--scale must lie between {SMALLEST} and {LARGEST}.")
    file = opened(asked.source)
    say_beside(file.notices)
    if row.write is not None:
        data = row.write(file.map)
        lost = row.loses
        _say_useless(asked, row)
    else:
        lost = row.loses if asked.no_map else ()
        data = _drawn(file.map, asked)
    say_beside([f"{row.name} cannot hold: {loss}." for loss in lost])
    written(asked.target, data, asked.source if lost else None)
    return DONE


def new(asked: Namespace) -> int:
    """Begin a map from a template or a starter map."""
    known = templates()
    if asked.template not in known:
        raise UsageError(f"There is no template {asked.template}; there are {', '.join(known)}.")
    if is_there(asked.target) and not asked.force:
        raise UsageError(f"{asked.target} is there already; name another file, or add --force.")
    target = Path(native_name(str(asked.target)))
    written(target, native.write(opened(known[asked.template]).map))
    return DONE


def normalise(asked: Namespace) -> int:
    """Read a map and write it the way argmap saves."""
    target = Path(native_name(str(asked.target)))
    file = opened(asked.source)
    say_beside(file.notices)
    written(target, native.write(file.map))
    return DONE


def schema(asked: Namespace) -> int:
    """Print the JSON Schema of the file."""
    from argmap.formats.native.schema import schema_text

    print(schema_text(), end="")
    return DONE


def _drawn(map_: Map, asked: Namespace) -> bytes:
    from argmap import paint

    choices: dict[str, Any] = {
        "scale": asked.scale,
        "theme": asked.theme or "light",
        "transparent": asked.transparent,
        "embed": not asked.no_map,
    }
    suffix = asked.target.suffix
    paint.application()
    say_beside(paint.cautions(map_, suffix, paint.Choices(embed=not asked.no_map)))
    return paint.export(map_, suffix, **choices)


def _say_useless(asked: Namespace, row: Format) -> None:
    """Say which choices were made that show in no file of this kind."""
    made = {"--theme": asked.theme, "--transparent": asked.transparent, "--no-map": asked.no_map}
    given = [flag for flag, value in made.items() if value]
    if given:
        flags = ", ".join(given)
        verb = "changes" if len(given) == 1 else "change"
        say_beside([f"{flags} {verb} nothing in a file of this kind ({row.name})."])
