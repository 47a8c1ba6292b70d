"""Drawings look as they did: compared with stored pictures, within a tolerance."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from argmap import paint
from tests.paint.maps import MARKS, TALKS, arranged

STORED = Path(__file__).parent.parent / "snapshots"
NOTICEABLE = 40
SHARE = 0.004


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_map_looks_as_it_did(theme: str, request: pytest.FixtureRequest) -> None:
    """Every kind of card, link and pill, in one picture for each theme."""
    # Only letters of the bundled font: what another font draws differs from machine to machine.
    latin = tuple(n.but(text="Cost is no reason.") if n.id == "r" else n for n in TALKS.nodes)
    talks = TALKS.but(nodes=latin)
    drawn = paint.export(
        talks, ".png", scale=1.0, theme=theme, embed=False, margin=16.0, marks=MARKS,
        arrangement=arranged(paint.measure(talks)),
    )  # fmt: skip
    stored = STORED / f"talks-{theme}.png"
    if request.config.getoption("--update-snapshots"):
        stored.write_bytes(drawn)

    now, then = QImage.fromData(drawn), QImage(str(stored))

    assert now.size() == then.size()
    assert differing(now, then) <= SHARE


def differing(one: QImage, other: QImage) -> float:
    """Return the share of bytes that differ noticeably."""
    kind = QImage.Format.Format_RGB32
    first, second = (bytes(image.convertToFormat(kind).constBits()) for image in (one, other))
    return sum(abs(a - b) > NOTICEABLE for a, b in zip(first, second, strict=True)) / len(first)
