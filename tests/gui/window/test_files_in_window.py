"""Open, save, close: nothing is lost, nothing is asked for nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

import argmap
import argmap.assets
from argmap import edits
from argmap.gui.app import Application
from argmap.gui.window.main import MainWindow
from argmap.model import Map, Node
from argmap.paint import export

Open = Callable[..., MainWindow]
Answers = list[QMessageBox.StandardButton]


def _retitled(title: str) -> Callable[[Map], Map]:
    return partial(edits.set_map, title=title)


def test_a_saved_map_holds_what_was_on_screen(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.document.do("Retitle", _retitled("Talks, at last"))

    window.ask("save")

    assert argmap.read(talks) == window.document.map
    assert window.document.is_saved
    assert not window.isWindowModified()


def test_closing_an_unchanged_map_asks_nothing(opened: Open, talks: Path, answers: Answers) -> None:
    window = opened(talks)

    assert window.close()
    assert answers == []


def test_closing_a_changed_map_asks_and_cancel_keeps_it(
    opened: Open, talks: Path, answers: Answers
) -> None:
    window = opened(talks)
    window.document.do("Retitle", _retitled("Changed"))
    answers.append(QMessageBox.StandardButton.Cancel)

    assert not window.close()
    assert window.isVisible()
    assert answers == []


def test_closing_and_saving_saves(opened: Open, talks: Path, answers: Answers) -> None:
    window = opened(talks)
    window.document.do("Retitle", _retitled("Changed"))
    answers.append(QMessageBox.StandardButton.Save)

    assert window.close()
    assert argmap.read(talks).title == "Changed"


def test_undoing_back_to_the_saved_map_is_saved_again(opened: Open, talks: Path) -> None:
    window = opened(talks)
    window.document.do("Retitle", _retitled("Changed"))
    assert window.isWindowModified()

    window.document.undo()

    assert not window.isWindowModified()


def test_a_damaged_file_is_refused_in_the_window_and_the_map_stays(
    opened: Open, talks: Path, tmp_path: Path
) -> None:
    window = opened(talks)
    before = window.document.map
    broken = tmp_path / "broken.argmap"
    broken.write_text('{"format": "argmap", "nodes": [}', "utf-8")

    window.filing.open(broken)

    assert window.document.map is before
    assert "broken.argmap" in window.messages.words()


def test_what_another_program_saved_is_not_overwritten_unasked(opened: Open, talks: Path) -> None:
    window = opened(talks)
    theirs = argmap.read(talks).but(title="Theirs")
    argmap.write(theirs, talks)
    window.document.do("Retitle", _retitled("Mine"))

    window.ask("save")

    assert argmap.read(talks).title == "Theirs"
    assert "changed by another program" in window.messages.words()


def test_what_both_changed_can_be_merged_and_saved(opened: Open, talks: Path) -> None:
    window = opened(talks)
    theirs = argmap.read(talks).but(note="A note of theirs")
    argmap.write(theirs, talks)
    window.document.do("Retitle", _retitled("Mine"))
    window.ask("save")

    next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Merge both").click()
    window.ask("save")

    on_disk = argmap.read(talks)
    assert (on_disk.title, on_disk.note) == ("Mine", "A note of theirs")


def test_a_change_is_kept_for_recovery_and_gone_after_the_save(
    opened: Open, talks: Path, qtbot: QtBot
) -> None:
    from argmap.files import recovery

    window = opened(talks)
    window.document.do("Retitle", _retitled("Not yet saved"))
    window.filing.keep()
    kept = recovery.listed()
    window.ask("save")

    assert [recovery.title for recovery in kept] == ["Not yet saved"]
    assert recovery.listed() == ()


def test_the_same_file_is_not_opened_in_two_windows(
    opened: Open, program: Application, talks: Path
) -> None:
    opened(talks)
    opened(talks)

    assert len(program.windows) == 1


def test_a_starter_map_opens_as_a_copy(opened: Open) -> None:
    window = opened()
    seed = argmap.assets.seeds() / "korea-talks.argmap"

    window.filing.take(str(seed), True)

    assert len(window.document.map.nodes) == 41
    assert window.document.path is None


def test_a_picture_that_was_only_looked_at_closes_without_a_question(
    opened: Open, talks: Path, tmp_path: Path, answers: Answers
) -> None:
    picture = tmp_path / "talks.svg"
    picture.write_bytes(export(argmap.read(talks), ".svg"))
    window = opened(picture)

    assert window.document.map.nodes
    assert window.close()
    assert answers == []


def test_a_new_map_is_named_after_its_thesis(opened: Open) -> None:
    window = opened()
    window.filing.new()
    window.document.do("Add", edits.add, Node(text="Make buses free."))

    assert window.filing.suggested(".argmap").name == "make-buses-free.argmap"


def test_a_change_from_outside_is_seen_after_a_save_too(
    opened: Open, talks: Path, qtbot: QtBot
) -> None:
    window = opened(talks)
    for title in ("One", "Two"):
        window.document.do("Retitle", _retitled(title))
        assert window.filing.save()
        QApplication.processEvents()

    talks.write_text(talks.read_text("utf-8").replace("Two", "Theirs"), "utf-8")

    qtbot.waitUntil(lambda: "another program" in window.messages.words())


def test_a_save_that_fails_says_so_until_it_is_read_and_offers_another_place(
    opened: Open, talks: Path
) -> None:
    window = opened(talks)
    window.document.do("Retitle", _retitled("Changed"))
    talks.chmod(0o444)

    assert not window.filing.save()
    QApplication.processEvents()

    assert "could not be saved" in window.messages.words()
    titles = [b.text() for b in window.messages.findChildren(QPushButton) if not b.isHidden()]
    assert titles == ["Save it elsewhere…"]
