"""A map is typed as fast as it is spoken."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.window.main import MainWindow
from argmap.model import LinkKind, NodeKind

Key = Qt.Key


class Typist:
    """Types into whatever has the keyboard, and counts the keys that are not words."""

    def __init__(self) -> None:
        self.presses = 0

    def press(self, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(_with_keyboard(), key, held)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        QTest.keyClicks(_with_keyboard(), words)
        QApplication.processEvents()


def _with_keyboard() -> object:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_claim_critique_rebuttal_evidence_take_at_most_twelve_keys(
    opened: Callable[..., MainWindow],
) -> None:
    window = opened()
    window.filing.new()
    window.canvas.setFocus()
    hands = Typist()

    for key, words in (
        (Key.Key_C, "Washington should enter talks."),
        (Key.Key_B, "That puts its negotiators in a weak position."),
        (Key.Key_B, "Sitting down commits nobody to a concession."),
        (Key.Key_E, "In three earlier rounds nothing was conceded at the table."),
    ):
        hands.press(key)
        hands.write(words)
        hands.press(Key.Key_Return)

    map_ = window.document.map
    assert hands.presses <= 12
    assert [n.kind for n in map_.nodes] == [
        NodeKind.CLAIM, NodeKind.CRITIQUE, NodeKind.REBUTTAL, NodeKind.EVIDENCE,
    ]  # fmt: skip
    assert [n.text.split()[0] for n in map_.nodes] == ["Washington", "That", "Sitting", "In"]
    assert [x.kind for x in map_.links] == [LinkKind.ATTACKS, LinkKind.ATTACKS, LinkKind.SUPPORTS]


def test_everything_typed_can_be_undone_to_the_first_map_and_redone(
    opened: Callable[..., MainWindow],
) -> None:
    window = opened()
    window.filing.new()
    empty = window.document.map
    window.canvas.setFocus()
    hands = Typist()
    for key, words in ((Key.Key_C, "One."), (Key.Key_Tab, "Two."), (Key.Key_U, "Three.")):
        hands.press(key)
        hands.write(words)
        hands.press(Key.Key_Return)
    written = window.document.map

    for _ in range(3):
        hands.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.map is empty

    for _ in range(3):
        hands.press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.document.map is written
    assert written.links[1].target == written.links[0].id


def test_an_added_card_that_was_given_no_words_leaves_no_trace(
    opened: Callable[..., MainWindow],
) -> None:
    window = opened()
    window.filing.new()
    window.canvas.setFocus()
    hands = Typist()

    hands.press(Key.Key_C)
    hands.press(Key.Key_Escape)

    assert not window.document.map.nodes
    assert not window.document.history.undo_title


def test_letters_typed_into_a_text_are_words_and_not_commands(
    opened: Callable[..., MainWindow],
) -> None:
    window = opened()
    window.filing.new()
    window.canvas.setFocus()
    hands = Typist()

    hands.press(Key.Key_C)
    hands.write("cebupsjtlfmw.+-=1234")
    hands.press(Key.Key_Return)

    assert [n.text for n in window.document.map.nodes] == ["cebupsjtlfmw.+-=1234"]
