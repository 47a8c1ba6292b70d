"""A card as a shape: heading, words, source, pills."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from argmap.layout.visible import visible
from argmap.model import Map, Node, NodeKind, Role
from argmap.picture.card import (
    BODY,
    HEADING,
    SOURCE_GAP,
    SOURCE_LEADING,
    SOURCE_SIZE,
    Card,
)
from argmap.picture.kinds import aside, is_thesis, kind
from argmap.picture.labels import HEIGHT, OVERHANG, RISE, label_width, pill, pills
from argmap.picture.shapes import Anchor, Area, Badge, CardShape, Icon, Words
from argmap.picture.theme import Theme
from argmap.scores.words import Ranged, credibility_words, words

LABEL = 12.0
ICON = 13.0

Marks = Mapping[str, Sequence[tuple[str, str]]]


class NodeScores(Protocol):
    """The part of scores that cards are drawn with."""

    @property
    def nodes(self) -> Mapping[str, Ranged]:
        """The score of each node, by id."""


def card(  # noqa: PLR0913 - the seven things a card is drawn from
    map_: Map,
    node: Node,
    card: Card,
    scores: NodeScores | None,
    theme: Theme,
    marks: Marks | None = None,
    taken: Sequence[Area] = (),
) -> CardShape:
    """Return the shape of one node's card; its pills leave free what is taken on its edge."""
    looks, thesis = kind(node, map_), card.content.thesis
    score = score_words(map_, node, scores)
    assumed = node.role in (Role.ASSUMPTION, Role.IMPLICIT_STEP)
    head = theme.thesis_text if thesis else theme.colour(looks.colour)
    muted = theme.thesis_muted if thesis else theme.muted
    return CardShape(
        id=node.id,
        width=card.width,
        height=card.height,
        fill=theme.thesis if thesis else theme.card,
        border=theme.colour("thesis" if thesis else "muted" if assumed else "card_border"),
        edge=theme.colour(looks.colour),
        ink=theme.thesis_text if thesis else theme.text,
        dash="dashed" if assumed else "solid",
        radius=9.0 if thesis else 8.0,
        words=(*_heading(map_, node, card, score, (head, muted)), *_body(card, theme)),
        icons=(Icon(card.content.pad, HEADING - ICON + 2, ICON, looks.icon, head),),
        badges=(*_score_pill(card, score, theme), *_pills(map_, node, card, theme, (marks, taken))),
        corner="granted" if card.content.granted else "",
        shadow=theme.shadow,
        thesis=thesis,
    )


def score_words(map_: Map, node: Node, scores: NodeScores | None) -> str:
    """Return a node's score in words; how credible it is, for evidence that stands by itself."""
    score = scores.nodes.get(node.id) if scores else None
    if score is None:
        return ""
    leaf = node.kind is NodeKind.EVIDENCE and node.id not in map_.links_into
    if leaf and not is_thesis(node, map_) and score.high - score.low < 1e-9:
        return credibility_words(score.strength)
    return words(score)


def _heading(
    map_: Map, node: Node, card: Card, score: str, colours: tuple[str, str]
) -> list[Words]:
    """Return the kind's word, the role if there is room beside the score, and the score."""
    word, role, content = kind(node, map_).word, aside(node, map_), card.content
    size, x = _label_size(word, content.inner), content.pad + ICON + 5
    found = [Words(x, HEADING, word, size, colours[0], 600)]
    x += label_width(word, size) + 1
    beside = "" if content.thesis else score
    end = card.width - content.pad
    if role and x + label_width(f" · {role}  {beside}", size) < end:
        found.append(Words(x, HEADING, f" · {role}", size, colours[1]))
    if beside:
        found.append(Words(end, HEADING, beside, size, colours[1], anchor="right"))
    return found


def _label_size(word: str, inner: float) -> float:
    """Long words are set smaller, whatever the score: it must not jump when the score changes."""
    longest = label_width("contested, 20–80 %", LABEL)
    return LABEL if ICON + 5 + label_width(word, LABEL) + longest < inner else LABEL - 1


def _score_pill(card: Card, score: str, theme: Theme) -> list[Badge]:
    if not score or not card.content.thesis:
        return []
    width = label_width(score, LABEL) + 18
    x = card.width - card.content.pad - width + 4
    colours = (theme.thesis_text, theme.thesis_pill, theme.thesis_pill)
    return [Badge(x, HEADING - 15, width, 20, score, *colours, "score")]


def _body(card: Card, theme: Theme) -> list[Words]:
    content, right = card.content, card.right_to_left
    x = card.width - content.pad if right else content.pad
    anchor: Anchor = "right" if right else "left"
    ink = theme.thesis_text if content.thesis else theme.text
    if not content.text:
        ink = theme.thesis_muted if content.thesis else theme.muted
    y = BODY + (4 if content.thesis else 0)
    baseline = y + content.leading / 2 + content.size * 0.365
    found = [
        Words(
            x, baseline + content.leading * i, line, content.size, ink, content.weight,
            not content.text, anchor, right,
        )
        for i, line in enumerate(card.lines)
    ]  # fmt: skip
    y += content.leading * len(card.lines) + SOURCE_GAP + SOURCE_SIZE
    muted = theme.thesis_muted if content.thesis else theme.muted
    found.extend(
        Words(content.pad, y + SOURCE_LEADING * i, line, SOURCE_SIZE, muted)
        for i, line in enumerate(card.source)
    )
    return found


def _pills(
    map_: Map,
    node: Node,
    card: Card,
    theme: Theme,
    where: tuple[Marks | None, Sequence[Area]],
) -> tuple[Badge, ...]:
    marks, taken = where
    # Links arrive from where the map grows: the other edge is free of heads and signs.
    way = map_.layout.direction
    edge = -RISE if way == "down" else card.height - HEIGHT / 2
    end = card.width + (-OVERHANG if way == "right" else OVERHANG)
    found = pills((marks or {}).get(node.id, ()), (end, edge), theme, taken)
    hidden = hidden_beneath(map_, node.id)
    if not hidden:
        return found
    folded = pill(f"+{hidden}", "informs", theme, "folded")
    x, y = {
        "up": (card.width / 2, 0.0),
        "right": (card.width, card.height / 2),
    }.get(map_.layout.direction, (card.width / 2, card.height))
    return (*found, folded.at(x - folded.width / 2, y - folded.height / 2))


def links_at(map_: Map, id_: str) -> list[str]:
    """Return the links whose heads and signs may lie at a card's edge."""
    out = map_.links_from.get(id_, ())
    onto = (one for link in out for one in map_.links_into.get(link.id, ()))
    return [link.id for link in (*map_.links_into.get(id_, ()), *onto)]


def hidden_beneath(map_: Map, id_: str) -> int:
    """Return how many cards are folded away beneath a node."""
    if id_ not in map_.layout.folded:
        return 0
    shown, seen, stack = visible(map_), {id_}, [id_]
    while stack:
        for link in map_.links_into.get(stack.pop(), ()):
            fresh = {link.id, *link.sources} - seen
            seen |= fresh
            stack.extend(fresh)
    return sum(1 for key in seen if key in map_.node_by_id and key not in shown)
