"""Larger type: who needs the window's words larger needs those of the map larger, too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from argmap.gui.app import Application
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.mark.parametrize("scale", [80, 150, 200])
def test_a_map_opens_with_words_as_much_larger_as_the_window_s(
    program: Application, opened: Open, talks: Path, scale: int
) -> None:
    usual = opened(talks).canvas.eye.zoom
    for window in list(program.windows):
        window.close()
    program.settings.put("scale", scale)

    assert opened(talks).canvas.eye.zoom == pytest.approx(usual * scale / 100, rel=0.1)

    program.settings.put("scale", 100)


def test_the_map_grows_with_the_type_while_one_looks_at_it(
    program: Application, opened: Open, talks: Path
) -> None:
    window = opened(talks)
    window.select((window.document.map.nodes[3].id,))
    before = window.canvas.eye.zoom

    program.settings.put("scale", 120)
    assert window.canvas.eye.zoom == pytest.approx(before * 1.2)

    program.settings.put("scale", 100)
    assert window.canvas.eye.zoom == pytest.approx(before)


def test_where_the_minimap_would_hide_the_map_it_makes_way(
    program: Application, opened: Open, talks: Path
) -> None:
    program.settings.put("scale", 200)
    window = opened(talks)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.canvas.minimap.is_idle

    window.docks.switch("findings")
    window.docks.switch("inspector")
    QApplication.processEvents()
    assert not window.canvas.minimap.is_idle

    program.settings.put("scale", 100)
