"""A PNG shows the map, and opens again as one."""

import pytest
from PySide6.QtGui import QImage

from argmap import paint
from argmap.formats import png_text
from argmap.formats.table import read_any
from argmap.model import FormatError, Map, Node, Point
from argmap.paint.exports.png import refuse_above
from argmap.picture import LIGHT
from tests.paint.maps import TALKS, arranged


def _image(png: bytes) -> QImage:
    return QImage.fromData(png)


def test_a_png_opens_again_as_the_map_it_was_made_from() -> None:
    """The map travels inside."""
    assert read_any(paint.export(TALKS, ".png", scale=1.0)) == TALKS


def test_the_map_can_be_left_out() -> None:
    """With the switch off, a picture is only a picture."""
    png = paint.export(TALKS, ".png", scale=1.0, embed=False)

    assert png_text.extract(png) is None
    assert b"register of tests" not in png


def test_the_same_map_gives_the_same_bytes() -> None:
    """An export can be kept under version control."""
    first, second = (paint.export(TALKS, ".png", scale=1.0) for _ in range(2))

    assert first == second


def test_scale_multiplies_the_pixels() -> None:
    """Twice the scale is twice the pixels on each side."""
    one, two = (_image(paint.export(TALKS, ".png", scale=scale)) for scale in (1.0, 2.0))

    assert abs(two.width() - 2 * one.width()) <= 1
    assert abs(two.height() - 2 * one.height()) <= 1
    assert one.text("Title") == "Talks"


def test_a_transparent_ground_lets_through() -> None:
    """Only what is drawn is opaque."""
    clear = _image(paint.export(TALKS, ".png", scale=1.0, transparent=True))
    full = _image(paint.export(TALKS, ".png", scale=1.0))

    assert clear.pixelColor(1, 1).alpha() == 0
    assert full.pixelColor(1, 1).alpha() == 255


def test_dark_is_dark() -> None:
    """The theme reaches the ground."""
    dark = _image(paint.export(TALKS, ".png", scale=1.0, theme="dark"))

    assert dark.pixelColor(1, 1).name() == "#1e1e1e"


def test_a_choice_shows_and_carries_no_more_than_was_chosen() -> None:
    """Who exports a part does not give away the rest."""
    arrangement = arranged(paint.measure(TALKS))
    png = paint.export(
        TALKS, ".png", scale=1.0, only=frozenset({"a", "e"}), arrangement=arrangement
    )
    carried = read_any(png)

    assert {node.id for node in carried.nodes} == {"a", "e"}
    assert [link.id for link in carried.links] == ["3"]
    assert _image(png).width() < 450


def test_an_undercut_is_shown_with_the_step_it_is_aimed_at() -> None:
    """A link onto a link comes along when both are among the chosen."""
    choices = paint.Choices(only=frozenset({"a", "e", "u"}))

    assert {link.id for link in paint.portrait(TALKS, choices).links} == {"3", "4"}


def test_choosing_nothing_that_is_shown_is_refused() -> None:
    """There is nothing to draw, and that is said."""
    with pytest.raises(FormatError, match="select some cards"):
        paint.export(TALKS, ".png", only=frozenset({"gone"}))


def test_too_many_pixels_are_refused_with_the_scale_that_fits() -> None:
    """No machine is brought down by a picture; the way out is named."""
    with pytest.raises(FormatError, match=r"A scale of 1\.41 would fit; SVG and PDF"):
        refuse_above(200_000_000, 20_000, 20_000, 2.0)


def test_a_huge_map_is_refused_before_any_pixel_is_made() -> None:
    """The size is known before the memory is asked for."""
    far = Map(nodes=(Node(id="a", at=Point(x=0, y=0)), Node(id="b", at=Point(x=1e6, y=1e6))))

    with pytest.raises(FormatError, match="too large"):
        paint.export(far, ".png")


@pytest.mark.parametrize("scale", [0.0, -1.0, 17.0, float("nan")])
def test_a_scale_that_makes_no_sense_is_refused(scale: float) -> None:
    """Nonsense is answered in words."""
    with pytest.raises(FormatError, match="scale"):
        paint.export(TALKS, ".png", scale=scale)


def test_an_unknown_suffix_is_answered_with_the_known_ones() -> None:
    """A drawing is .png, .svg or .pdf."""
    with pytest.raises(FormatError, match=r"\.png, \.svg, \.pdf"):
        paint.export(TALKS, ".bmp")


def test_a_title_stands_above_when_asked_for() -> None:
    """It takes room above the map, and is wrapped like any text."""
    plain = paint.portrait(TALKS, paint.Choices())
    titled = paint.portrait(TALKS.but(title="Many words " * 40), paint.Choices(title=True))

    assert plain.heading == ()
    assert len(titled.heading) > 1
    assert titled.top < plain.top
    assert all(line.y < titled.cards[0].y + titled.height for line in titled.heading)


def test_a_transparent_picture_has_no_spots_of_a_ground_that_is_not_there() -> None:
    """It is laid on any slide."""
    links = paint.portrait(TALKS, paint.Choices(transparent=True)).links

    assert all(not link.spot and link.ground == LIGHT.card for link in links)


def test_a_key_tells_the_lines_that_are_there() -> None:
    """Below the map, a sample of each line with its meaning; none of lines that are not used."""
    plain = paint.portrait(TALKS, paint.Choices())
    keyed = paint.portrait(TALKS, paint.Choices(key=True))
    told = [line.text for line in keyed.heading]

    assert told == [
        "supports",
        "attacks",
        "says that a step does not follow",
        "says the same again",
        "taken together, one reason",
    ]
    assert keyed.height > plain.height
    assert len(keyed.links) == len(plain.links) + len(told)
    assert paint.portrait(Map(), paint.Choices(key=True)).heading == ()
