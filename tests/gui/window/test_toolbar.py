"""The toolbar: every tool is there on a small screen, too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from argmap.gui.window.main import MainWindow
from argmap.gui.window.tools import Tool

Open = Callable[..., MainWindow]


@pytest.mark.parametrize("width", [1440, 1280, 1100])
def test_no_tool_is_missing_where_the_window_is_narrow(
    opened: Open, talks: Path, width: int
) -> None:
    window = opened(talks)

    window.resize(width, 700)
    QApplication.processEvents()

    hidden = [tool.text() for tool in window.findChildren(Tool) if not tool.isVisible()]
    assert hidden == []
