"""Dropping things on the canvas, and the context menu."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from argmap.gui.canvas.gestures import drops


def drop(person, at, text="", urls=()):
    """Let something go over a point."""
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    event = QDropEvent(
        QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    person.canvas.dropEvent(event)


def test_an_address_on_a_card_is_its_source(person):
    """The host is its name until somebody gives a better one."""
    drop(person, person.point("e"), urls=["https://www.example.org/a?b=1"])
    node = person.document.map.node_by_id["e"]
    source = person.document.map.source_by_id[node.source.id]

    assert node.source.url == "https://www.example.org/a?b=1"
    assert source.name == "example.org"
    assert person.document.history.undo_title == "Cite"


def test_the_same_address_is_the_same_source(person):
    """Dropped twice, it is one source."""
    for id_ in ("e", "a"):
        drop(person, person.point(id_), text="https://example.org/a")

    assert len(person.document.map.sources) == 1


def test_words_near_a_card_become_a_child(person):
    """Indented lines become a subtree."""
    box = person.canvas.map_scene.cards["k"].box
    drop(person, person.at(QPointF(box.right + 12, box.y)), text="One\n  Two")
    map_ = person.document.map
    one, two = map_.nodes[-2:]

    assert (one.text, two.text) == ("One", "Two")
    assert map_.links_from[one.id][0].target == "k"
    assert map_.links_from[two.id][0].target == one.id
    assert person.canvas.selection() == (one.id,)


def test_words_far_from_any_card_stand_alone(person):
    """Dropped on the ground, they bear on nothing."""
    drop(person, QPoint(6, 690), text="A stray thought")
    map_ = person.document.map

    assert map_.nodes[-1].text == "A stray thought"
    assert map_.nodes[-1].id not in map_.links_from


def test_files_are_for_the_window(person):
    """A map that is dropped is opened by the window."""
    told = []
    person.canvas.wants.connect(lambda what, value: told.append((what, value)))
    drop(person, person.point("e"), urls=["file:///tmp/some.argmap"])

    assert told == [("files", ("/tmp/some.argmap",))]
    assert person.document.is_saved


def test_dangerous_addresses_are_words(person):
    """Only web addresses become sources."""
    drop(person, person.point("e"), text="javascript:alert(1)")

    assert not person.document.map.sources


def test_the_context_menu_is_for_what_is_under_the_pointer(person):
    """A right click selects first, then asks the window for the menu."""
    told = []
    person.canvas.context_menu.connect(lambda place, ids: told.append(ids))
    at = person.point("k")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, person.canvas.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(person.canvas.viewport(), event)

    assert told == [("k",)]
    assert person.canvas.selection() == ("k",)


def test_the_menu_key_opens_the_menu_at_the_card(person):
    """By keyboard it is for what is selected, and stands there."""
    told = []
    person.canvas.context_menu.connect(lambda place, ids: told.append((place, ids)))
    person.click("k")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(person.canvas.viewport(), event)
    at = person.canvas.viewport().mapFromGlobal(told[0][0])

    assert told[0][1] == ("k",)
    assert (at - person.point("k")).manhattanLength() < 4


@pytest.mark.parametrize("suffix", [".argmap", ".json", ".png", ".svg", ".pdf"])
def test_every_file_that_may_hold_a_map_is_one_to_open(tmp_path, suffix):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / f"map{suffix}"))])

    assert drops.files(data) == (str(tmp_path / f"map{suffix}"),)
