"""Pills on cards hide nothing: no head, no sign, no word."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QRectF

from argmap import edits, layout, paint, picture
from argmap.assets import seeds
from argmap.model import Map
from argmap.paint.brushes import left_of, text_width
from argmap.picture import LinkShape, Picture, Placed
from argmap.picture.cards import links_at
from argmap.picture.details import taken

NAMES = ("korea-talks", "korea-demo", "ranked-choice-pf")
WORST = (("no objection yet", "warns"), ("no evidence below", "informs"))


def drawn(name: str, direction: str) -> tuple[Map, Picture]:
    """Return a starter map with two long pills on every card."""
    map_ = Map.model_validate_json((seeds() / f"{name}.argmap").read_text("utf-8"))
    map_ = edits.direct(map_, direction)
    cards = paint.measure(map_)
    stands = layout.instant(map_, paint.sizes(cards))
    marks = {node.id: WORST for node in map_.nodes}
    return map_, picture.picture(map_, stands, cards, None, picture.LIGHT, marks=marks)


def pills(placed: Placed) -> list[QRectF]:
    """Return where the pills of a card lie."""
    return [
        QRectF(placed.x + pill.x, placed.y + pill.y, pill.width, pill.height)
        for pill in placed.card.badges
        if pill.meaning not in ("score", "folded")
    ]


def words(placed: Placed) -> list[QRectF]:
    """Return where the lines of a card lie, from its capitals down to the baseline."""
    return [
        QRectF(
            placed.x + left_of(line),
            placed.y + line.y - line.size * 0.73,
            text_width(line.text, line.size, line.weight, line.italic),
            line.size * 0.73,
        )
        for line in placed.card.words
    ]


def kept_free(links: Iterable[LinkShape]) -> list[QRectF]:
    """Return where heads and signs of links lie."""
    return [
        QRectF(left, top, right - left, low - top)
        for link in links
        for left, top, right, low in taken(link)
    ]


def covered(rects: Iterable[QRectF], covering: Iterable[QRectF]) -> list[QRectF]:
    """Return those that are covered by others."""
    over = list(covering)
    return [rect for rect in rects if any(one.intersects(rect) for one in over)]


@pytest.mark.parametrize("direction", ["down", "up", "right"])
@pytest.mark.parametrize("name", NAMES)
def test_pills_cover_neither_words_nor_the_links_of_their_card(name, direction):
    """What a pill is about can still be read, and every link into the card, or onto its step."""
    map_, seen = drawn(name, direction)
    shapes = {link.id: link for link in seen.links}
    lines = [rect for placed in seen.cards for rect in words(placed)]

    assert not covered(lines, (pill for placed in seen.cards for pill in pills(placed)))
    for placed in seen.cards:
        own = links_at(map_, placed.card.id)
        assert len(pills(placed)) in (1, 2)
        assert not covered(kept_free(shapes[i] for i in own), pills(placed))


@pytest.mark.parametrize("name", NAMES)
def test_in_a_map_that_grows_down_no_pill_covers_any_link(name):
    """Nor a head or sign of a link that has nothing to do with the card."""
    _, seen = drawn(name, "down")
    over = (pill for placed in seen.cards for pill in pills(placed))

    assert not covered(kept_free(seen.links), over)


def test_a_pill_over_the_upper_edge_is_inside_the_picture():
    """Nothing is cut off where a picture ends."""
    _, seen = drawn("korea-talks", "down")

    assert all(pill.top() > seen.top for placed in seen.cards for pill in pills(placed))
