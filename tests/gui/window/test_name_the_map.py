"""Things that one does to a map as a whole, as a person does them."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.window.main import MainWindow
from argmap.paint import export

Open = Callable[..., MainWindow]


def test_a_map_is_named_by_typing(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.select(())
    field = window.docks.inspector.whole.title
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Talks at last")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QApplication.processEvents()

    assert window.document.map.title == "Talks at last"
    assert window.document.history.undo_title == "Name map"


def test_a_picture_under_the_name_of_a_map_is_not_written_over(
    opened: Open, talks: Path, tmp_path: Path
) -> None:
    first = opened(talks)
    picture = tmp_path / "picture.argmap"
    picture.write_bytes(export(first.document.map, ".png"))
    copy = shutil.copy(talks, tmp_path / "UPPER.ARGMAP")

    window = opened(picture)
    assert window.document.path is None
    assert window.document.map.title == first.document.map.title
    assert opened(Path(copy)).document.path == Path(copy)
