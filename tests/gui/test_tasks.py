"""Work off the window's thread: the window goes first, and no answer comes that nobody wants."""

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from pytestqt.qtbot import QtBot

from argmap.breath import breathe
from argmap.gui.tasks import HUSH, Tasks

AGES = 600.0


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks(workers=2)
    yield made
    made.close()


class Breathing:
    """Work that breathes until it is told to stop, and counts its breaths."""

    def __init__(self) -> None:
        self.breaths = 0
        self.enough = threading.Event()

    def __call__(self) -> int:
        while not self.enough.wait(0.001):
            breathe()
            self.breaths += 1
        return self.breaths


def test_work_that_breathes_brings_its_answer_home(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []

    tasks.run_quietly(lambda: [breathe() for _ in range(3)] and 7, answers.append)

    qtbot.waitUntil(lambda: answers == [7])


def test_quiet_work_stands_still_while_the_window_is_at_work(tasks: Tasks, qtbot: QtBot) -> None:
    work, answers = Breathing(), list[int]()
    tasks.run_quietly(work, answers.append)
    qtbot.waitUntil(lambda: work.breaths > 0)

    tasks.hush_for(AGES)
    work.enough.set()
    qtbot.wait(30)
    still = work.breaths
    work.enough.clear()
    qtbot.wait(30)

    assert work.breaths <= still + 1
    tasks.hush_for(0)
    work.enough.set()
    qtbot.waitUntil(lambda: len(answers) == 1)


def test_other_work_goes_on_while_the_window_is_at_work(tasks: Tasks, qtbot: QtBot) -> None:
    """A file that somebody waits for is not held up."""
    tasks.hush_for(AGES)
    answers: list[str] = []

    tasks.run(lambda: "read", answers.append)

    qtbot.waitUntil(lambda: answers == ["read"])


def test_a_hush_passes_by_itself(tasks: Tasks, qtbot: QtBot) -> None:
    """Nobody has to end it: whatever goes wrong in the window, work goes on after it."""
    answers: list[str] = []
    tasks.hush()

    tasks.run_quietly(lambda: "found", answers.append)

    qtbot.waitUntil(lambda: answers == ["found"], timeout=round(HUSH * 100_000))


def test_work_that_nobody_wants_any_more_never_reports(tasks: Tasks, qtbot: QtBot) -> None:
    work, answers, ends = Breathing(), list[int](), list[BaseException]()
    wanted = [True]
    tasks.run_quietly(work, answers.append, ends.append, wanted=lambda: wanted[0])
    qtbot.waitUntil(lambda: work.breaths > 0)

    wanted[0] = False

    qtbot.waitUntil(lambda: len(ends) == 1)
    assert isinstance(ends[0], CancelledError)
    assert not answers


def test_work_that_nobody_wants_any_more_ends_without_a_word(tasks: Tasks, qtbot: QtBot) -> None:
    """Where nobody asked to hear of failures, this is none that would be told as a bug."""
    answers: list[str] = []
    tasks.run_quietly(lambda: "stale", answers.append, wanted=lambda: False)
    tasks.run_quietly(lambda: "fresh", answers.append)

    qtbot.waitUntil(lambda: "fresh" in answers)
    qtbot.wait(20)

    assert answers == ["fresh"]


def test_closing_waits_for_nothing_that_stands_still(tasks: Tasks) -> None:
    work = Breathing()
    tasks.hush_for(AGES)
    tasks.run_quietly(work, lambda _: None)

    tasks.close()

    assert work.breaths == 0


def moved(buttons: Qt.MouseButton) -> QMouseEvent:
    none = Qt.KeyboardModifier.NoModifier
    at = QPointF(5, 5)
    return QMouseEvent(QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, buttons, none)


def test_a_pointer_that_passes_holds_nothing_up(tasks: Tasks) -> None:
    tasks.eventFilter(tasks, moved(Qt.MouseButton.NoButton))

    assert not tasks.is_hushed


@pytest.mark.parametrize(
    "event",
    [
        moved(Qt.MouseButton.LeftButton),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_and_drags_come_first(tasks: Tasks, event: QEvent) -> None:
    taken = tasks.eventFilter(tasks, event)

    assert tasks.is_hushed
    assert not taken
