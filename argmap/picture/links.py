"""A link as a shape: what it does in dash, head, mark and colour; what it carries in width."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import expm1
from types import MappingProxyType
from typing import Protocol

from argmap.layout.shapes import Route
from argmap.model import Link, LinkKind, Map
from argmap.picture.geometry import heading, trimmed
from argmap.picture.shapes import Dash, Head, LinkShape
from argmap.picture.theme import Theme

THINNEST, THICKEST, UNSCORED, DOUBLE = 1.25, 4.5, 1.75, 3.75


class Carrying(Protocol):
    """How much a step carries, below 0 for an attack."""

    @property
    def carries(self) -> float:
        """What arrives: log-odds or a share."""


class LinkScores(Protocol):
    """The part of scores that links are drawn with."""

    @property
    def links(self) -> Mapping[str, Carrying]:
        """What each link carries, by id."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How one relation is drawn, and what it is called."""

    word: str
    colour: str
    dash: Dash
    head: Head
    mark: str
    thin: bool = False


RELATIONS: Mapping[str, Relation] = MappingProxyType(
    {
        "support": Relation("supports", "support", "solid", "arrow", "+"),
        "attack": Relation("attacks", "attack", "dashed", "bar", "×"),
        "undercut": Relation("undercuts", "undercut", "dotted", "diamond", "×"),
        "backing": Relation("backs", "support", "solid", "diamond", "+", thin=True),
        "restate": Relation("restates", "restate", "double", "none", "=", thin=True),
    }
)


def relation(map_: Map, link: Link) -> Relation:
    """Return how a link is drawn, by its kind and by what it bears on."""
    if link.kind is LinkKind.RESTATES:
        return RELATIONS["restate"]
    on_link = link.target in map_.link_by_id
    if link.kind is LinkKind.ATTACKS:
        return RELATIONS["undercut" if on_link else "attack"]
    return RELATIONS["backing" if on_link else "support"]


def link(map_: Map, link: Link, route: Route, scores: LinkScores | None, theme: Theme) -> LinkShape:
    """Return the shape of one link on its way."""
    looks = relation(map_, link)
    lines = tuple(line for line in route.lines if len(line) > 1)
    last = lines[-1] if lines else (route.middle, route.middle)
    return LinkShape(
        id=link.id,
        lines=(*lines[:-1], trimmed(last, looks.head)) if lines else (),
        junction=route.junction,
        middle=route.middle,
        tip=last[-1],
        direction=heading(last),
        colour=theme.colour(looks.colour),
        ground=theme.ground,
        width=_width(link, looks, scores),
        dash=looks.dash,
        head=looks.head,
        mark=looks.mark,
        spot=theme.ground,
    )


def _width(link: Link, looks: Relation, scores: LinkScores | None) -> float:
    if looks.thin:
        return DOUBLE if looks.dash == "double" else THINNEST
    score = scores.links.get(link.id) if scores else None
    if score is None:
        return UNSCORED
    # Log-odds have no end: a moderate step in full is three quarters, a decisive one all of it.
    return THINNEST + (THICKEST - THINNEST) * -expm1(-abs(score.carries))
