"""Commands between a map and its text: xray, outline, preflight."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from argmap.cli.command import DONE, UsageError, heard, say, say_json, takes_file, takes_json
from argmap.cli.disk.texts import text_of
from argmap.formats.sentences import short
from argmap.model import Map


def takes_text(parser: ArgumentParser) -> None:
    """Take a map and the text that belongs to it."""
    takes_file(parser)
    parser.add_argument(
        "--draft", metavar="FILE", type=Path, help="the text; otherwise the one inside the map"
    )
    takes_json(parser)


def takes_preflight(parser: ArgumentParser) -> None:
    """Take a map, its text and an outlet."""
    takes_text(parser)
    parser.add_argument("--outlet", required=True, metavar="NAME", help="by its id or its name")


def takes_outline(parser: ArgumentParser) -> None:
    """Take a map and a format."""
    takes_file(parser)
    parser.add_argument("--format", choices=("md", "json", "txt"), default="md")
    parser.add_argument(
        "--json",
        dest="format",
        action="store_const",
        const="json",
        help="the same as --format json",
    )


def xray(asked: Namespace) -> int:
    """Tell what a text is made of, and what of the map is in it."""
    from argmap.anchors import xray as look

    map_ = heard(asked.file)
    id_, text = text_of(map_, asked.file, asked.draft)
    seen = look(map_, id_, text)
    told: dict[str, Any] = {
        "words": seen.words,
        "thesis_at": seen.thesis_at,
        "objection_words": seen.objection_words,
        "answer_words": seen.answer_words,
        "unmapped": [
            {"start": s.start, "end": s.end, "text": text[s.start : s.end]} for s in seen.unmapped
        ],
        "unwritten": list(seen.unwritten),
        "anchors": {
            node: {"status": str(place.status), "start": place.start, "end": place.end}
            for node, place in seen.anchors.items()
        },
    }
    if asked.json:
        say_json(told)
        return DONE
    lost = [node for node, place in seen.anchors.items() if place.status == "lost"]
    at = "not in the text" if seen.thesis_at is None else f"after {seen.thesis_at} words"
    say(f"words            {seen.words}")
    say(f"thesis           {at}")
    say(f"objections       {seen.objection_words} words")
    say(f"answers          {seen.answer_words} words")
    say(f"unmapped         {len(seen.unmapped)} sentences")
    say(f"unwritten        {', '.join(seen.unwritten) or 'nothing'}")
    say(f"lost             {', '.join(lost) or 'nothing'}")
    return DONE


def outline(asked: Namespace) -> int:
    """Print the map as a nested list; in JSON also as the parts of a piece."""
    from argmap.formats import markdown
    from argmap.outline import as_text
    from argmap.outline import outline as tell

    map_ = heard(asked.file)
    if asked.format == "json":
        say_json({**_parts(map_), "blocks": [block._asdict() for block in tell(map_)]})
    else:
        words = markdown.write(map_).decode() if asked.format == "md" else as_text(tell(map_))
        say(words, end="")
    return DONE


def preflight(asked: Namespace) -> int:
    """Hold a text against what an outlet asks."""
    from argmap.checks import preflight as look
    from argmap.files.outlets import known_outlets

    known = known_outlets()
    wanted = _plain(asked.outlet)
    outlet = next((x for x in known.values() if wanted in (_plain(x.id), _plain(x.name))), None)
    if outlet is None:
        names = ", ".join(f"{id_} ({known[id_].name.partition(' (')[0]})" for id_ in sorted(known))
        raise UsageError(f"There is no outlet {short(asked.outlet)}; there are {names}.")
    map_ = heard(asked.file)
    items = look(map_, *text_of(map_, asked.file, asked.draft), outlet)
    if asked.json:
        say_json([{"name": x.name, "state": x.state, "message": x.message} for x in items])
        return DONE
    for item in items:
        say(f"{item.state:<5} {item.message}")
    return DONE


def _plain(name: str) -> str:
    """Give the name of an outlet as all who mean it agree on it."""
    return name.partition("(")[0].casefold().strip().removeprefix("the ")


def _parts(map_: Map) -> dict[str, Any]:
    """Give the parts of the piece, what stands in each, and the ids that found no place."""
    from argmap.outline.piece import skeleton

    found = skeleton(map_)
    told = ("id", "text", "how", "depth", "back")
    return {
        "parts": [
            {
                "part": str(part.name),
                "words": part.words,
                "entries": [{key: getattr(entry, key) for key in told} for entry in part.entries],
            }
            for part in found.parts
        ],
        "left_over": [entry.id for entry in found.left_over],
    }
