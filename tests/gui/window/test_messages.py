"""Messages: the last word is shown, and what must be answered is not lost under it."""

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from argmap.gui.messages import STAYS, MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def _press(bar: MessageBar, title: str) -> None:
    buttons = [*bar.findChildren(QPushButton), *bar.findChildren(QToolButton)]
    next(b for b in buttons if b.text() == title and not b.isHidden()).click()


def test_an_offer_waits_for_what_stays_and_comes_after_it(bar: MessageBar) -> None:
    bar.say("could not be opened", stays=STAYS)
    bar.offer("something is unsaved", ("Bring it back", lambda: None))

    assert bar.words() == "could not be opened"

    _press(bar, "×")

    assert bar.words() == "something is unsaved"


def test_an_offer_comes_back_after_another_word(bar: MessageBar) -> None:
    bar.offer("something is unsaved", ("Bring it back", lambda: None))
    bar.say("saved")
    bar.settle()

    assert bar.words() == "something is unsaved"


def test_an_offer_that_is_answered_is_gone(bar: MessageBar) -> None:
    taken: list[bool] = []
    bar.offer("something is unsaved", ("Bring it back", lambda: taken.append(True)))

    _press(bar, "Bring it back")

    assert taken == [True]
    assert bar.words() == ""


def test_an_offer_that_is_closed_does_not_come_back(bar: MessageBar) -> None:
    bar.offer("something is unsaved", ("Bring it back", lambda: None))

    _press(bar, "×")
    bar.say("saved")
    bar.settle()

    assert bar.words() == ""
