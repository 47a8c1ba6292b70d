"""From the first key to the last: one card's words become one step of the document."""

from PySide6.QtCore import QObject, QRectF, QTimer, Signal

from argmap import edits
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.items import CardItem
from argmap.gui.canvas.showing import MapScene
from argmap.gui.canvas.writing.editor import Editor
from argmap.gui.document import Document
from argmap.history import Step
from argmap.model import Map

PAUSE = 1500


class Writing(QObject):
    """Opens the editor over a card and brings its words home.

    What is written is kept after a short rest too, always as the same step, so that a crash
    loses little and undo takes back the whole. A card that was just added and got no words goes
    as if it had never been there.
    """

    ended = Signal(str, str, bool)

    def __init__(
        self, document: Document, drawing: Drawing, scene: MapScene, eye: Eye, editor: Editor
    ) -> None:
        super().__init__(editor)
        self._document, self._drawing = document, drawing
        self._scene, self._eye, self.editor = scene, eye, editor
        self._step: Step | None = None
        self._is_new = False
        self._kept = ""
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(lambda: self._keep(self.editor.toPlainText()))
        editor.written.connect(self._grow)
        editor.keep.connect(self._keep)
        editor.left.connect(self._leave)
        document.changed.connect(self._follow)

    def open(self, id_: str) -> None:
        """Write in this card; what was being written elsewhere is finished first."""
        self.editor.leave()
        card = self._scene.cards.get(id_)
        if card is None:
            return
        self._is_new = self._was_just_added(id_)
        self._step = self._document.history.now if self._is_new else None
        if self._eye.zoom < self._eye.legible:
            # As near as is needed to read what one writes; the card stays where it is.
            self._eye.zoom_to(
                self._eye.legible, self._eye.at(card.sceneBoundingRect().center()).toPoint()
            )
        self._kept = self._document.map.node_by_id[id_].text
        measured, shape = self._drawing.card_with(id_, self._kept)
        card.try_on(shape)
        self.editor.open(id_, self._kept, measured, shape)
        card.setZValue(5)
        self.place()
        self._show(card)

    def place(self) -> None:
        """Lie over the card, wherever it is now."""
        card = self._scene.cards.get(self.editor.id)
        if card is not None:
            at = self._eye.at(card.scenePos())
            self.editor.cover(QRectF(at.x(), at.y(), 0, 0), self._eye.zoom)

    def finish(self) -> None:
        """Bring home what is being written, if anything is."""
        self.editor.leave()

    def _grow(self, text: str) -> None:
        id_ = self.editor.id
        card = self._scene.cards.get(id_)
        if card is not None and id_ in self._document.map.node_by_id:
            measured, shape = self._drawing.card_with(id_, text)
            card.try_on(shape)
            self.editor.dress(measured, shape)
            self._rest.start()
            if abs(measured.height - card.box.height) > 1:
                # A line more: what stands beneath makes room at once, not at the next rest.
                self._keep(text)
            self.place()
            self._show(card)

    def _show(self, card: CardItem) -> None:
        """See the whole card, or, of one that is too large for that, where one writes."""
        rect = card.mapRectToScene(card.rect())
        if self._eye.holds(rect):
            self._eye.bring(rect)
        else:
            self._eye.arrive()
            self._eye.bring_seen(self.editor.cursorRect().translated(self.editor.pos()))
            self._eye.arrive()

    def _leave(self, text: str, then: str) -> None:
        id_, had_focus = self.editor.id, self.editor.hasFocus()
        self._rest.stop()
        above = self._above(id_)
        if id_ in self._document.map.node_by_id and (text.strip() or not self._is_new):
            self._keep(text)
            self._close()
        elif self._step is not None and self._step is self._document.history.now:
            self._close()
            self._document.withdraw()
            id_, then = above, ""
        else:
            self._close()
        self.ended.emit(id_, then, had_focus)

    def _keep(self, text: str) -> None:
        id_ = self.editor.id
        if id_ not in self._document.map.node_by_id or (self._is_new and not text.strip()):
            return
        self._kept = text
        if self._step is not None and self._step is self._document.history.now:
            self._document.amend(edits.reword, id_, text)
            self._step = self._document.history.now
        else:
            before = self._document.map
            self._document.do("Reword", edits.reword, id_, text)
            if self._document.map is not before:
                self._step = self._document.history.now

    def _follow(self, _before: Map, after: Map) -> None:
        """The document has changed: if the words changed elsewhere, those are the words now."""
        id_ = self.editor.id
        if not id_:
            return
        node = after.node_by_id.get(id_)
        ours = node is not None and node.text in (self._kept, self._kept.strip())
        if ours and id_ in self._scene.cards:
            self.place()
        else:
            self._close()

    def _close(self) -> None:
        card = self._scene.cards.get(self.editor.id)
        self._rest.stop()
        self.editor.close_quietly()
        if card is not None:
            card.try_on(None)
            card.setZValue(card.resting + (0.5 if card.chosen else 0))

    def _was_just_added(self, id_: str) -> bool:
        before = self._document.history.past
        return (
            before is not None
            and not self._document.map.node_by_id[id_].text
            and id_ not in before.top.map.node_by_id
        )

    def _above(self, id_: str) -> str:
        """Return what a card bears on: where one goes back to when it is gone."""
        links = self._document.map.links_from.get(id_, ())
        return links[0].target if links else ""
