"""Before a drawing is made one is told what will not come out as one might think."""

from random import Random

from argmap import paint
from argmap.model import Map, Node
from tests.paint.maps import TALKS


def test_nothing_is_said_when_all_is_well() -> None:
    """Latin, Greek and Cyrillic are covered by the bundled font."""
    latin = Map(nodes=tuple(node for node in TALKS.nodes if node.text.isascii()))

    assert paint.cautions(latin, ".png") == ()


def test_letters_that_would_be_boxes_are_named() -> None:
    """The sentence names them and what helps."""
    (said,) = paint.cautions(Map(nodes=(Node(text="\U000f1234"),)), ".svg")

    assert "1 letter of this map (\U000f1234)" in said


def test_a_map_too_large_for_other_programs_is_told() -> None:
    """Some drop what is large when they save a PNG; with the map left out nothing is lost."""
    noise = Random(1).randbytes(5_000_000).hex()
    map_ = Map(note=noise)

    assert "may drop it" in paint.cautions(map_, ".png")[0]
    assert paint.cautions(map_, ".png", paint.Choices(embed=False)) == ()
    assert paint.cautions(map_, ".pdf") == ()
