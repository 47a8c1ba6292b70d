"""From bytes to a map: checked, migrated, and with what is not understood set aside."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pydantic import ValidationError

from argmap.formats import json_text
from argmap.formats.native import unread
from argmap.formats.native.migrations import migrated
from argmap.formats.reading import Reading
from argmap.formats.sentences import MEND, faults, refusal, short
from argmap.model import VERSION, FormatError, Map

FARTHEST = 1e7
"""No card lies farther out than this on either axis; what does is brought back."""

_NAMED = 1000


def read(data: bytes, name: str = "") -> Map:
    """Read a map. `name` is the file's, for the sentence if it cannot be read."""
    return read_with_notices(data, name).map


def read_with_notices(data: bytes, name: str = "") -> Reading:
    """Read a map, and say what was newer, out of place or not understood."""
    try:
        return read_bytes(data)
    except FormatError as error:
        raise refusal(name, error) from error


def read_bytes(data: bytes) -> Reading:
    """Read a map; what is wrong is said without the name of the file."""
    try:
        return _read(data)
    except RecursionError:
        raise FormatError(json_text.TOO_DEEP) from None


def _read(data: bytes) -> Reading:
    tree: Any = json_text.parse(data)
    found = _ours(tree)
    tree = migrated(tree, found)
    tree, kept = unread.newer(tree) if found > VERSION else unread.bare_links(tree)
    text: str | bytes = data.removeprefix(json_text.BYTE_ORDER_MARK)
    if found == VERSION and not kept.names:
        # Only the validator's own reading is needed from here on: large maps are held once.
        tree = None
    else:
        text = json.dumps(tree)
    try:
        # Not the tree itself: from JSON, and only from JSON, a list is a tuple and a word a kind.
        map_ = Map.model_validate_json(text)
    except ValidationError as error:
        raise FormatError(f"{faults(error, tree or json_text.parse(data))}; {MEND}") from error
    return _told(kept.put_back(map_), found, kept)


def _ours(tree: Any) -> int:
    """Give the version of the file, or say that it is not one of ours."""
    if not isinstance(tree, dict):
        raise FormatError("it is JSON, but not a map: a map is one object { … }; open another file")
    if tree.get("format") != "argmap":
        raise FormatError(
            'it is JSON, but not a map of argmap (no "format": "argmap" in it); open another file'
        )
    version = tree.get("version", VERSION)
    if isinstance(version, int) and not isinstance(version, bool):
        return version
    raise FormatError(f"version: should be a whole number; {MEND}")


def _told(map_: Map, version: int, kept: "unread.Kept") -> Reading:
    tamed = _within_reach(map_)
    notices: list[str] = []
    if version > VERSION:
        notices.append(
            f"This map was written by a newer argmap (its version is {version}, this one knows "
            f"{VERSION}). What is not understood is kept and saved as it is."
        )
    if tamed is not map_:
        notices.append("Cards that lay too far out were brought back to the edge of the canvas.")
    notices += [f"The link {short(x.id)} leads nowhere; it is kept." for x in map_.dangling[:3]]
    if len(map_.dangling) > 3:
        notices.append(f"{len(map_.dangling) - 3} more links lead nowhere; they are kept.")
    names, count = _named(kept.names, unread.unknown(map_))
    return Reading(tamed, tuple(notices), count + len(map_.dangling), names, version)


def _named(kept: tuple[str, ...], unknown: Iterator[str]) -> tuple[tuple[str, ...], int]:
    """Name what is not understood, up to a number that somebody may still read, and count it."""
    names = (*kept, *(f"{key} is unknown; it is kept" for key in islice(unknown, _NAMED)))
    rest = sum(1 for _ in unknown)
    more = (f"{rest} more keys are unknown; all are kept",) if rest else ()
    return names + more, len(names) + rest


def _within_reach(map_: Map) -> Map:
    far = {n.id: n.at for n in map_.nodes if n.at and max(abs(n.at.x), abs(n.at.y)) > FARTHEST}
    if not far:
        return map_
    tamed = {id_: at.but(x=_clamp(at.x), y=_clamp(at.y)) for id_, at in far.items()}
    return map_.but(nodes=tuple(n.but(at=tamed[n.id]) if n.id in far else n for n in map_.nodes))


def _clamp(number: float) -> float:
    return max(-FARTHEST, min(FARTHEST, number))
