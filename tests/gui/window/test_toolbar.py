"""The toolbar: every tool is there on a small screen, too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication, QToolButton

from argmap.gui.window.main import MainWindow
from argmap.gui.window.tools import Bar, Tool

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


@pytest.mark.parametrize(("width", "scale"), [(1440, 200), (1024, 150), (1024, 200), (800, 100)])
def test_tools_without_room_are_behind_one_mark(
    opened: Open, talks: Path, width: int, scale: int
) -> None:
    window = opened(talks)

    window.resize(width, 700)
    window.settings.put("scale", scale)
    QApplication.processEvents()

    bar = window.findChild(Bar)
    assert bar is not None
    tools = bar.findChildren(Tool)
    more = next(b for b in bar.findChildren(QToolButton) if b.text() == "More »")
    gone = [tool.defaultAction() for tool in tools if not tool.isVisible()]
    assert more.isVisible() is bool(gone)
    assert more.menu().actions() == gone
    for shown in (*(tool for tool in tools if tool.isVisible()), *([more] if gone else [])):
        assert bar.rect().contains(shown.geometry())

    window.settings.put("scale", 100)
    window.resize(1440, 700)
    QApplication.processEvents()
    assert all(tool.isVisible() for tool in tools)
    assert not more.isVisible()


def test_a_tool_says_what_it_is_for_and_leaves_the_verdict_alone(opened: Open, talks: Path) -> None:
    window = opened(talks)
    tool = next(t for t in window.findChildren(Tool) if t.text().replace("&", "") == "Evidence")
    window.select((window.document.map.nodes[3].id,))

    QApplication.sendEvent(tool, QEvent(QEvent.Type.Enter))
    QApplication.sendEvent(tool, QStatusTipEvent(tool.statusTip()))

    assert tool.toolTip().startswith("A fact or testimony")
    assert window.status.currentMessage() == ""
    assert window.status.verdict.isVisible()
