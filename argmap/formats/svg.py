"""SVG: real text placed line by line, no script, nothing loaded from elsewhere."""

from collections.abc import Callable, Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from argmap.formats import svg_metadata
from argmap.formats.harmless import in_a_text
from argmap.picture import (
    Badge,
    CardShape,
    Icon,
    LinkShape,
    Picture,
    Words,
    head_points,
    icon_strokes,
    mark_at,
    rounded,
)
from argmap.picture.details import (
    INSIDE,
    SPOT,
    corner,
    corner_width,
    corner_words,
    edge,
    mark_words,
    strike,
)
from argmap.picture.geometry import JUNCTION, Segment
from argmap.picture.icons import SIDE
from argmap.picture.labels import badge_words

FAMILY = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"
FAINT = 0.3

Ruler = Callable[[Words], float]

_DASHES = {"dashed": "7 5", "dotted": "0.1 5.5"}
_ANCHORS = {"left": "start", "middle": "middle", "right": "end"}
_TURNED = {"left": "end", "middle": "middle", "right": "start"}
_SHORT = 12


def write(
    picture: Picture, kept: bytes = b"", ground: bool = True, ruler: Ruler | None = None
) -> bytes:
    """Write a picture. `kept` is the map's own file, to travel inside; empty leaves it out.

    A `ruler` says how wide a line is in the bundled font: where that font is missing, the reader
    fits the line into its card by it.
    """
    width, height = _n(picture.width), _n(picture.height)
    box = f"{_n(picture.left)} {_n(picture.top)} {width} {height}"
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{box}" role="img" aria-labelledby="title description" '
        f'font-family="{FAMILY}">',
        f'<title id="title">{_text(picture.title)}</title>',
        f'<desc id="description">{_text(picture.description)}</desc>',
    ]
    if kept:
        parts.append(svg_metadata.element(kept))
    if ground:
        at = f'x="{_n(picture.left)}" y="{_n(picture.top)}"'
        parts.append(f'<rect {at} width="{width}" height="{height}"{_fill(picture.ground)}/>')
    parts.extend(_words(line, ruler) for line in picture.heading)
    for link in picture.links:
        parts.extend(_group(_link(link), link.faint))
    for placed in picture.cards:
        at = f' transform="translate({_n(placed.x)} {_n(placed.y)})"'
        parts.extend(_group(_card(placed.card, ruler), placed.card.faint, at))
    parts.append("</svg>\n")
    return "\n".join(parts).encode()


def _group(inside: Iterable[str], faint: bool, more: str = "") -> Iterator[str]:
    yield f"<g{more}{f' opacity={chr(34)}{FAINT}{chr(34)}' if faint else ''}>"
    yield from inside
    yield "</g>"


def _card(card: CardShape, ruler: Ruler | None) -> Iterator[str]:
    size = f'width="{_n(card.width - 1)}" height="{_n(card.height - 1)}" rx="{_n(card.radius)}"'
    if card.shadow:
        yield f'<rect x="0.5" y="2" {size}{_fill(card.shadow)}/>'
    line = _stroke(card.border, 1.0 if card.dash == "solid" else 1.25, card.dash)
    yield f'<rect x="0.5" y="0.5" {size}{_fill(card.fill)}{line}/>'
    if not card.thesis:
        yield f'<path d="{_path(edge(card.width, card.radius))}"{_fill(card.edge)}/>'
    yield from (_words(words, ruler) for words in card.words)
    yield from (part for icon in card.icons for part in _icon(icon))
    if card.corner:
        tab = _path(corner(corner_width(card), card.height, card.radius))
        yield f'<path d="{tab}"{_fill(card.edge)}/>'
        yield _words(corner_words(card), ruler)
    if card.struck:
        yield f'<path d="{_path(strike(card))}"{_stroke(card.ink, 1.5)}/>'
    yield from (part for badge in card.badges for part in _badge(badge, ruler))


