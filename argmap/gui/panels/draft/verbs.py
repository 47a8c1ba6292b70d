"""What can be done in the draft dock, by the names that menus use."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from argmap.gui.panels.draft import acts
from argmap.model import NodeKind

if TYPE_CHECKING:
    from argmap.gui.panels.draft.panel import DraftPanel


def verbs(panel: "DraftPanel") -> dict[str, Callable[[], None]]:
    """Return the verbs of a draft dock."""
    return {
        **{f"mark {kind}": partial(panel.hand.mark, kind) for kind in NodeKind},
        "anchor": panel.hand.anchor,
        "new": lambda: panel.turn_to(acts.begin(panel.document, "")),
        "open": partial(_open, panel),
        "rename": panel.chooser.rename,
        "remove": partial(_remove, panel),
        "load": panel.chooser.load,
        "store": partial(acts.store, panel.document, panel.draft),
        "find": partial(panel.finding.begin, False),
        "replace": partial(panel.finding.begin, True),
        "next place": partial(panel.walking.step, 1),
        "previous place": partial(panel.walking.step, -1),
        "next gap": partial(panel.walking.next_gap, 1),
        "previous gap": partial(panel.walking.next_gap, -1),
        "x-ray": partial(_x_ray, panel),
        "lists": lambda: panel.tabs.fold(not panel.tabs.is_folded),
        "places": partial(panel.tabs.show_page, panel.places),
        "sending": partial(panel.tabs.show_page, panel.sending),
        "skeleton": partial(panel.tabs.show_page, panel.building),
        "insert skeleton": partial(_insert, panel),
        "copy core": partial(_copy_core, panel),
    }


def _open(panel: "DraftPanel") -> None:
    path = panel.chooser.ask("Open a text")
    if path is not None:
        panel.read_file(path)


def _remove(panel: "DraftPanel") -> None:
    acts.remove(panel.document, panel.draft)
    panel.said.emit("the draft is removed; undo brings it back")


def _x_ray(panel: "DraftPanel") -> None:
    panel.tabs.show_page(panel.gaps)
    panel.gaps.switch.toggle()


def _insert(panel: "DraftPanel") -> None:
    panel.turn_to(acts.begin_skeleton(panel.document, panel.building.words.value()))


def _copy_core(panel: "DraftPanel") -> None:
    from argmap.outline.piece import core

    words = core(panel.document.map)
    QGuiApplication.clipboard().setText(words)
    panel.said.emit(f"copied: {words}" if words else "there is no thesis yet")
