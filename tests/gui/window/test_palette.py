"""The palette finds by words and initials, and says when there is nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.dialogs.matching import is_near, rank_of
from argmap.gui.dialogs.picker import Picker
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def picker(opened: Open, talks: Path) -> Picker:
    """The palette, open over a map."""
    window = opened(talks)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    found = window.findChild(Picker)
    assert found is not None
    return found


def shown(picker: Picker, words: str) -> list[str]:
    picker.line.clear()
    QTest.keyClicks(picker.line, words)
    return [picker.list.item(row).text() for row in range(picker.list.count())]


@pytest.mark.parametrize("words", ["size", "200", "type window", "preferences 200"])
def test_the_size_of_the_type_is_found_and_set(picker: Picker, words: str) -> None:
    listed = shown(picker, words)

    assert any(one.startswith("Size of the window's type: 200 %") for one in listed)


def test_a_choice_of_the_preferences_is_taken_at_once(picker: Picker) -> None:
    window = picker.parent()
    assert isinstance(window, MainWindow)
    shown(picker, "200")

    QTest.keyClick(picker.line, Qt.Key.Key_Return)

    assert window.settings.get("scale") == 200
    window.settings.put("scale", 100)


def test_letters_scattered_over_a_sentence_are_no_match(picker: Picker) -> None:
    for words in ("horizontal", "wsn", "rotate"):
        assert shown(picker, words) == []
        assert picker.nothing.isVisible()
        assert words in picker.nothing.text()

    assert shown(picker, "fit")
    assert not picker.nothing.isVisible()


def test_recent_maps_are_found_by_that_word(picker: Picker) -> None:
    assert any("recent" in one.casefold() for one in shown(picker, "recent"))


def test_words_come_before_initials_and_those_before_what_stands_within_words() -> None:
    titles = ["Unfit for use", "Focus on this", "Fit the map", "The map must fit"]

    ranked = sorted(
        (rank, title) for title in titles if (rank := rank_of("fit", title)) is not None
    )
    assert [title for _, title in ranked] == ["Fit the map", "The map must fit", "Unfit for use"]
    assert rank_of("fot", "Focus on this") is not None
    assert rank_of("map the", "Fit the map") is not None
    assert rank_of("ftm", "Fit the map") is not None
    assert rank_of("fm", "Fit the map") is None
    assert rank_of("nfi", "Unfit for use") is not None


def test_a_slip_of_the_fingers_is_forgiven() -> None:
    assert is_near("exprot", "Export…")
    assert not is_near("rotate", "Export…")
    assert not is_near("of", "off")
