"""A map is drawn as it was left; what was kept may be missing or damaged at any time."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap import layout
from argmap.files import places
from argmap.gui import drawings
from argmap.layout import Arrangement, Size
from argmap.model import Link, LinkKind, Map, Node
from tests.maps import maps

SIZES = {"a": Size(250, 96), "b": Size(250, 60), "c": Size(200, 60)}

LINE = "[[[[7, 0], [0, 0]]], null, [], [0, 0]]"
LEFT = (
    f'[{{"a": [0, 0, 1, 1], "b": [0, 0, 1, 1], "c": [0, 0, 1, 1]}}, {{"1": {LINE}, "2": {LINE}}}]'
)


@pytest.fixture
def map_() -> Map:
    links = (
        Link(id="1", kind=LinkKind.SUPPORTS, sources=("b",), target="a"),
        Link(id="2", kind=LinkKind.ATTACKS, sources=("c",), target="1"),
    )
    return Map(nodes=tuple(Node(id=id_, text=id_) for id_ in "abc"), links=links, thesis="a")


@pytest.fixture
def drawn(map_: Map) -> Arrangement:
    return layout.arrange(map_, SIZES)


def file() -> Path:
    (found,) = (places.cache() / "drawings").iterdir()
    return found


@given(maps(rich=False))
@settings(max_examples=40)
def test_what_is_kept_of_any_map_is_found_again_to_the_last_point(map_: Map) -> None:
    sizes = {node.id: Size(250, 96) for node in map_.nodes}
    made = layout.arrange(map_, sizes)

    drawings.keep(map_, sizes, made)

    assert drawings.kept(map_, sizes) == made


def test_nothing_is_known_of_a_map_that_was_never_left(map_: Map) -> None:
    assert drawings.kept(map_, SIZES) is None


def test_another_structure_or_other_sizes_are_drawn_anew(map_: Map, drawn: Arrangement) -> None:
    drawings.keep(map_, SIZES, drawn)

    assert drawings.kept(map_.but(links=map_.links[:1]), SIZES) is None
    assert drawings.kept(map_, {**SIZES, "b": Size(250, 78)}) is None
    assert drawings.kept(map_.but(nodes=map_.nodes[::-1]), SIZES) is None
    assert drawings.kept(map_.but(title="Talks"), SIZES) == drawn


@pytest.mark.parametrize("cut", [0, 10, 64, 70, -1])
def test_a_damaged_drawing_is_as_none(map_: Map, drawn: Arrangement, cut: int) -> None:
    drawings.keep(map_, SIZES, drawn)
    file().write_bytes(file().read_bytes()[:cut])

    assert drawings.kept(map_, SIZES) is None


@pytest.mark.parametrize(
    "body",
    [
        "7",
        "[" * 100_000,
        "[{}, {}]",
        "[[], []]",
        '[{"a": [0, 0, 1]}, {}]',
        '[{"a": [0, 0, 1, "b"], "b": [0, 0, 1, 1], "c": [0, 0, 1, 1]}, {}]',
        LEFT.replace("7", "NaN"),
        LEFT.replace("7", "1e999"),
        LEFT.replace("7", "1" + "0" * 400),
        LEFT.replace("[[[7, 0], [0, 0]]]", "[]"),
        LEFT.replace("[7, 0], ", ""),
        LEFT.replace('"c"', '"d"'),
        LEFT.replace('"c"', '"\\ud800"'),
    ],
    ids=range(13),
)
def test_what_is_whole_but_no_drawing_of_the_map_is_as_none_and_goes(
    map_: Map, drawn: Arrangement, body: str
) -> None:
    drawings.keep(map_, SIZES, drawn)
    damaged = file()
    damaged.write_bytes(sha256(body.encode()).hexdigest().encode() + body.encode())

    assert drawings.kept(map_, SIZES) is None
    assert not damaged.exists()


def test_what_another_hand_wrote_well_is_a_drawing(map_: Map, drawn: Arrangement) -> None:
    drawings.keep(map_, SIZES, drawn)
    file().write_bytes(sha256(LEFT.encode()).hexdigest().encode() + LEFT.encode())

    found = drawings.kept(map_, SIZES)

    assert found is not None
    assert found.links["1"].stems == (((7, 0), (0, 0)),)


def test_of_a_folded_map_what_is_shown_is_kept(map_: Map) -> None:
    folded = map_.but(layout=map_.layout.but(folded=("a",)))
    drawn = layout.arrange(folded, SIZES)

    drawings.keep(folded, SIZES, drawn)

    assert drawn.nodes.keys() == {"a"}
    assert drawings.kept(folded, SIZES) == drawn
    assert drawings.kept(map_, SIZES) is None


def test_only_the_latest_drawings_are_kept(map_: Map, drawn: Arrangement) -> None:
    for height in range(80):
        drawings.keep(map_, {**SIZES, "b": Size(250, height)}, drawn)

    assert drawings.kept(map_, {**SIZES, "b": Size(250, 79)}) == drawn
    assert len(list((places.cache() / "drawings").iterdir())) == 60


def test_a_folder_that_cannot_be_written_to_is_no_reason_to_complain(
    map_: Map, drawn: Arrangement
) -> None:
    places.cache().parent.mkdir(parents=True, exist_ok=True)
    places.cache().write_text("in the way")

    drawings.keep(map_, SIZES, drawn)

    assert drawings.kept(map_, SIZES) is None
