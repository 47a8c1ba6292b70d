"""Drawings of maps as they were left, so that a map opens as it was closed, and at once.

A drawing is found again by what it was made from: the structure of the map, the sizes of its
cards and the program's way of drawing. It may be missing at any time: then the map is drawn anew.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from math import isfinite
from pathlib import Path
from typing import Any

from argmap import layout
from argmap.files import places
from argmap.files.save import save
from argmap.layout import Arrangement, Box, Route, Size
from argmap.model import FileError, Map

_SUFFIX = ".drawing"
_MOST = 60
"""So many drawings are kept, the latest."""
_LARGEST = 8_000_000
"""Bytes; what is larger (some 20,000 cards) is sooner drawn than read."""
_MOST_BYTES = 40_000_000
"""So large they may be together."""
_SEAL = 64
_NO_DRAWING = (ValueError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading raises where no drawing is written."""


def keep(map_: Map, sizes: Mapping[str, Size], arrangement: Arrangement) -> None:
    """Keep a drawing; where that cannot be done, the map is drawn anew the next time."""
    file = _file(map_, sizes)
    body = json.dumps([_boxes(arrangement), _routes(arrangement)], separators=(",", ":")).encode()
    if len(body) > _LARGEST:
        return
    with contextlib.suppress(OSError, FileError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        save(file, _seal(body) + body)
        _sweep()


def kept(map_: Map, sizes: Mapping[str, Size]) -> Arrangement | None:
    """Find the drawing that was kept of just this map; None if there is none, or a damaged one."""
    file = _file(map_, sizes)
    try:
        found = _read(file.read_bytes())
    except OSError:
        return None
    except _NO_DRAWING:
        found = None
    if found is None or found.nodes.keys() | found.links.keys() != layout.visible(map_):
        with contextlib.suppress(OSError):
            file.unlink()
        return None
    with contextlib.suppress(OSError):
        os.utime(file)
    return found


def _read(data: bytes) -> Arrangement | None:
    """Read what was written; what somebody else sealed is looked at all the same."""
    body = data[_SEAL:]
    if data[:_SEAL] != _seal(body):
        return None
    boxes, routes = json.loads(body)
    return Arrangement(
        {id_: _box(*box) for id_, box in boxes.items()},
        {id_: _route(*route) for id_, route in routes.items()},
    )


def _boxes(arrangement: Arrangement) -> dict[str, Any]:
    return {id_: (b.x, b.y, b.width, b.height) for id_, b in arrangement.nodes.items()}


def _routes(arrangement: Arrangement) -> dict[str, Any]:
    return {
        id_: (way.stems, way.junction, way.trunk, way.middle)
        for id_, way in arrangement.links.items()
    }


def _box(x: Any, y: Any, width: Any, height: Any) -> Box:
    return Box(*_point((x, y)), *_point((width, height)))


def _route(stems: Any, junction: Any, trunk: Any, middle: Any) -> Route:
    if not stems or min(map(len, stems)) < 2 or len(trunk) == 1:
        raise ValueError(stems)
    lines = tuple(tuple(map(_point, stem)) for stem in stems)
    place = None if junction is None else _point(junction)
    return Route(lines, place, tuple(map(_point, trunk)), _point(middle))


def _point(point: Any) -> tuple[float, float]:
    x, y = point
    if not (isfinite(x) and isfinite(y)):
        raise ValueError(point)
    return (x, y)


def _seal(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode()


def _folder() -> Path:
    return places.cache() / "drawings"


def _file(map_: Map, sizes: Mapping[str, Size]) -> Path:
    """Name the file by all that a drawing depends on."""
    made_from = (
        _manner(),
        map_.layout.direction,
        map_.layout.folded,
        [node.id for node in map_.theses],
        [(n.id, n.kind, n.role, n.at and (n.at.x, n.at.y)) for n in map_.nodes],
        [(x.id, x.kind, x.sources, x.target) for x in map_.links],
        [(size.width, size.height) for n in map_.nodes if (size := sizes.get(n.id))],
    )
    name = sha256(json.dumps(made_from).encode()).hexdigest()
    return _folder() / f"{name[:40]}{_SUFFIX}"


@cache
def _manner() -> str:
    """Tell this program's way of drawing from others: by the very files that do it."""
    found = []
    for folder in layout.__path__:
        with contextlib.suppress(OSError):
            for file in sorted(Path(folder).rglob("*.py")):
                state = file.stat()
                found.append((file.name, state.st_size, state.st_mtime_ns))
    return repr(found)


def _sweep() -> None:
    """Drop the drawings that were looked at longest ago."""
    found = [(f, f.stat()) for f in places.files_in(_folder(), f"*{_SUFFIX}")]
    size = 0
    for at, (file, state) in enumerate(sorted(found, key=lambda f: -f[1].st_mtime_ns)):
        size += state.st_size
        if at >= _MOST or size > _MOST_BYTES:
            file.unlink(missing_ok=True)
