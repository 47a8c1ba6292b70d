"""A choice of a map in every form at once: as picture, as drawing, as text, as map."""

from dataclasses import replace
from math import sqrt

from argmap.formats import native, png_text, svg
from argmap.model import Map
from argmap.outline import as_text, outline
from argmap.paint.exports.choices import Choices, piece, portrait
from argmap.paint.exports.png import encoded, painted
from argmap.paint.exports.vector import width_of

MAP = "application/vnd.argmap+json"
MOST_PIXELS = 40_000_000


def clipboard_words(map_: Map, only: frozenset[str] | None = None) -> dict[str, bytes]:
    """Return the chosen nodes, or the whole map, as text and as map, by MIME type."""
    chosen = piece(map_, only)
    return {"text/plain": as_text(outline(chosen)).encode(), MAP: native.write(chosen)}


def clipboard_payload(
    map_: Map, only: frozenset[str] | None = None, choices: Choices | None = None
) -> dict[str, bytes]:
    """Return the chosen nodes, or the whole map, in every form, by MIME type."""
    choices = replace(choices or Choices(), only=only)
    found = portrait(map_, choices)
    scale = min(choices.scale, sqrt(MOST_PIXELS / (found.width * found.height)))
    words = clipboard_words(map_, only)
    picture = encoded(painted(found, replace(choices, scale=scale)), found.title)
    return {
        "image/png": png_text.embed(picture, words[MAP]),
        "image/svg+xml": svg.write(found, words[MAP], not choices.transparent, width_of),
        **words,
    }
