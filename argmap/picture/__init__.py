"""The map drawn as shapes: for the canvas and for every drawn export. No Qt."""

from argmap.picture.card import Card, CardText, card_text, measured
from argmap.picture.cards import Marks, card, hidden_beneath, score_words
from argmap.picture.geometry import head_points, mark_at, rounded
from argmap.picture.icons import icon_names, icon_strokes
from argmap.picture.kinds import KINDS, Kind, aside, kind, kind_icon, kind_word
from argmap.picture.labels import label_width
from argmap.picture.links import RELATIONS, Relation, link, relation
from argmap.picture.shapes import (
    XY,
    Badge,
    CardShape,
    Icon,
    LinkShape,
    Picture,
    Placed,
    Words,
)
from argmap.picture.shown import PROMPT, source_line
from argmap.picture.theme import DARK, LIGHT, NAMES, Theme, theme
from argmap.picture.whole import extent, ordered, picture

__all__ = [
    "DARK",
    "KINDS",
    "LIGHT",
    "NAMES",
    "PROMPT",
    "RELATIONS",
    "XY",
    "Badge",
    "Card",
    "CardShape",
    "CardText",
    "Icon",
    "Kind",
    "LinkShape",
    "Marks",
    "Picture",
    "Placed",
    "Relation",
    "Theme",
    "Words",
    "aside",
    "card",
    "card_text",
    "extent",
    "head_points",
    "hidden_beneath",
    "icon_names",
    "icon_strokes",
    "kind",
    "kind_icon",
    "kind_word",
    "label_width",
    "link",
    "mark_at",
    "measured",
    "ordered",
    "picture",
    "relation",
    "rounded",
    "score_words",
    "source_line",
    "theme",
]
