"""Words that are still being typed when the window is closed are not lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

import argmap
from argmap.gui.window.main import MainWindow


def test_what_is_being_typed_is_saved_with_the_rest(
    opened: Callable[..., MainWindow], talks: Path, answers: list[QMessageBox.StandardButton]
) -> None:
    window = opened(talks)
    window.canvas.setFocus()
    window.select(("R3",))
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, " At all.")
    answers.append(QMessageBox.StandardButton.Save)

    assert window.close()

    assert argmap.read(talks).node_by_id["R3"].text.endswith("give nothing. At all.")
