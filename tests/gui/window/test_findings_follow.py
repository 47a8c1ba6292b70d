"""Findings follow the map: soon after a pause, never for a map that is no longer there."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from argmap import checks, edits
from argmap.breath import breathe
from argmap.checks import Finding
from argmap.gui.window import reckoning
from argmap.gui.window.main import MainWindow
from argmap.model import EditError, Map
from tests.gui.window.conftest import Open

Found = list[tuple[Finding, ...]]


@pytest.fixture
def window(opened: Open, talks: Path, qtbot: QtBot) -> MainWindow:
    """A window whose map has been looked through once."""
    made = opened(talks)
    qtbot.waitUntil(lambda: bool(made.reckoning.findings))
    return made


def reworded(window: MainWindow, text: str) -> None:
    first = window.document.map.theses[0].id
    window.document.do("Reword", edits.reword, first, text)


def told(window: MainWindow) -> Found:
    """Collect what is found from now on."""
    found: Found = []
    window.reckoning.found.connect(lambda findings, _load: found.append(findings))
    return found


def expected(map_: Map) -> set[Finding]:
    return set(checks.check(map_))


def test_findings_come_after_a_pause_and_are_those_of_the_map(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = told(window)

    reworded(window, "Nobody ever always talks; it is so because it is.")

    qtbot.waitUntil(lambda: len(found) == 1)
    assert set(found[0]) == expected(window.document.map)


def test_many_edits_in_a_row_are_checked_once(window: MainWindow, qtbot: QtBot) -> None:
    found = told(window)

    for count in range(20):
        reworded(window, f"We should talk {count} times.")
    qtbot.waitUntil(lambda: bool(found))
    qtbot.wait(50)

    assert len(found) == 1
    assert set(found[0]) == expected(window.document.map)


def test_checks_of_a_map_that_was_edited_meanwhile_never_report(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    seen: list[Map] = []

    def slow(map_: Map, *args: object, **kwargs: object) -> tuple[Finding, ...]:
        seen.append(map_)
        begun.set()
        go_on.wait(5)
        breathe()
        return (Finding("LATE", "warns", (), (), f"of {len(seen)}", "", None),)

    monkeypatch.setattr(checks, "check", slow)
    found = told(window)
    reworded(window, "One.")
    qtbot.waitUntil(begun.is_set)

    reworded(window, "Two.")
    go_on.set()
    qtbot.waitUntil(lambda: bool(found))

    assert [one[0].message for one in found] == ["of 2"]
    assert seen[-1] is window.document.map


def test_going_back_while_the_checks_run_finds_what_was_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Undo brings the very map back that is being checked: its findings are not lost."""
    reworded(window, "One.")
    reworded(window, "Two.")
    found = told(window)
    window.document.undo()
    window.document.redo()
    window.document.undo()

    qtbot.waitUntil(lambda: bool(found))

    assert set(found[-1]) == expected(window.document.map)


def test_an_edit_that_is_refused_holds_nothing_up(window: MainWindow, qtbot: QtBot) -> None:
    def refuse(_map: Map) -> Map:
        raise EditError("no")

    found = told(window)
    reworded(window, "One.")
    with pytest.raises(EditError):
        window.document.do("Refuse", refuse)

    qtbot.waitUntil(lambda: bool(found))
    assert set(found[-1]) == expected(window.document.map)


def test_a_key_pressed_anywhere_in_the_window_comes_first(window: MainWindow) -> None:
    window.tasks.hush_for(0)

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)

    assert window.tasks.is_hushed


def test_scores_of_a_very_large_map_come_from_a_thread(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reckoning, "AT_ONCE", 1)

    reworded(window, "One.")
    reworded(window, "Two.")
    draft = next(iter(window.document.map.drafts), None)
    window.document.lend(draft.id if draft else "d", "Some words.")

    scores = window.reckoning
    qtbot.waitUntil(lambda: scores.scores is not None and scores.scores.map is window.document.map)


def test_heading_status_and_lines_tell_one_number_which_goes_down(
    window: MainWindow, qtbot: QtBot
) -> None:
    def told_everywhere() -> tuple[int, int, int]:
        panel = window.docks.findings
        heading = panel.tabs.bar.tabText(0).removeprefix("Findings ")
        status = window.status.findings.text().partition(" ")[0]
        lines = sum(line.number for line in panel.page.view.drawing.lines if not line.depth)
        return int(heading), int(status), lines

    before = told_everywhere()
    assert len(set(before)) == 1
    assert " kinds" in window.status.findings.text()

    view = window.docks.findings.page.view
    view.setFocus()
    view.setCurrentIndex(view.items.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(window.docks.findings.page.reason, Qt.Key.Key_Return)

    assert told_everywhere() == tuple(count - 1 for count in before)


def test_a_finding_walked_to_is_set_aside_by_key_from_the_map(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.canvas.setFocus()
    for key, held in ((Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
                      (Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)):  # fmt: skip
        qtbot.keyClick(window, key, held)
    reason = window.docks.findings.page.reason
    qtbot.waitUntil(reason.isVisible)
    qtbot.keyClick(reason, Qt.Key.Key_Return)

    assert len(window.document.map.dismissed) == 1
