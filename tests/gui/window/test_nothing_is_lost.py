"""Nothing that was written goes without a question, whatever is opened, recovered or loaded."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton

import argmap
import argmap.assets
from argmap import edits
from argmap.files import recovery
from argmap.gui.app import Application
from argmap.gui.window.main import MainWindow
from argmap.model import Map, Node

Open = Callable[..., MainWindow]


def _press(window: MainWindow, title: str) -> None:
    QApplication.processEvents()
    buttons = window.messages.findChildren(QPushButton)
    next(b for b in buttons if b.text() == title and not b.isHidden()).click()


def _write(window: MainWindow, text: str) -> None:
    window.document.do("Add claim", edits.add, Node(text=text))


def _texts(map_: Map) -> set[str]:
    return {node.text for node in map_.nodes}


def _crashed(map_: Map, path: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave what a program that died would have left."""
    with monkeypatch.context() as patch:
        died = recovery.myself()
        patch.setattr(recovery, "myself", lambda: type(died)(**{**vars(died), "pid": 2**22 + 1}))
        recovery.keep(recovery.new_recovery_id(), map_, path)


@pytest.mark.parametrize("shelf", ["starters", "templates"])
def test_a_starter_or_template_leaves_unsaved_words_alone(
    program: Application, opened: Open, talks: Path, shelf: str
) -> None:
    window = opened(talks)
    _write(window, "precious words")
    window.ask("start")
    shown: QListWidget = getattr(window.start, shelf)

    shown.setFocus()
    shown.setCurrentRow(0)
    QTest.keyClick(shown, Qt.Key.Key_Return)

    assert "precious words" in _texts(window.document.map)
    assert window.document.path == talks
    assert len(program.windows) == 2
    assert program.windows[1].document.map.nodes


def test_words_still_being_typed_count_as_unsaved(
    program: Application, opened: Open, talks: Path
) -> None:
    window = opened(talks)
    window.canvas.setFocus()
    window.built.run("claim")
    QTest.keyClicks(QApplication.focusWidget(), "half a sentence")

    window.filing.take(str(argmap.assets.seeds() / "korea-talks.argmap"), True)

    assert "half a sentence" in _texts(window.document.map)
    assert len(program.windows) == 2


def test_a_map_begun_elsewhere_is_looked_through(
    program: Application, opened: Open, qtbot: object
) -> None:
    window = opened()
    window.filing.new()
    _write(window, "unsaved")

    window.ask("new")

    second = program.windows[1]
    assert second.reckoning.scores is not None
    assert second.status.verdict.text() == "No thesis yet"


