"""What the canvas tells a screen reader: a list of items with names, relations and focus.

Qt frees what the factory returns, so nothing here is kept, and nothing here owns an item.
"""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView, QWidget

from argmap.gui.canvas import speech
from argmap.gui.canvas.items import CardItem, MapItem, Voice
from argmap.gui.canvas.showing import MapScene

# Qt takes "nothing" here for an answer, though its stubs do not say so.
_Found = Any
_installed: list[bool] = []
_WIDGETS = ("card-text", "minimap")


def install() -> None:
    """Let Qt ask here for canvases and their items, once for the whole application."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface)


def _interface(key: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, Voice):
        return ItemTold(thing)
    if isinstance(thing, QGraphicsView) and isinstance(thing.scene(), MapScene):
        return CanvasTold(thing)
    return None


def announce(view: QGraphicsView, words: str) -> None:
    """Have a sentence read out."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))


def tell_focus(scene: MapScene, id_: str) -> None:
    """Have the item read out that the keyboard is on now."""
    voice = scene.voice(id_) if QAccessible.isActive() else None
    if voice is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(voice, QAccessible.Event.Focus))


def _told(scene: MapScene, id_: str | None) -> _Found:
    voice = scene.voice(id_) if id_ is not None else None
    return QAccessible.queryAccessibleInterface(voice) if voice is not None else None


class ItemTold(QAccessibleObject):
    """A card or a link, as a list item."""

    def _item(self) -> MapItem | None:
        found = self.object()
        return found.item if isinstance(found, Voice) else None

    def _view(self) -> QGraphicsView | None:
        item = self._item()
        scene = item.scene() if item is not None else None
        return scene.views()[0] if scene is not None and scene.views() else None

    def role(self) -> QAccessible.Role:
        """Return what this is: one of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name or its description."""
        item = self._item()
        if item is None:
            return ""
        if kind is QAccessible.Text.Name:
            return speech.name(item.drawing.map, item.id)
        return item.drawing.described(item.id) if kind is QAccessible.Text.Description else ""

    def state(self) -> QAccessible.State:
        """Return whether it is selected, focused, folded."""
        state = QAccessible.State()
        item, view = self._item(), self._view()
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = item is not None and item.chosen
        state.focused = item is not None and view is not None and view.hasFocus() and item.current
        if isinstance(item, CardItem) and item.beneath:
            state.expandable = True
            state.expanded, state.collapsed = not item.folded, item.folded
        return state

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        item, view = self._item(), self._view()
        if item is None or view is None:
            return QRect()
        seen = view.mapFromScene(item.sceneBoundingRect()).boundingRect()
        return QRect(view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def parent(self) -> _Found:
        """Return the canvas."""
        view = self._view()
        return QAccessible.queryAccessibleInterface(view) if view is not None else None

    def child(self, index: int) -> _Found:
        """Return nothing, or the item in this place."""
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> _Found:
        return None

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """Return what it bears on, and what bears on it."""
        item = self._item()
        scene = item.scene() if item is not None else None
        if item is None or not isinstance(scene, MapScene):
            return []
        onto, into = speech.relations(scene.map, item.id)
        pairs = [(i, QAccessible.RelationFlag.FlowsTo) for i in onto]
        pairs += [(i, QAccessible.RelationFlag.FlowsFrom) for i in into]
        return [
            (told, relation)
            for id_, relation in pairs
            if relation & match and (told := _told(scene, id_)) is not None
        ]


class CanvasTold(QAccessibleWidget):
    """The canvas, as a list of its cards and links in the order of the map."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view, QAccessible.Role.List, "Argument map")

    def _scene(self) -> MapScene | None:
        view = self.object()
        scene = view.scene() if isinstance(view, QGraphicsView) else None
        return scene if isinstance(scene, MapScene) else None

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name or its description."""
        scene = self._scene()
        if scene is None or kind is not QAccessible.Text.Description:
            return "Argument map" if kind is QAccessible.Text.Name else ""
        cards, links = len(scene.cards), len(scene.links)
        return f"{cards} cards, {links} links; walk with the arrows, links with Alt and the arrows"

    def childCount(self) -> int:
        scene = self._scene()
        items = len(scene.cards) + len(scene.links) if scene is not None else 0
        return items + len(self._widgets())

    def child(self, index: int) -> _Found:
        """Return the card or link in this place; after them come the editor and the minimap."""
        scene, widgets = self._scene(), self._widgets()
        told = scene.told() if scene is not None else ()
        if scene is not None and 0 <= index < len(told):
            return _told(scene, told[index])
        at = index - len(told)
        return QAccessible.queryAccessibleInterface(widgets[at]) if 0 <= at < len(widgets) else None

    def _widgets(self) -> list[QWidget]:
        view = self.object()
        if not isinstance(view, QGraphicsView):
            return []
        found = (view.findChild(QWidget, name) for name in _WIDGETS)
        return [widget for widget in found if widget is not None and widget.isVisible()]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        scene, thing = self._scene(), child.object()
        told = scene.told() if scene is not None else ()
        if isinstance(thing, Voice):
            return told.index(thing.item.id) if thing.item.id in told else -1
        widgets = self._widgets()
        return len(told) + widgets.index(thing) if thing in widgets else -1

    def focusChild(self) -> _Found:
        scene = self._scene()
        if scene is None:
            return None
        items = (*scene.cards.values(), *scene.links.values())
        return _told(scene, next((item.id for item in items if item.current), None))

    def childAt(self, x: int, y: int) -> _Found:
        view, scene = self.object(), self._scene()
        if scene is None or not isinstance(view, QGraphicsView):
            return None
        at = view.mapToScene(view.viewport().mapFromGlobal(QPoint(x, y)))
        return _told(scene, scene.hit(at, max(view.transform().m11(), 0.01)))
