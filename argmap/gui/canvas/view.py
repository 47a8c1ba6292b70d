"""The canvas: the map as one sees it, and what hands and keys do there."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from argmap.gui.canvas import access, speech, verbs
from argmap.gui.canvas.chosen import Chosen
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.focus import Focus
from argmap.gui.canvas.gestures import Desk, Hands, drops
from argmap.gui.canvas.items import Overview
from argmap.gui.canvas.overlays import Overlays
from argmap.gui.canvas.showing import MapScene, Showing
from argmap.gui.canvas.surface import Surface
from argmap.gui.canvas.trail import Hits, Trail
from argmap.gui.canvas.walking import Walking
from argmap.gui.canvas.writing import Writing
from argmap.gui.canvas.writing.editor import Editor
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.layout import Arrangement
from argmap.model import Map
from argmap.picture import LIGHT, Picture, Theme
from argmap.picture.cards import Marks
from argmap.scores import Scores


class CanvasView(Surface):
    """Shows one document's map. Everything it changes goes through the document."""

    selection_changed = Signal(tuple)
    zoom_changed = Signal(float)
    message = Signal(str)
    refused = Signal(str)
    wants = Signal(str, object)
    context_menu = Signal(QPoint, tuple)

    def __init__(self, document: Document, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.drawing = Drawing(LIGHT)
        self.map_scene = MapScene(self.drawing)
        self.setScene(self.map_scene)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setAccessibleName("Argument map")
        self.setObjectName("canvas")
        self.chosen = Chosen(self.map_scene, self)
        self.trail, self.walking = Trail(), Walking()
        self.hits = Hits(self.map_scene)
        self.focus = Focus(document, self.map_scene, self.eye)
        self.overlays = Overlays(self, self.drawing, self.eye, self.chosen)
        self.minimap, self._corner = self.overlays.minimap, QPoint()
        # Heard before the drawing changes, and again after.
        document.changed.connect(lambda before, _: self.chosen.leave(before))
        self.showing = Showing(document, tasks, self.drawing, self.map_scene, self.eye)
        document.changed.connect(self._come_back)
        self.overview = Overview(self.map_scene.draw, self.viewport().update, self)
        editor = Editor(self.viewport())
        self.writing = Writing(document, self.drawing, self.map_scene, self.eye, editor)
        desk = Desk(document, self.drawing, self.map_scene, self.chosen, self.eye, self)
        self.hands = Hands(desk, self.viewport().setCursor)
        self.showing.is_held = lambda: self.hands.reaches_out
        self.arrivals = drops.Arrivals(desk)
        access.install()
        self._listen()
        self.show_theme(LIGHT)
        self._refresh()

    def selection(self) -> tuple[str, ...]:
        """Return the ids of the selected nodes and links, the current one last."""
        return self.chosen.ids

    def select(self, ids: tuple[str, ...]) -> None:
        """Select these nodes and links and bring the last one into view."""
        self.chosen.choose(id_ for id_ in ids if self.map_scene.item_of(id_) is not None)
        current = self.chosen.current
        item = self.map_scene.item_of(current or "")
        if item is not None and current is not None:
            self.showing.is_untouched = False
            self.trail.visit(current)
            self.eye.bring(item.sceneBoundingRect())

    def edit_text(self, id_: str) -> None:
        """Open a node's text for editing, the cursor at its end."""
        if id_ != self.chosen.current:
            self.select((id_,))
        self.showing.is_untouched = False
        self.writing.open(id_)

    def run(self, verb: str) -> None:
        """Do something that only concerns the view; verbs are a table of their own."""
        verbs.VERBS[verb](self)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.drawing.theme = theme
        self.map_scene.setBackgroundBrush(QColor(theme.ground))
        self.overview.ground = QColor(theme.ground)
        self.overview.clear()
        self.overlays.show_theme(theme)
        self.overlays.show_map(self.map_scene.content, self.focus.branch is not None)
        self._look_again()

    def show_scores(self, scores: Scores) -> None:
        """Show how strong everything is."""
        before, self.drawing.scores = self.drawing.scores, scores
        # Other words leave all scores the very same: then only the card itself looks otherwise.
        if before is None or before.nodes is not scores.nodes:
            self._look_again()

    def show_marks(self, marks: Marks) -> None:
        """Show what the checks found, as pills on the cards."""
        if marks != self.drawing.marks:
            self.drawing.marks = marks
            self._look_again()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let changes glide, or be there at once."""
        self.showing.motion.stop()
        self.showing.motion.reduced = self.eye.reduced = reduced

    def picture(self) -> Picture:
        """Return what is seen, as it is exported."""
        return self.drawing.picture()

    @property
    def arrangement(self) -> Arrangement:
        """Where everything stands."""
        return self.drawing.arrangement

    def focus_branch(self, id_: str | None) -> None:
        """Let only this and what bears on it be strong, and all else pale; None shows all."""
        self.focus.enter(id_)
        self._show_branch()
        if self.focus.branch is None:
            self.showing.bring(self.chosen.ids[-1:])

    def look_for(self, text: str, match_case: bool = False) -> tuple[str, ...]:
        """Mark what holds these words, go to the first, and return all of it."""
        ids = self.hits.look_for(self.document.map, text, match_case)
        first = self.hits.next(self.chosen.current, 0)
        if first is not None:
            self.select((first,))
        self._mark_afar()
        return ids

    def announce(self, words: str) -> None:
        """Have a sentence read out by a screen reader."""
        access.announce(self, words)

    def tip(self, at: QPointF) -> str:
        """Return how strong a card stands, or what a link carries, as a number."""
        hit = self.map_scene.hit(at, self.eye.zoom)
        if hit is None and self.map_scene.ghosts.at(at, self.eye.zoom):
            return "If the answer is no: click to write why"
        return speech.number(self.drawing.map, self.drawing.scores, hit or "")

    def walk(self, event: QKeyEvent) -> bool:
        """Go where an arrow leads; with Shift, take along what was selected."""
        here = self.chosen.current
        there = self.walking.step(self.document.map, self.arrangement, here, event)
        if there is not None:
            extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.select((*self.chosen.ids, there) if extend else (there,))
        return there is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        if not Overview.is_better(self.eye.zoom, len(self.map_scene.cards)):
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.overview.ground)
        painter.setWorldTransform(self.viewportTransform())
        self.overview.draw(painter, self.eye.seen(), self.eye.zoom * self.devicePixelRatioF())
        self.map_scene.draw_marked(painter, self.overview.over, self.eye.seen())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # What one looks at stays where it is in the window, whatever opens beside or above it.
        held, corner = self.place_at(QPoint()), self._corner
        super().resizeEvent(event)
        self._corner = self.mapTo(self.window(), QPoint())
        self.eye.see(self.map_scene.content)
        if self.showing.is_untouched:
            self.showing.look_from_the_beginning()
        else:
            self.eye.hold(held, QPointF(corner - self._corner))
        self.overlays.lay_out()

    def _listen(self) -> None:
        self.chosen.changed.connect(self._show_selection)
        self.eye.zoom_changed.connect(self.zoom_changed.emit)
        self.eye.zoom_changed.connect(self._moved)
        self.minimap.pointed.connect(self._point)
        self.showing.current = lambda: self.chosen.current
        self.showing.shown.connect(self._refresh)
        self.showing.moved.connect(self._moved)
        self.showing.spoiled.connect(self.overview.spoil)
        self.writing.ended.connect(self._end_writing)
        self.scrolled.connect(self._moved)
        self.touched.connect(self._touch)
        self.escaped.connect(self._escape)
        self.tapped.connect(self._tap)
        self.asked.connect(self._ask)
        self.double_clicked.connect(self._double_click)
        self.dropped.connect(self._drop)

    def _touch(self) -> None:
        self.showing.is_untouched = False
        self.eye.stay()

    def _tap(self) -> None:
        if self.chosen.current in self.map_scene.cards:
            self.edit_text(self.chosen.current)

    def _escape(self) -> None:
        if self.focus.branch is not None:
            self.focus_branch(None)
        else:
            self.chosen.choose(())

    def _show_branch(self) -> None:
        self.overview.spoil()
        self.overlays.show_map(self.map_scene.content, self.focus.branch is not None)
        self.viewport().update()

    def _look_again(self) -> None:
        self.map_scene.forget()
        self.overview.spoil()
        self.viewport().update()

    def _refresh(self) -> None:
        """The picture has changed: everything that lies over it follows."""
        self.chosen.refresh()
        if self.focus.refresh():
            self._show_branch()
        self.overlays.show_map(self.map_scene.content, self.focus.branch is not None)
        self.writing.place()

    def _come_back(self, before: Map, after: Map) -> None:
        # What undo has done may be out of sight.
        self.showing.bring(self.chosen.come_back(before, after))

    def _moved(self) -> None:
        if not self.hands.is_busy:
            self.hands.hover(None)
        self.overlays.look()
        self.writing.place()

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        if ids:
            access.tell_focus(self.map_scene, ids[-1])
        self._mark_afar()
        self.selection_changed.emit(ids)

    def _mark_afar(self) -> None:
        self.overview.mark((*self.hits.ids, *self.chosen.ids))
        if Overview.is_better(self.eye.zoom, len(self.map_scene.cards)):
            self.viewport().update()

    def _point(self, at: QPointF) -> None:
        self._touch()
        self.eye.centre(at)

    def _end_writing(self, id_: str, then: str, had_focus: bool) -> None:
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            if id_ and self.map_scene.item_of(id_) is not None:
                self.select((id_,))
        if then:
            self.wants.emit(then, None)

    def _ask(self, global_at: QPoint, at: QPointF | None) -> None:
        hit = self.map_scene.hit(at, self.eye.zoom) if at is not None else self.chosen.current
        if hit not in self.chosen.ids:
            # On bare ground nothing is meant, least of all what happens to be selected.
            self.chosen.choose((hit,) if hit is not None else ())
        if at is None and hit is not None:
            there = self.eye.at(self.map_scene.middle(hit)).toPoint()
            global_at = self.viewport().mapToGlobal(there)
        self.context_menu.emit(global_at, self.chosen.ids)

    def _double_click(self, at: QPointF) -> None:
        hit = self.map_scene.hit(at, self.eye.zoom)
        id_ = self.arrivals.claim(at) if hit is None else hit
        if id_ in self.map_scene.cards:
            self.select((id_,))
            self.edit_text(id_)

    def _drop(self, data: QMimeData, at: QPointF) -> None:
        if files := drops.files(data):
            self.wants.emit("files", files)
            return
        if new := self.arrivals.take(data, at):
            self.select(new[:1])
