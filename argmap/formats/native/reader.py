"""From bytes to a map: checked, migrated, and with what is not understood set aside."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from pydantic import ValidationError

from argmap.formats import json_text
from argmap.formats.native import limits, naming, unread
from argmap.formats.native.migrations import migrated
from argmap.formats.reading import Reading
from argmap.formats.sentences import MEND, faults, refusal, short
from argmap.model import VERSION, FormatError, Map

FARTHEST = 1e7
"""No card lies farther out than this on either axis; what does is brought back."""

_NAMED = 1000
_SAID = 3


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
        with _uncollected():
            return _read(data)
    except RecursionError:
        raise json_text.deep(data) from None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python's collector of circles from going through a large map while it grows.

    It would, again and again, and takes longer than all else; a map has no circles.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _read(data: bytes) -> Reading:
    tree: Any = json_text.parse(data)
    found = _ours(tree)
    limits.check_length(tree)
    tree = migrated(tree, found)
    text = data.removeprefix(json_text.BYTE_ORDER_MARK)
    bare: list[int] = []
    twice: tuple[str, ...] = ()
    # Not the tree itself: from JSON, and only from JSON, a list is a tuple and a word a kind.
    try:
        if found > VERSION:
            limits.check_ids(tree)
            map_, kept = unread.newer(tree, text)
        else:
            text = json.dumps(tree).encode() if found < VERSION else text
            rest, kept = unread.bare_links(tree)
            twice = unread.named_twice(tree)
            bare = [at for _, at, _ in kept.removed]
            limits.check_ids(tree, bare)
            whole = json.dumps(rest) if bare else text
            # Only the validator's own reading is needed from here on: large maps are held once.
            tree = rest = {}
            map_ = Map.model_validate_json(whole)
    except ValidationError as error:
        if error.error_count() == 1 and error.errors()[0]["type"] == "json_invalid":
            # All else that is wrong with JSON as such was found before.
            raise json_text.deep(data) from None
        told = faults(error, tree or json_text.parse(text), bare)
        raise FormatError(f"{told}; {MEND}") from error
    made_up = naming.unnamed(map_)
    return _told(naming.named(kept.put_back(map_), made_up), found, kept, twice)


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


def _told(map_: Map, version: int, kept: "unread.Kept", twice: tuple[str, ...]) -> Reading:
    notices: list[str] = []
    if version > VERSION:
        notices.append(
            f"This map was written by a newer argmap (its version is {version}, this one knows "
            f"{VERSION}). What is not understood is kept and saved as it is."
        )
    if _within_reach(map_):
        notices.append("Cards that lay too far out were brought back to the edge of the canvas.")
    if version <= VERSION:
        notices += _some([f"{name}; it is kept." for name in kept.names], kept.count)
    nowhere = [f"The link {short(x.id)} leads nowhere; it is kept." for x in map_.dangling]
    notices += _some(nowhere, len(nowhere))
    lost = _lost(map_)
    notices += [
        f"The {what} {short(id_)} is none of the {kind}; it is kept." for what, id_, kind in lost
    ]
    notices += [f"{link} names a source twice; it counts once." for link in twice[:_SAID]]
    names, count = _named(map_, kept)
    return Reading(map_, tuple(notices), count, names, version)


def _some(notices: list[str], count: int) -> list[str]:
    """Give the first few, and say how many more links of that kind there are."""
    rest = count - _SAID
    more = [f"{rest} more link{'s' if rest > 1 else ''} like that; all are kept."]
    return [*notices[:_SAID], *(more if rest > 0 else [])]


def _lost(map_: Map) -> list[tuple[str, str, str]]:
    """Give what the map as a whole names that is not in it: as what, which, and among what."""
    named = (
        ("thesis", map_.thesis, "nodes", map_.node_by_id),
        ("author", map_.authors, "sources", map_.source_by_id),
    )
    return [(what, id_, kind) for what, id_, kind, known in named if id_ and id_ not in known]


def _named(map_: Map, kept: "unread.Kept") -> tuple[tuple[str, ...], int]:
    """Name what is not understood, up to a number that somebody may still read, and count it."""
    unknown = unread.unknown(map_)
    names = (
        *kept.names,
        *(f"links → {short(x.id)} leads nowhere; it is kept" for x in map_.dangling[:_NAMED]),
        *(f"{what} names none of the {kind}; it is kept" for what, _, kind in _lost(map_)),
        *(f"{key} is unknown; it is kept" for key in islice(unknown, _NAMED)),
    )
    rest = sum(1 for _ in unknown)
    unnamed = kept.count - len(kept.names)
    lost = max(len(map_.dangling) - _NAMED, 0)
    more = [f"{unnamed} more parts are not understood; all are kept"] if unnamed else []
    more += [f"{lost} more links lead nowhere; all are kept"] if lost else []
    more += [f"{rest} more keys are unknown; all are kept"] if rest else []
    return (*names, *more), len(names) + unnamed + lost + rest


def _within_reach(map_: Map) -> int:
    """Bring back what lies too far out, and count it."""
    far = [n.at for n in map_.nodes if n.at and max(abs(n.at.x), abs(n.at.y)) > FARTHEST]
    for at in far:
        # Only the reader knows these values yet: copies of all would take twice the memory.
        vars(at).update(x=_clamp(at.x), y=_clamp(at.y))
    return len(far)


def _clamp(number: float) -> float:
    return max(-FARTHEST, min(FARTHEST, number))
