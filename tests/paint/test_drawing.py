"""What is drawn depends on the zoom, and leaves the painter as it was."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from argmap import paint
from argmap.model import Map, Node
from argmap.picture import DARK, LIGHT, CardShape, LinkShape, Picture, picture
from argmap.scores import score
from tests.paint.maps import MARKS, TALKS, arranged


def _drawn(theme: str = "light", map_: Map = TALKS) -> Picture:
    cards = paint.measure(map_)
    look = LIGHT if theme == "light" else DARK
    return picture(map_, arranged(cards), cards, score(map_), look, MARKS)


def _card(id_: str) -> CardShape:
    return next(placed.card for placed in _drawn().cards if placed.card.id == id_)


def _link(id_: str) -> LinkShape:
    return next(link for link in _drawn().links if link.id == id_)


def _image(draw: Callable[[QPainter], None], width: int = 300, height: int = 160) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return image


def _colours(image: QImage) -> set[str]:
    pixels = set(memoryview(bytes(image.constBits())).cast("I"))
    return {f"{pixel & 0xFFFFFF:06x}" for pixel in pixels}


def test_text_is_drawn_from_where_it_can_be_read() -> None:
    """At 0.45 there are words, below only the card, and far out a block of its colour."""
    card = replace(_card("a"), badges=())
    near, far, block = (
        _image(lambda painter, zoom=zoom: paint.draw_card(painter, card, zoom))
        for zoom in (0.45, 0.4, 0.1)
    )

    assert len(_colours(near)) > len(_colours(far)) > len(_colours(block))
    assert QColor(block.pixel(100, 60)) == QColor(LIGHT.claim)


def test_screen_and_export_show_the_same_card() -> None:
    """Glyphs laid out once and text drawn anew look alike."""
    card = _card("k")
    screen, export = (
        bytes(_image(lambda p, exact=exact: paint.draw_card(p, card, 1.0, exact)).constBits())
        for exact in (False, True)
    )

    differing = sum(abs(a - b) > 64 for a, b in zip(screen, export, strict=True))
    assert differing < len(screen) * 0.002


@pytest.mark.parametrize("id_", [link.id for link in TALKS.links])
def test_a_link_drawn_run_by_run_looks_like_its_path(id_: str) -> None:
    """What is quick on the screen shows no seams, and is what is exported."""
    link = _link(id_)
    at = QPointF(20, 20) - paint.link_strokes(link).whole.boundingRect().topLeft()

    def draw(painter: QPainter, exact: bool) -> None:
        painter.translate(at)
        paint.draw_link(painter, link, 1.0, exact=exact)

    screen, export = (
        bytes(_image(lambda p, exact=exact: draw(p, exact), 500, 300).constBits())
        for exact in (False, True)
    )

    differing = sum(abs(a - b) > 64 for a, b in zip(screen, export, strict=True))
    assert differing < len(screen) * 0.0002


def test_a_faint_card_leaves_the_painter_as_it_was() -> None:
    """Dimming one card dims no other."""
    seen: list[float] = []

    def draw(painter: QPainter) -> None:
        paint.draw_card(painter, replace(_card("a"), faint=True, struck=True), 1.0)
        paint.draw_link(painter, replace(_link("2"), faint=True), 1.0)
        seen.append(painter.opacity())
        seen.append(painter.transform().dx())

    _image(draw)

    assert seen == [1.0, 0.0]


@pytest.mark.parametrize("zoom", [0.05, 0.3, 0.5, 1.0, 3.0])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_shape_is_drawn_at_every_zoom(theme: str, zoom: float) -> None:
    """Each card and each link leaves its mark."""
    drawn = _drawn(theme)
    for placed in drawn.cards:
        image = _image(lambda p, card=placed.card: paint.draw_card(p, card, zoom))
        assert len(_colours(image)) > 1
    for link in drawn.links:
        path = paint.link_strokes(link).whole
        at = QPointF(20, 20) - path.boundingRect().topLeft()

        def draw(painter: QPainter, link: LinkShape = link, at: QPointF = at) -> None:
            painter.translate(at)
            paint.draw_link(painter, link, zoom)

        assert len(_colours(_image(draw, 500, 300))) > 1


def test_a_path_to_hit_runs_from_source_to_target() -> None:
    """What the pointer hits is where the line is."""
    path = paint.link_strokes(_link("2")).whole

    assert path.elementAt(0).y > path.currentPosition().y()


def test_an_empty_map_is_a_drawing_too() -> None:
    """Nothing to draw is no error."""
    empty = paint.portrait(Map(), paint.Choices())

    image = _image(lambda painter: paint.draw(painter, empty))

    assert empty.cards == ()
    assert image.width() == 300


def test_markup_is_drawn_as_it_is_typed() -> None:
    """Text in a map is never obeyed."""
    map_ = Map(nodes=(Node(id="n", text="<b>x</b> <img src='/dev/zero'>"),))

    card = paint.measure(map_)["n"]

    assert card.lines[0].startswith("<b>x</b>")


def test_icons_take_any_colour_and_size() -> None:
    """An icon for a button is as large as asked, in the colour asked for."""
    image = paint.pixmap("because", "#ff0000", 20, 2.0).toImage()

    assert (image.width(), image.height()) == (40, 40)
    assert QColor(image.pixel(20, 20)) == QColor("#ff0000")
    assert not paint.icon("claim", "#000000").isNull()


def test_exports_off_the_windows_thread_match_those_on_it() -> None:
    """Thumbnails and exports are painted by several threads at once."""
    here = paint.export(TALKS, ".png", scale=0.5)

    with ThreadPoolExecutor(4) as pool:
        others = list(pool.map(lambda _: paint.export(TALKS, ".png", scale=0.5), range(12)))

    assert all(other == here for other in others)
