"""A key to the lines, for readers who meet a map for the first time."""

from collections.abc import Iterable

from argmap.model import LinkKind, Map
from argmap.paint.brushes import text_width
from argmap.picture import LinkShape, Relation, Theme, Words, relation
from argmap.picture.geometry import DIAMOND, trimmed

SIZE, ROW, SAMPLE, GAP = 12.0, 30.0, 56.0, 30.0
ABOVE = 34.0

_TOLD = {
    "supports": "supports",
    "attacks": "attacks",
    "undercuts": "says that a step does not follow",
    "backs": "backs a step",
    "restates": "says the same again",
}
_JOINED = "taken together, one reason"


def key(
    map_: Map, links: Iterable[LinkShape], corner: tuple[float, float], width: float, look: Theme
) -> tuple[tuple[LinkShape, ...], tuple[Words, ...]]:
    """Return samples of the lines that are drawn, with their meaning, in rows from a corner."""
    shown = {id_: map_.link_by_id[id_] for id_ in (one.id for one in links)}
    used = {relation(map_, link).word: relation(map_, link) for link in shown.values()}
    entries = [(_TOLD[word], used[word], False) for word in _TOLD if word in used]
    joined = [link for link in shown.values() if len(link.sources) > 1]
    if joined:
        support = next((x for x in joined if x.kind is LinkKind.SUPPORTS), joined[0])
        entries.append((_JOINED, relation(map_, support), True))
    samples: list[LinkShape] = []
    words: list[Words] = []
    x, y = corner[0], corner[1] + ABOVE
    for told, looks, meet in entries:
        room = SAMPLE + 12 + text_width(told, SIZE, 400, False)
        if x > corner[0] and x + room > corner[0] + width:
            x, y = corner[0], y + ROW
        samples.append(_sample((x, y), looks, meet, look))
        words.append(Words(x + SAMPLE + 12, y + SIZE * 0.36, told, SIZE, look.muted))
        x += room + GAP
    return tuple(samples), tuple(words)


def _sample(start: tuple[float, float], looks: Relation, meet: bool, look: Theme) -> LinkShape:
    x, y = start
    # A diamond stands around its tip, the other heads before it.
    tip = (x + SAMPLE - (DIAMOND if looks.head == "diamond" else 0), y)
    line = trimmed((start, tip), looks.head)
    joint = (x + SAMPLE * 0.42, y)
    stems = (((x, y - 7), joint), ((x, y + 7), joint)) if meet else ()
    return LinkShape(
        id="",
        lines=(*stems, (joint, line[-1]) if meet else line),
        junction=joint if meet else None,
        middle=joint,
        tip=tip,
        direction=(1.0, 0.0),
        colour=look.colour(looks.colour),
        ground=look.ground,
        width=3.75 if looks.dash == "double" else 1.75,
        dash=looks.dash,
        head=looks.head,
        mark=looks.mark,
        spot="",
    )
