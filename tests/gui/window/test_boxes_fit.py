"""Boxes that save or print: whole on a small screen with large type, their buttons always there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton

from argmap.gui.app import Application
from argmap.gui.dialogs.export import ExportDialog
from argmap.gui.dialogs.printing import PrintDialog
from argmap.gui.dialogs.writing import WriteDialog
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]
BOXES = (ExportDialog, PrintDialog, WriteDialog)


@pytest.fixture
def large(program: Application) -> Iterator[None]:
    """The largest type there is."""
    program.settings.put("scale", 200)
    yield
    program.settings.put("scale", 100)


def _buttons(box: QDialog) -> list[QPushButton]:
    return [
        button
        for each in box.findChildren(QDialogButtonBox)
        for button in each.findChildren(QPushButton)
    ]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_fits_a_small_screen_with_large_type(
    opened: Open, talks: Path, large: None, box: type[QDialog]
) -> None:
    shown = box(opened(talks))

    shown.show()
    shown.resize(976, 620)
    QApplication.processEvents()

    assert shown.width() <= 976 and shown.height() <= 620
    for button in _buttons(shown):
        assert button.isVisible()
        assert shown.rect().contains(button.geometry().translated(button.parent().pos()))
    shown.reject()


@pytest.fixture
def printing(opened: Open, talks: Path) -> PrintDialog:
    """The box that prints, as Ctrl+P opens it."""
    window = opened(talks)
    window.built.run("print")
    QApplication.processEvents()
    box = window.findChild(PrintDialog)
    assert box is not None
    return box


def test_a_poster_is_seen_before_it_is_printed(printing: PrintDialog) -> None:
    assert printing.pages.text() == "1 page"

    printing.poster.click()
    QApplication.processEvents()

    count = printing.preview.pageCount()
    assert count > 4
    assert printing.pages.text() == f"{count} pages, to be put side by side"
    printing.reject()


def test_print_prints(
    printing: PrintDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "map.pdf"
    printing.printer.setOutputFileName(str(out))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _box: 1)

    next(b for b in _buttons(printing) if b.text() == "Print…").click()

    assert out.read_bytes().startswith(b"%PDF")
    assert not printing.isVisible()
