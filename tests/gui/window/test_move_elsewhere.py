"""A branch moves elsewhere without the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.gui.dialogs.picker import Picker
from argmap.gui.window.main import MainWindow
from argmap.model import LinkKind

Open = Callable[..., MainWindow]
Keys = Qt.KeyboardModifier


def _picker(window: MainWindow) -> Picker:
    QApplication.processEvents()
    found = window.findChild(Picker)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("keys", "kind"),
    [(Keys.NoModifier, LinkKind.SUPPORTS), (Keys.ShiftModifier, LinkKind.ATTACKS)],
)
def test_shift_l_moves_a_branch_beneath_another_card(
    opened: Open, talks: Path, keys: Keys, kind: LinkKind
) -> None:
    """A key, some letters, Enter: one step, and the card stays selected and in view."""
    window = opened(talks)
    map_ = window.document.map
    link = next(x for x in map_.links if x.target == map_.thesis and x.kind is LinkKind.SUPPORTS)
    moved = link.sources[0]
    aim = next(
        x.sources[0]
        for x in map_.links
        if x.target == map_.thesis and moved not in x.sources and map_.links_into[x.sources[0]]
    )
    window.canvas.setFocus()
    window.select((moved,))

    QTest.keyClick(window.canvas, Qt.Key.Key_L, Keys.ShiftModifier)
    picker = _picker(window)
    assert "supports" in picker.line.placeholderText()
    QTest.keyClicks(picker.line, map_.node_by_id[aim].text[:30])
    QTest.keyClick(picker.line, Qt.Key.Key_Return, keys)
    QApplication.processEvents()
    now = window.document.map.links_from[moved]

    assert [(x.target, x.kind) for x in now if x.target == aim] == [(aim, kind)]
    assert window.document.history.undo_title == "Move beneath"
    assert window.canvas.selection() == (moved,)
    card = window.canvas.map_scene.cards[moved]
    assert window.canvas.eye.seen().contains(card.mapRectToScene(card.rect()))


def test_it_is_in_the_menu_and_not_offered_beneath_itself(opened: Open, talks: Path) -> None:
    window = opened(talks)
    map_ = window.document.map
    window.select((map_.links_into[map_.thesis or ""][0].sources[0],))
    assert window.built.rows["move-beneath"].menu == "Map"

    window.ask("move beneath")
    picker = _picker(window)
    offered = {
        picker.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(picker.list.count())
    }

    assert map_.thesis in offered
    assert not offered & set(window.canvas.selection())
    picker.close()
