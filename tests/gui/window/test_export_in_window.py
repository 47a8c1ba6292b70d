"""What is seen is what is exported, printed and copied."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import argmap
from argmap.files import backups
from argmap.gui.dialogs.export import ExportDialog
from argmap.gui.dialogs.printing import paint_pages
from argmap.gui.dialogs.writing import WriteDialog
from argmap.gui.window import clipboard
from argmap.gui.window.main import MainWindow
from argmap.model import Map
from argmap.paint import Choices, portrait

Open = Callable[..., MainWindow]


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_an_exported_picture_opens_again_as_the_map(
    opened: Open, talks: Path, tmp_path: Path, qtbot: QtBot, suffix: str
) -> None:
    window = opened(talks)
    dialog = ExportDialog(window)
    dialog.kind.setCurrentIndex(dialog.kind.findData(suffix))
    out = tmp_path / f"map{suffix}"

    window.filing.export(out, dialog.options())
    qtbot.waitUntil(lambda: "exported to" in window.messages.words().lower(), timeout=20_000)
    dialog.reject()

    assert argmap.read(out) == window.document.map


def test_no_export_takes_the_place_of_a_map_that_is_open_or_that_nobody_kept(
    opened: Open, talks: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mine, other = tmp_path / "mine.json", tmp_path / "other.json"
    mine.write_bytes(talks.read_bytes())
    argmap.write(Map(title="theirs"), other)
    window = opened(mine)
    dialog = ExportDialog(window)

    window.filing.export(mine, dialog.options())
    qtbot.waitUntil(lambda: "open in this argmap" in window.messages.words(), timeout=20_000)
    window.filing.export(other, dialog.options())
    qtbot.waitUntil(lambda: "exported to" in window.messages.words().lower(), timeout=20_000)
    dialog.reject()

    assert mine.read_bytes() == talks.read_bytes()
    assert [argmap.read(b.path).title for b in backups.listed(other)] == ["theirs"]


def test_the_dialog_draws_a_preview(opened: Open, talks: Path, qtbot: QtBot) -> None:
    window = opened(talks)
    dialog = ExportDialog(window)
    dialog.show()

    qtbot.waitUntil(lambda: not dialog._image.pixmap().isNull(), timeout=20_000)
    dialog.reject()

    assert dialog.loses.text() == "Nothing is lost."


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".md", ".html", ".txt"])
def test_a_paper_is_read_before_it_is_saved(
    opened: Open, talks: Path, tmp_path: Path, qtbot: QtBot, suffix: str
) -> None:
    window = opened(talks)
    dialog = WriteDialog(window)
    dialog.show()
    qtbot.waitUntil(lambda: "First point" in dialog.text.toPlainText(), timeout=20_000)
    out = tmp_path / f"draft{suffix}"

    window.filing.write_out(out, "skeleton", dialog.options())
    qtbot.waitUntil(lambda: "exported to" in window.messages.words().lower(), timeout=20_000)
    dialog.reject()

    assert out.stat().st_size > 2000


def test_a_word_file_is_shown_as_it_will_look_and_plain_text_as_it_will_read(
    opened: Open, talks: Path, qtbot: QtBot
) -> None:
    dialog = WriteDialog(opened(talks))
    dialog.show()
    qtbot.waitUntil(lambda: "First point" in dialog.text.toPlainText(), timeout=20_000)

    looks, block = {}, dialog.text.document().begin()
    while block.isValid():
        size = block.begin().fragment().charFormat().font().pixelSize() if block.text() else 0
        looks[block.text().partition(" (")[0]] = (block.blockFormat().headingLevel(), size)
        block = block.next()
    shown = dialog.text.toPlainText()
    dialog.suffix.setCurrentIndex(dialog.suffix.findData(".txt"))
    qtbot.waitUntil(lambda: "-----" in dialog.text.toPlainText(), timeout=20_000)
    dialog.reject()

    assert "---" not in shown
    assert "===" not in shown
    assert looks["First point"][0] == 1
    assert looks["First point"][1] > 15


def test_a_dialog_closed_before_its_preview_came_is_no_fault(
    opened: Open, talks: Path, qtbot: QtBot
) -> None:
    window = opened(talks)
    dialog = ExportDialog(window)
    dialog.show()
    qtbot.wait(80)

    dialog.reject()
    window.tasks.run(lambda: None, lambda _: window.say("after it"))

    qtbot.waitUntil(lambda: window.messages.words() == "After it", timeout=20_000)


def test_a_poster_takes_more_pages_than_one_sheet(
    opened: Open, talks: Path, tmp_path: Path
) -> None:
    window = opened(talks)
    picture = portrait(window.document.map, Choices(arrangement=window.canvas.arrangement))
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    printer.setFullPage(True)

    assert paint_pages(printer, picture, poster=False) == 1
    assert paint_pages(printer, picture, poster=True) > 4


def test_a_copy_is_picture_text_and_map_at_once(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.select(("K2",))

    window.ask("copy")

    carried = QApplication.clipboard().mimeData()
    assert "Unconditional talks leave" in carried.text()
    assert not QImage(carried.imageData()).isNull()
    assert carried.hasFormat("application/vnd.argmap+json")
    assert carried.hasFormat("image/svg+xml")


def test_of_a_large_copy_the_picture_follows(
    opened: Open, talks: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "AT_ONCE", 1)
    window = opened(talks)
    window.select(("K2", "R3"))

    window.ask("copy")

    carried = QApplication.clipboard().mimeData()
    assert carried.hasFormat("application/vnd.argmap+json")
    assert "Unconditional talks leave" in carried.text()
    qtbot.waitUntil(lambda: QApplication.clipboard().mimeData().hasFormat("image/svg+xml"))
    assert not QImage(QApplication.clipboard().mimeData().imageData()).isNull()


def test_a_picture_that_follows_takes_nothing_away_that_was_copied_since(
    opened: Open, talks: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[None] = []

    def draw(*_: object) -> tuple[dict[str, bytes], QImage]:
        drawn.append(None)
        return {"text/plain": b"late"}, QImage(2, 2, QImage.Format.Format_RGB32)

    monkeypatch.setattr(clipboard, "AT_ONCE", 1)
    monkeypatch.setattr(clipboard, "_drawn", draw)
    window = opened(talks)
    window.select(("K2", "R3"))

    window.ask("copy")
    QApplication.clipboard().setText("something else")
    qtbot.waitUntil(lambda: bool(drawn))
    qtbot.wait(50)

    assert QApplication.clipboard().text() == "something else"


def test_a_copied_branch_is_pasted_onto_what_is_selected(opened: Open, talks: Path) -> None:
    window = opened(talks)
    before = window.document.map
    window.select(("K2", "R3"))
    window.ask("copy")
    window.select(("C3",))

    window.ask("paste")

    after = window.document.map
    assert len(after.nodes) == len(before.nodes) + 2
    new = [n for n in after.nodes if n.id not in before.node_by_id]
    assert {n.text for n in new} == {before.node_by_id[i].text for i in ("K2", "R3")}
    assert any(x.target == "C3" and x.sources[0] in {n.id for n in new} for x in after.links)


def test_an_indented_list_from_elsewhere_becomes_a_branch(opened: Open) -> None:
    window = opened()
    window.filing.new()
    QApplication.clipboard().setText("Talk\n\tIt works\n\t\tIt did in 1994")

    window.ask("paste")

    texts = [n.text for n in window.document.map.nodes]
    assert texts == ["Talk", "It works", "It did in 1994"]


def test_the_context_menu_offers_only_what_can_be_done(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.select(("K2",))

    window.show_menu(QPoint(10, 10), ("K2",))
    menu = QApplication.activePopupWidget()

    assert menu is not None
    titles = {a.text().replace("&", "") for a in menu.actions() if a.text()}
    menu.close()
    assert "But…" in titles
    assert all(a.isEnabled() for a in menu.actions() if a.text())