def test_what_was_written_since_the_crash_stays_beside_what_comes_back(
    opened: Open, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = edits.add(argmap.read(talks), Node(text="lost in the crash"))
    _crashed(lost, talks, monkeypatch)
    window = opened(talks)
    window.filing.offer_recovery()
    _write(window, "typed before recovering")

    _press(window, "Bring it back")

    assert {"lost in the crash", "typed before recovering"} <= _texts(window.document.map)
    assert not window.document.is_saved
    window.built.run("undo")
    assert "typed before recovering" in _texts(window.document.map)


def test_what_comes_back_can_be_undone_to_what_is_in_the_file(
    opened: Open, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _crashed(edits.add(argmap.read(talks), Node(text="lost in the crash")), talks, monkeypatch)
    window = opened(talks)
    window.filing.offer_recovery()

    _press(window, "Bring it back")
    assert "lost in the crash" in _texts(window.document.map)
    window.built.run("undo")

    assert window.document.map == argmap.read(talks)
    assert window.document.is_saved


def test_what_comes_back_of_another_map_comes_in_a_window_of_its_own(
    program: Application, opened: Open, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _crashed(Map(title="Never saved", nodes=(Node(text="lost"),)), None, monkeypatch)
    window = opened(talks)
    window.filing.offer_recovery()
    _write(window, "precious words")

    _press(window, "Bring it back")

    assert "precious words" in _texts(window.document.map)
    assert _texts(program.windows[1].document.map) == {"lost"}
    assert not program.windows[1].document.is_saved
    assert [one.title for one in recovery.listed()] == ["Never saved"]


def test_recovered_work_is_kept_until_it_is_saved(
    opened: Open, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _crashed(edits.add(argmap.read(talks), Node(text="lost in the crash")), talks, monkeypatch)
    window = opened(talks)
    window.filing.offer_recovery()
    _press(window, "Bring it back")

    kept = [_texts(recovery.load(one.id)) for one in recovery.listed()]
    window.ask("save")

    assert len(kept) == 1 and "lost in the crash" in kept[0]
    assert recovery.listed() == ()
    assert "lost in the crash" in _texts(argmap.read(talks))


def _retitled(title: str) -> Callable[[Map], Map]:
    return partial(edits.set_map, title=title)


@pytest.fixture
def both(opened: Open, talks: Path) -> MainWindow:
    """A map that was changed here and by another program."""
    window = opened(talks)
    argmap.write(argmap.read(talks).but(title="Theirs"), talks)
    window.document.do("Retitle", _retitled("Mine"))
    window.ask("save")
    return window


def test_load_theirs_can_be_undone(both: MainWindow) -> None:
    _press(both, "Load theirs")
    assert both.document.map.title == "Theirs"
    assert both.status.saved.text() == "Saved"

    both.built.run("undo")

    assert both.document.map.title == "Mine"
    assert both.status.saved.text() == "Not saved"


def test_after_undo_the_bar_says_that_the_file_holds_something_else(both: MainWindow) -> None:
    both.built.run("undo")

    assert both.status.saved.text() == "Changed on disk"
    assert both.built.actions["save"].isEnabled()


def test_after_merging_undo_does_not_claim_to_be_saved(both: MainWindow) -> None:
    _press(both, "Merge both")

    both.built.run("undo")

    assert both.document.map.title == "Mine"
    assert both.status.saved.text() == "Not saved"


def test_who_keeps_their_own_can_save_it(opened: Open, talks: Path) -> None:
    window = opened(talks)
    argmap.write(argmap.read(talks).but(title="Theirs"), talks)
    window.filing.look()

    _press(window, "Keep mine")
    assert window.built.actions["save"].isEnabled()
    window.ask("save")

    assert argmap.read(talks).title == "Talks with North Korea"


def test_the_question_goes_when_it_is_answered_another_way(
    both: MainWindow, tmp_path: Path
) -> None:
    assert "another program" in both.messages.words()

    both.filing.save_to(tmp_path / "mine.argmap", over_theirs=True)

    assert "another program" not in both.messages.words()


def test_an_empty_window_is_used(opened: Open, program: Application) -> None:
    window = opened()
    window.filing.new()

    window.filing.take(str(argmap.assets.seeds() / "korea-talks.argmap"), True)

    assert len(program.windows) == 1
    assert window.document.map.nodes


def test_a_draft_being_typed_keeps_its_window(
    program: Application, opened: Open, talks: Path
) -> None:
    window = opened()
    window.filing.new()
    window.ask("draft show")
    QTest.keyClicks(window.docks.draft.page, "First words of a draft.")

    program.open([str(talks)])

    assert [draft.text for draft in window.document.map.drafts] == ["First words of a draft."]
    assert program.windows[1].document.path == talks


def test_all_that_was_unsaved_is_offered_one_after_the_other(
    program: Application, opened: Open, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title in ("First", "Second"):
        _crashed(Map(title=title, nodes=(Node(text=title),)), None, monkeypatch)
    window = opened(talks)
    window.filing.offer_recovery()

    assert "“Second”" in window.messages.words()
    _press(window, "Bring it back")
    assert "“First”" in window.messages.words()
    _press(window, "Bring it back")

    assert window.messages.words() == ""
    titles = {one.document.map.title for one in program.windows}
    assert {"First", "Second"} <= titles
