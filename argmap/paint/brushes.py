"""Colours, pens, texts and icons, made once and kept: a frame may not make them anew."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainterPath,
    QPen,
    QStaticText,
    QTextOption,
    QTransform,
)

from argmap.paint.fonts import font
from argmap.paint.keeping import kept_per_thread
from argmap.picture import Words, icon_strokes
from argmap.picture.geometry import Segment
from argmap.picture.icons import SIDE
from argmap.picture.shapes import Dash

_DASHES = {"dashed": (7.0, 5.0), "dotted": (0.1, 5.5)}
"""In pixels; Qt counts dashes in widths of the pen."""


@lru_cache(maxsize=512)
def colour(name: str) -> QColor:
    """Return a colour. Shared: never change what you get."""
    return QColor(name)


@lru_cache(maxsize=512)
def brush(name: str) -> QBrush:
    """Return a plain brush."""
    return QBrush(colour(name))


@lru_cache(maxsize=2048)
def pen(
    name: str,
    width: float,
    dash: Dash = "solid",
    cosmetic: bool = False,
    round_ends: bool = False,
) -> QPen:
    """Return a pen. A cosmetic one is one device pixel wide however far one has zoomed out."""
    made = QPen(colour(name), width)
    made.setCosmetic(cosmetic)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash in _DASHES:
        made.setDashPattern([part / width for part in _DASHES[dash]])
    if dash == "dotted" or round_ends:
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made


@kept_per_thread(8_000)
def static_text(
    text: str, size: float, weight: int, italic: bool, right_to_left: bool
) -> QStaticText:
    """Return a line of text laid out once."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextOption(text_option(right_to_left))
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=font(size, weight, italic))
    return made


@kept_per_thread(2)
def text_option(right_to_left: bool) -> QTextOption:
    """Return how a line is set: never wrapped again, in its direction."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction(right_to_left))
    return option


def direction(right_to_left: bool) -> Qt.LayoutDirection:
    """Return Qt's word for a direction, which is the text's and not that of each of its lines."""
    ways = Qt.LayoutDirection
    return ways.RightToLeft if right_to_left else ways.LeftToRight


@lru_cache(maxsize=60_000)
def text_width(text: str, size: float, weight: int, italic: bool) -> float:
    """Return how wide a line is."""
    return QFontMetricsF(font(size, weight, italic)).horizontalAdvance(text)


@lru_cache(maxsize=64)
def ascent(size: float, weight: int) -> float:
    """Return the height of a line above its baseline."""
    return QFontMetricsF(font(size, weight)).ascent()


def left_of(words: Words) -> float:
    """Return where a line begins on the left."""
    if words.anchor == "left":
        return words.x
    width = text_width(words.text, words.size, words.weight, words.italic)
    return words.x - (width if words.anchor == "right" else width / 2)


@kept_per_thread(256)
def icon_paths(name: str, size: float) -> tuple[tuple[QPainterPath, bool], ...]:
    """Return the paths of an icon at a size, each with whether it is filled."""
    grown = QTransform.fromScale(size / SIDE, size / SIDE)
    return tuple(
        (grown.map(path_of(stroke.segments)), stroke.filled) for stroke in icon_strokes(name)
    )


def path_of(segments: Iterable[Segment]) -> QPainterPath:
    """Return a painter's path for segments."""
    path = QPainterPath()
    add_to(path, segments)
    return path


def add_to(path: QPainterPath, segments: Iterable[Segment]) -> None:
    """Add segments to a path."""
    for letter, points in segments:
        at = [QPointF(x, y) for x, y in points]
        if letter == "M":
            path.moveTo(at[0])
        elif letter == "L":
            path.lineTo(at[0])
        elif letter == "Q":
            path.quadTo(at[0], at[1])
        elif letter == "C":
            path.cubicTo(at[0], at[1], at[2])
        else:
            path.closeSubpath()
