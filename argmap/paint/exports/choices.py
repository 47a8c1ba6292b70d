"""What can be chosen for a drawn export, and the picture that follows from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from math import ceil
from typing import Literal, TypedDict

from argmap.edits import fragment
from argmap.formats import native
from argmap.layout.shapes import Arrangement
from argmap.model import FormatError, Map
from argmap.paint.application import application
from argmap.paint.brushes import text_width
from argmap.paint.exports.key import key
from argmap.paint.fonts import font
from argmap.paint.measuring import measure, sizes, wrapped
from argmap.picture import LinkShape, Picture, Placed, Theme, Words, extent, picture, theme
from argmap.picture.shapes import Anchor
from argmap.picture.shown import runs_right_to_left, shown
from argmap.picture.whole import MARGIN, Scored

TITLE, LEADING, GAP = 24.0, 32.0, 26.0
MEASURE = 320.0

Paper = Literal["", "A4", "A3", "Letter"]


class Asked(TypedDict, total=False):
    """The choices by name, each with a default in `Choices`."""

    scale: float
    theme: str
    transparent: bool
    embed: bool
    only: frozenset[str] | None
    arrangement: Arrangement | None
    scores: Scored | None
    marks: Mapping[str, Sequence[tuple[str, str]]] | None
    margin: float
    title: bool
    key: bool
    paper: Paper
    tiles: bool


@dataclass(frozen=True)
class Choices:
    """How a map is to be drawn: `only` some of it, with or without the map inside the file."""

    scale: float = 2.0
    theme: str = "light"
    transparent: bool = False
    embed: bool = True
    only: frozenset[str] | None = None
    arrangement: Arrangement | None = None
    scores: Scored | None = None
    marks: Mapping[str, Sequence[tuple[str, str]]] | None = None
    margin: float = MARGIN
    title: bool = False
    key: bool = False
    paper: Paper = ""
    tiles: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        if not 0.05 <= self.scale <= 16:
            raise FormatError("The scale must lie between 0.05 and 16; 2 is sharp on any screen.")
        if not 0 <= self.margin <= 2000:
            raise FormatError("The margin must lie between 0 and 2,000 pixels.")


CHOICES = tuple(field.name for field in fields(Choices))


def portrait(map_: Map, choices: Choices) -> Picture:
    """Return the picture of a map, measured, arranged and scored where that was not done yet."""
    application()
    look = theme(choices.theme)
    if choices.transparent:
        look = replace(look, shadow="")
    cards = measure(map_)
    arrangement = choices.arrangement
    if arrangement is None:
        from argmap.layout import arrange

        arrangement = arrange(map_, sizes(cards))
    scores = choices.scores if choices.scores is not None else _scores(map_)
    whole = picture(map_, arrangement, cards, scores, look, choices.marks)
    if choices.transparent:
        # On a ground that is not known, what is hollow is filled like a card.
        links = tuple(replace(link, ground=look.card, spot="") for link in whole.links)
        whole = replace(whole, links=links)
    return _framed(whole, map_, choices, look)


def _scores(map_: Map) -> Scored:
    from argmap.scores import score

    return score(map_)


def piece(map_: Map, only: frozenset[str] | None) -> Map:
    """Return what travels inside a drawing: the whole map, or no more of it than is drawn."""
    if only is None:
        return map_
    kept = fragment(map_, drawn_nodes(map_, only))
    thesis = map_.thesis if map_.thesis in kept.node_by_id else None
    return kept.but(title=map_.title, as_of=map_.as_of, thesis=thesis)


def kept(map_: Map, choices: Choices) -> bytes:
    """Return the file to be put inside a drawing; empty where it is to be left out."""
    return native.write(piece(map_, choices.only)) if choices.embed else b""


def drawn_nodes(map_: Map, only: frozenset[str]) -> frozenset[str]:
    """Return the chosen nodes, and those at the ends of chosen links."""
    ends: set[str] = set()
    for link in (map_.link_by_id[id_] for id_ in only if id_ in map_.link_by_id):
        ends.update((*link.sources, link.target))
    return frozenset(id_ for id_ in only | ends if id_ in map_.node_by_id)


def _framed(whole: Picture, map_: Map, choices: Choices, look: Theme) -> Picture:
    """Keep what was asked for, with a margin around it, a title above, a key below."""
    cards, links = whole.cards, whole.links
    if choices.only is not None:
        cards, links = _chosen(whole, map_, choices.only)
    left, top, right, bottom = extent(cards, links)
    heading: tuple[Words, ...] = ()
    if choices.title:
        heading = _heading(whole.title, (left, top), max(MEASURE, right - left), look)
        right = max(right, left + max(text_width(w.text, TITLE, 600, False) for w in heading))
        top -= len(heading) * LEADING + GAP
    if choices.key and links:
        corner, width = (left, bottom), max(MEASURE, right - left)
        samples, told = key(map_, links, corner, width, look)
        links, heading = (*links, *samples), (*heading, *told)
        right = max(right, *(w.x + text_width(w.text, w.size, 400, False) for w in told))
        bottom = max(w.y for w in told) + 12
    margin = choices.margin
    return replace(
        whole,
        cards=cards,
        links=links,
        left=left - margin,
        top=top - margin,
        # Whole pixels, so that no last row is half covered.
        width=float(ceil(right - left + 2 * margin)),
        height=float(ceil(bottom - top + 2 * margin)),
        heading=heading,
    )


def _heading(
    title: str, corner: tuple[float, float], width: float, look: Theme
) -> tuple[Words, ...]:
    """Set the title in lines above the upper left corner of what is drawn."""
    lines = wrapped(shown(title).replace("\n", " "), font(TITLE, 600), width)
    right = runs_right_to_left(title)
    anchor: Anchor = "right" if right else "left"
    x = corner[0] + (width if right else 0)
    last = corner[1] - GAP - LEADING * 0.3
    return tuple(
        Words(
            x, last - LEADING * (len(lines) - 1 - i), line, TITLE, look.text, 600,
            anchor=anchor, right_to_left=right,
        )
        for i, line in enumerate(lines)
    )  # fmt: skip


def _chosen(
    whole: Picture, map_: Map, only: frozenset[str]
) -> tuple[tuple[Placed, ...], tuple[LinkShape, ...]]:
    """Return the chosen cards, the ends of chosen links, and every link between them."""
    known = drawn_nodes(map_, only)
    cards = tuple(placed for placed in whole.cards if placed.card.id in known)
    if not cards:
        raise FormatError("Nothing that is shown was chosen; select some cards and export again.")
    here = {placed.card.id for placed in cards}
    links: list[LinkShape] = []
    for shape in whole.links:  # those on links come last
        link = map_.link_by_id[shape.id]
        if here.issuperset(link.sources) and link.target in here:
            links.append(shape)
            here.add(link.id)
    return cards, tuple(links)
