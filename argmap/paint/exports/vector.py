"""SVG of a map: the picture is written without a painter, its lines measured with one."""

from argmap.formats import svg
from argmap.model import Map
from argmap.paint.brushes import text_width
from argmap.paint.exports.choices import Choices, kept, portrait
from argmap.picture import Words


def write_svg(map_: Map, choices: Choices) -> bytes:
    """Write a map as SVG."""
    found, inside = portrait(map_, choices), kept(map_, choices)
    return svg.write(found, inside, not choices.transparent, width_of)


def width_of(words: Words) -> float:
    """Return how wide a line is in the bundled font."""
    return text_width(words.text, words.size, words.weight, words.italic)
