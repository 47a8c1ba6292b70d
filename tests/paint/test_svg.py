"""An SVG holds real text, says what it shows, and obeys nothing that a map says."""

import xml.etree.ElementTree as ET

import pytest

from argmap import paint
from argmap.formats.table import read_any
from argmap.model import Map, Node
from tests.paint.maps import TALKS

SVG = "{http://www.w3.org/2000/svg}"


def _tree(map_: Map = TALKS, **asked: object) -> ET.Element:
    return ET.fromstring(paint.export(map_, ".svg", **asked))


def _texts(tree: ET.Element) -> list[str]:
    return [part.text or "" for part in tree.iter(f"{SVG}text")]


def _structure(tree: ET.Element) -> list[str]:
    return [part.tag + "".join(sorted(part.attrib)) for part in tree.iter()]


def test_every_word_is_text() -> None:
    """What is read on the canvas can be searched and copied in a browser."""
    said = " ".join(_texts(_tree()))

    for node in TALKS.nodes:
        assert all(word in said for word in node.text.split()), node.text


def test_a_reader_who_does_not_see_is_told() -> None:
    """Title and description are there, and the root points at them."""
    tree = _tree()

    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == "title description"
    assert tree.findtext(f"{SVG}title") == "Talks"
    assert "8 nodes and 6 links" in (tree.findtext(f"{SVG}desc") or "")


def test_an_svg_opens_again_as_the_map() -> None:
    """The map travels in the metadata, unless it is left out."""
    assert read_any(paint.export(TALKS, ".svg")) == TALKS
    assert _tree(embed=False).find(f"{SVG}metadata") is None


def test_right_to_left_text_is_set_from_the_right() -> None:
    """A line of Arabic begins where the card ends."""
    lines = [part for part in _tree().iter(f"{SVG}text") if part.get("direction") == "rtl"]

    assert lines
    assert all(float(line.get("x", "0")) > 200 for line in lines)
    assert all(line.get("text-anchor", "start") == "start" for line in lines)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    """No script, no link, no style sheet, no picture from elsewhere."""
    raw = paint.export(TALKS, ".svg").decode()

    loading = ("<script", "href", "url(", "<style", "<image", "<use", "onload")
    assert not any(word in raw for word in loading)


@pytest.mark.parametrize(
    "hostile",
    [
        "</text><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
        "\x00\x08\x0b\x1f control \ufffe\uffff",
        '" onload="alert(1)',
        "a & b < c > d",
    ],
)
def test_hostile_words_change_no_structure(hostile: str) -> None:
    """The drawing of a hostile map has the parts of a harmless one."""
    harmless = TALKS.but(title="x", nodes=(TALKS.nodes[0].but(text="word"), *TALKS.nodes[1:]))
    attacked = TALKS.but(title=hostile, nodes=(TALKS.nodes[0].but(text="word"), *TALKS.nodes[1:]))
    words = Map(nodes=(Node(id="n", text=hostile),))

    assert _structure(_tree(attacked)) == _structure(_tree(harmless))
    assert {part.tag for part in _tree(words).iter()} <= {part.tag for part in _tree().iter()}


def test_a_transparent_drawing_has_no_ground() -> None:
    """Nothing lies behind the cards."""
    first = next(iter(_tree(transparent=True).findall(f"{SVG}rect")), None)

    assert first is None
    assert _tree().find(f"{SVG}rect") is not None
