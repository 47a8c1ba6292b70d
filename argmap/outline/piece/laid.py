"""The skeleton as plain text to write over, and where in it each node's words stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model import Map
from argmap.outline.piece.joints import granted, lead_in
from argmap.outline.piece.parts import Entry, PartName
from argmap.outline.piece.skeleton import WORDS, skeleton


@dataclass(frozen=True, slots=True)
class Laid:
    """A text, and for each node told in it where its words begin and end."""

    text: str
    places: Mapping[str, tuple[int, int]]


def laid_out(map_: Map, words: int = WORDS, shares: Mapping[PartName, int] | None = None) -> Laid:
    """Return the skeleton as a text: what stands in brackets is to be replaced by prose."""
    lines: list[str] = [map_.title] if map_.title else []
    places: dict[str, tuple[int, int]] = {}
    length = sum(len(line) + 2 for line in lines)
    for part in skeleton(map_, words, shares).parts:
        for line, entry in [
            (f"[{part.name.capitalize()}, about {part.words} words]", None),
            *((_line(map_, entry), entry) for entry in part.entries),
        ]:
            lines.append(line)
            said = " ".join(entry.text.split()) if entry else ""
            if entry and said and not entry.back:
                end = length + len(line)
                places[entry.id] = (end - len(said), end)
            length += len(line) + 2
    return Laid("\n\n".join(lines), places)


def _line(map_: Map, entry: Entry) -> str:
    hints = [hint for hint in (lead_in(entry), granted(map_.node_by_id[entry.id].role)) if hint]
    hint = f"[{', '.join(hints)}] " if hints else ""
    return hint + " ".join(entry.text.split())