def _badge(badge: Badge, ruler: Ruler | None) -> Iterator[str]:
    size = f'width="{_n(badge.width)}" height="{_n(badge.height)}" rx="{_n(badge.height / 2)}"'
    look = f"{_fill(badge.fill)}{_stroke(badge.border, 1.0)}"
    yield f'<rect x="{_n(badge.x)}" y="{_n(badge.y)}" {size}{look}/>'
    yield _words(badge_words(badge), ruler)


def _icon(icon: Icon) -> Iterator[str]:
    scale = icon.size / SIDE
    move = f"translate({_n(icon.x)} {_n(icon.y)}) scale({scale:.4f})"
    line = _stroke(icon.colour, max(1.0, scale * 2.2) / scale)
    yield f'<g transform="{move}" fill="none" stroke-linejoin="round"{line}>'
    for one in icon_strokes(icon.name):
        yield f'<path d="{one.path}"{_fill(icon.colour) if one.filled else ""}/>'
    yield "</g>"


def _link(link: LinkShape) -> Iterator[str]:
    path = "".join(_path(rounded(line)) for line in link.lines)
    look = _stroke(link.colour, link.width, link.dash)
    yield f'<path d="{path}" fill="none" stroke-linejoin="round"{look}/>'
    if link.dash == "double":
        look = _stroke(link.ground, link.width * INSIDE)
        yield f'<path d="{path}" fill="none" stroke-linejoin="round"{look}/>'
    points = head_points(link)
    if link.head == "bar":
        bar = _path((("M", points[:1]), ("L", points[1:])))
        yield f'<path d="{bar}"{_stroke(link.colour, 2.5)}/>'
    elif points:
        corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        fill = link.colour if link.head == "arrow" else link.ground
        line = _stroke(link.colour, 1.5)
        yield f'<polygon points="{corners}" stroke-linejoin="round"{_fill(fill)}{line}/>'
    if link.junction is not None:
        yield _circle(link.junction, JUNCTION, _fill(link.ground) + _stroke(link.colour, 1.75))
    if link.spot:
        yield _circle(mark_at(link), SPOT, _fill(link.spot))
    yield _words(mark_words(link), None)


def _circle(at: tuple[float, float], radius: float, look: str) -> str:
    return f'<circle cx="{_n(at[0])}" cy="{_n(at[1])}" r="{_n(radius)}"{look}/>'


def _words(words: Words, ruler: Ruler | None) -> str:
    anchors = _TURNED if words.right_to_left else _ANCHORS
    look = f'{_fill(words.colour)} font-size="{_n(words.size)}"'
    if words.weight != 400:
        look += f' font-weight="{words.weight}"'
    if words.italic:
        look += ' font-style="italic"'
    if words.right_to_left:
        look += ' direction="rtl"'
    if anchors[words.anchor] != "start":
        look += f' text-anchor="{anchors[words.anchor]}"'
    if ruler is not None and len(words.text) > _SHORT:
        look += f' textLength="{_n(ruler(words))}" lengthAdjust="spacingAndGlyphs"'
    # Spaces at an end count, as they do on the canvas.
    space = ' xml:space="preserve"' if words.text != words.text.strip() else ""
    return f'<text x="{_n(words.x)}" y="{_n(words.y)}"{look}{space}>{_text(words.text)}</text>'


def _path(segments: Iterable[Segment]) -> str:
    return "".join(
        letter + " ".join(f"{_n(x)} {_n(y)}" for x, y in points) for letter, points in segments
    )


def _fill(colour: str) -> str:
    return _painted("fill", colour)


def _stroke(colour: str, width: float, dash: str = "solid") -> str:
    look = f'{_painted("stroke", colour)} stroke-width="{_n(width)}"'
    if dash in _DASHES:
        look += f' stroke-dasharray="{_DASHES[dash]}"'
    return look + (' stroke-linecap="round"' if dash == "dotted" else "")


def _painted(what: str, colour: str) -> str:
    if len(colour) == 9:  # "#aarrggbb", as Qt writes it
        share = int(colour[1:3], 16) / 255
        return f' {what}="#{colour[3:]}" {what}-opacity="{share:.3f}"'
    return f" {what}={quoteattr(colour)}"


def _text(text: str) -> str:
    return escape(in_a_text(text))


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") or "0"
