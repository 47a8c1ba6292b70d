"""Messages: the last word is shown, and what must be answered is not lost under it."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
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


def test_what_could_not_be_done_has_a_sign_and_a_word_and_news_has_none(bar: MessageBar) -> None:
    def marks() -> list[str]:
        return [part.text() for part in bar.findChildren(QLabel) if not part.isHidden()]

    bar.refuse("It could not be opened.", stays=STAYS)
    assert "Not done" in marks()
    assert bar.property("refused") is True

    bar.say("Saved")
    assert marks() == ["Saved"]
    assert bar.property("refused") is False

    bar.outdate()
    assert "Not done" in marks()
    assert bar.words() == "It could not be opened."


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


def test_a_passing_word_goes_when_things_have_changed(bar: MessageBar) -> None:
    bar.say("3 links went with it")

    bar.outdate()

    assert bar.words() == ""


def test_what_must_be_read_stays_when_things_change(bar: MessageBar) -> None:
    bar.say("could not be opened", stays=STAYS)

    bar.outdate()

    assert bar.words() == "could not be opened"


def test_what_must_be_read_is_there_again_after_a_passing_word(bar: MessageBar) -> None:
    bar.say("could not be saved", ("Save it elsewhere…", lambda: None))
    bar.say("copied")
    bar.say("copied again")

    _press(bar, "×")

    assert bar.words() == "could not be saved"


def test_what_is_dealt_with_does_not_come_back(bar: MessageBar) -> None:
    bar.say("could not be saved", ("Save it elsewhere…", lambda: None))
    bar.say("saving")
    bar.take_back("could not be saved")

    bar.outdate()

    assert bar.words() == ""
