"""A map is typed as fast as it is spoken, without the mouse."""

from PySide6.QtCore import Qt

from argmap.gui.canvas.overlays.prompt import WORDS
from argmap.model import LinkKind, Map, NodeKind

Key = Qt.Key


def test_an_empty_canvas_says_how_to_begin(sit):
    """The calm prompt is there until there is a card."""
    person = sit(Map())
    prompt = person.canvas.overlays.prompt

    assert prompt.isVisible()
    assert prompt.text() == WORDS
    person.press(Key.Key_C)
    assert not prompt.isVisible()
    person.press(Key.Key_Escape)
    assert prompt.isVisible()


def test_claim_critique_rebuttal_evidence_in_twelve_keys(sit):
    """Besides the words: C, Enter, B, Enter, B, Enter, E, Enter."""
    person = sit(Map())
    presses = 0
    for key, words in (
        (Key.Key_C, "We should talk."),
        (Key.Key_B, "Talks reward tests."),
        (Key.Key_B, "Tests went on without talks."),
        (Key.Key_E, "Five tests in one year."),
    ):
        person.press(key)
        person.write(words)
        person.press(Key.Key_Return)
        presses += 2
    map_ = person.document.map
    kinds = [node.kind for node in map_.nodes]

    assert presses <= 12
    assert kinds == [
        NodeKind.CLAIM,
        NodeKind.CRITIQUE,
        NodeKind.REBUTTAL,
        NodeKind.EVIDENCE,
    ]
    assert [link.kind for link in map_.links] == [
        LinkKind.ATTACKS,
        LinkKind.ATTACKS,
        LinkKind.SUPPORTS,
    ]
    assert map_.thesis == map_.nodes[0].id


def test_an_undercut_by_one_key(person):
    """U says that the step from the selected card does not follow."""
    person.click("a")
    person.press(Key.Key_U)
    person.write("It never was tried.")
    person.press(Key.Key_Return)
    link = person.document.map.links[-1]

    assert (link.kind, link.target) == (LinkKind.ATTACKS, "at")
    assert link.id in person.canvas.map_scene.links


def test_linked_premises_by_one_key(person):
    """P adds "same reason, part 2"; both meet in one junction."""
    person.click("a")
    person.press(Key.Key_P)
    person.write("Nothing else is left.")
    person.press(Key.Key_Return)

    assert len(person.document.map.link_by_id["at"].sources) == 2
    assert person.canvas.map_scene.links["at"].route.junction is not None


def test_delete_and_undo_show_at_once(person):
    """The canvas follows the document both ways."""
    person.click("e")
    person.press(Key.Key_Delete)
    gone = set(person.canvas.map_scene.cards)
    person.document.undo()

    assert gone == {"t", "a", "k", "u"}
    assert set(person.canvas.map_scene.cards) == {"t", "a", "k", "e", "u"}


def test_siblings_change_places(person):
    """Ctrl and an arrow move a card before or after its sibling."""
    person.click("k")
    person.press(Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    boxes = person.canvas.arrangement.nodes

    assert boxes["k"].x < boxes["a"].x
