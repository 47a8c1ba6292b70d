"""Icons as strokes: each an SVG file of absolute M, L, C and Z in a square of 24."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache

from argmap.assets import resources
from argmap.picture.geometry import Segment

SIDE = 24.0
WIDTH = 2.0

_TOKEN = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?")
_TAKES = {"M": 2, "L": 2, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One path of an icon, stroked, and filled too if it says so."""

    path: str
    filled: bool

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The path as segments."""
        tokens = _TOKEN.findall(self.path)
        found: list[Segment] = []
        at = 0
        while at < len(tokens):
            letter, count = tokens[at], _TAKES[tokens[at]]
            numbers = [float(token) for token in tokens[at + 1 : at + 1 + count]]
            found.append((letter, tuple(zip(numbers[::2], numbers[1::2], strict=True))))
            at += 1 + count
        return tuple(found)


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(sorted(path.stem for path in (resources() / "icons").glob("*.svg")))


@cache
def icon_strokes(name: str) -> tuple[Stroke, ...]:
    """Return the strokes of an icon; a dot where there is none of this name."""
    path = resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        path = resources() / "icons" / "dot.svg"
    return tuple(
        Stroke(one.get("d", ""), one.get("fill") == "currentColor")
        for one in ET.parse(path).getroot().iter()
        if one.tag.endswith("path")
    )
