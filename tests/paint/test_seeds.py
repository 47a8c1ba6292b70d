"""Every starter map is drawn in every format, light and dark, and opens again."""

from pathlib import Path

import pytest

from argmap import paint
from argmap.assets import seeds
from argmap.formats.table import read_any

KINDS = ((".png", "dark"), (".svg", "light"), (".pdf", "dark"))
SEEDS = sorted(seeds().glob("*.argmap"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize(("suffix", "theme"), KINDS)
def test_a_seed_is_drawn_and_opens_again(path: Path, suffix: str, theme: str) -> None:
    """What the start page offers can leave in every form."""
    map_ = read_any(path.read_bytes(), path.name)

    assert read_any(paint.export(map_, suffix, theme=theme, scale=0.5)) == map_
