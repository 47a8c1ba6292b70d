"""What the view can be asked to do by name: zoom, fit, focus, places, hits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from argmap import edits
from argmap.gui.canvas.eye import STEP
from argmap.gui.canvas.showing.arranging import LARGE
from argmap.model import Point

if TYPE_CHECKING:
    from argmap.gui.canvas.view import CanvasView

SHIFT = 24.0


def _fit(view: CanvasView) -> None:
    view.showing.look_anew(whole=True)


def _begin(view: CanvasView) -> None:
    view.showing.look_anew()


def _actual_size(view: CanvasView) -> None:
    view.showing.is_untouched = False
    view.eye.zoom_to(1.0, _about(view))
    if view.chosen.current is not None:
        view.showing.bring(view.chosen.ids[-1:])


def _zoom(factor: float, view: CanvasView) -> None:
    view.showing.is_untouched = False
    view.eye.zoom_by(factor, _about(view))


def _about(view: CanvasView) -> QPoint | None:
    """Return where the current card or link is seen: it stays there. Else the middle does."""
    current = view.chosen.current
    item = view.map_scene.item_of(current or "")
    if item is None or not view.eye.seen().intersects(item.sceneBoundingRect()):
        return None
    at = view.eye.at(view.map_scene.middle(current or "")).toPoint()
    return at if view.viewport().rect().contains(at) else None


def _finish(view: CanvasView) -> None:
    view.writing.finish()


def _tidy(view: CanvasView) -> None:
    if len(view.document.map.nodes) > LARGE:
        view.message.emit("arranging a large map anew; you can go on meanwhile")
    view.showing.arranger.tidy()


def _thesis(view: CanvasView) -> None:
    map_ = view.document.map
    known = (n.id for n in (*map_.theses, *map_.nodes) if n.id in view.map_scene.cards)
    view.select(tuple(known)[:1])


def _focus(view: CanvasView) -> None:
    view.focus_branch(None if view.focus.branch else view.chosen.current)


def _back(view: CanvasView) -> None:
    _go(view, view.trail.back(view.document.map))


def _forward(view: CanvasView) -> None:
    _go(view, view.trail.forward(view.document.map))


def _go(view: CanvasView, id_: str | None) -> None:
    if id_ is not None:
        view.select((id_,))


def _select_all(view: CanvasView) -> None:
    view.chosen.choose((*view.map_scene.cards, *view.map_scene.links))


def _minimap(view: CanvasView) -> None:
    view.minimap.setVisible(view.minimap.isHidden())


def _hit(step: int, view: CanvasView) -> None:
    _go(view, view.hits.next(view.chosen.current, step))


def _shift(right: int, down: int, view: CanvasView) -> None:
    """Place the selected cards a step further: what a hand does with the mouse."""
    shown = view.arrangement.nodes
    places = {
        id_: Point(x=shown[id_].x + right * SHIFT, y=shown[id_].y + down * SHIFT)
        for id_ in view.chosen.ids
        if id_ in shown
    }
    if places:
        view.document.do("Move", edits.place, places)


VERBS: Mapping[str, Callable[[CanvasView], None]] = {
    "fit": _fit,
    "begin": _begin,
    "actual size": _actual_size,
    "zoom in": partial(_zoom, STEP),
    "zoom out": partial(_zoom, 1 / STEP),
    "tidy": _tidy,
    "thesis": _thesis,
    "focus": _focus,
    "back": _back,
    "forward": _forward,
    "select all": _select_all,
    "minimap": _minimap,
    "next hit": partial(_hit, 1),
    "previous hit": partial(_hit, -1),
    "shift left": partial(_shift, -1, 0),
    "shift right": partial(_shift, 1, 0),
    "shift up": partial(_shift, 0, -1),
    "shift down": partial(_shift, 0, 1),
    "finish writing": _finish,
}
