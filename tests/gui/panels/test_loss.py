"""What the thesis would be without a node: two figures only where they differ."""

import re

import pytest

from argmap import assets, read
from argmap.gui.panels.inspector.loss import loss_words
from argmap.scores import score

SEEDS = sorted(assets.seeds().glob("*.argmap"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_no_thesis_rises_or_sinks_to_the_figure_it_has(seed) -> None:
    map_ = read(seed)
    scores = score(map_)

    told = [loss_words(node, scores) for node in map_.nodes]

    moves = [re.findall(r"(\d+)", words) for words in told if "would stay" not in words]
    assert any(moves)
    assert all(now != then for now, then in filter(None, moves))
