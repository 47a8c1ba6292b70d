"""Which gesture begins where a button goes down."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from argmap import edits
from argmap.gui.canvas.gestures.carry import Carry
from argmap.gui.canvas.gestures.desk import Desk, Gesture, Keys
from argmap.gui.canvas.gestures.linking import Linking
from argmap.gui.canvas.gestures.looking import Band, Pan
from argmap.gui.canvas.items import CardItem, Ghost
from argmap.gui.canvas.items.card import HANDLE

REACH = 12.0


class Fold(Gesture):
    """A click on the pill beneath a card folds away what stands there, or shows it again."""

    def __init__(self, desk: Desk, at: QPointF, card: CardItem) -> None:
        super().__init__(desk, at)
        self._card = card

    def end(self, at: QPointF, keys: Keys) -> None:
        """Fold or unfold, if the pointer is still on the pill."""
        if self._card.pill().contains(self._card.mapFromScene(at)):
            title = "Unfold" if self._card.folded else "Fold"
            self.desk.document.do(title, edits.fold, self._card.id, not self._card.folded)


class Answer(Gesture):
    """A click on an open question answers it with no: what that calls for is written there."""

    def __init__(self, desk: Desk, at: QPointF, ghost: Ghost) -> None:
        super().__init__(desk, at)
        self._ghost = ghost

    def end(self, at: QPointF, keys: Keys) -> None:
        """Ask for the critique, if the pointer is still on the question."""
        if self._ghost.rect.contains(at):
            self.desk.teller.wants.emit("answer no", self._ghost.asked)


class Hands:
    """The pointer's side of the canvas: one gesture at a time, and what lies under the pointer."""

    def __init__(self, desk: Desk, show_cursor: Callable[[Qt.CursorShape], None]) -> None:
        self._desk, self._show_cursor = desk, show_cursor
        self._gesture: Gesture | None = None
        self._over: str | None = None
        self.panning = False

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    @property
    def reaches_out(self) -> bool:
        """Whether a gesture is under way that may end beyond what is seen."""
        return self._gesture is not None and self._gesture.reaches_out

    def press(self, at: QPointF, button: Qt.MouseButton, keys: Keys) -> None:
        """Begin what this button begins here."""
        self.cancel()
        if button is Qt.MouseButton.MiddleButton or self.panning:
            self._gesture = Pan(self._desk, at)
            self._show_cursor(Qt.CursorShape.ClosedHandCursor)
        elif button is Qt.MouseButton.LeftButton:
            self._gesture = self._begin(at, keys)

    def move(self, at: QPointF, keys: Keys) -> None:
        """Follow the pointer, with or without a gesture."""
        if self._gesture is not None:
            self._gesture.move(at, keys)
        else:
            self.hover(at)

    def release(self, at: QPointF, keys: Keys) -> None:
        """End the gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end(at, keys)
        self._show_cursor(self._resting())

    def cancel(self) -> bool:
        """Leave everything as it was before the gesture; tell whether there was one."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self._show_cursor(self._resting())
        return gesture is not None

    def hover(self, at: QPointF | None) -> None:
        """Show what a button would take hold of here."""
        if at is None and self._over is None:
            return
        over = self._over_card(at) if at is not None else None
        if over != self._over:
            for id_ in (self._over, over):
                item = self._desk.scene.item_of(id_ or "")
                if item is not None:
                    item.mark(hovered=id_ == over)
            self._over = over
        self._show_cursor(self._shape(at))

    def hold_space(self, held: bool) -> None:
        """While the space bar is held, every button pans."""
        self.panning = held
        self._show_cursor(self._resting())

    def _begin(self, at: QPointF, keys: Keys) -> Gesture:
        card = self._grip(at)
        if card is not None and self._on_pill(card, at):
            return Fold(self._desk, at, card)
        if card is not None and self._on_handle(card, at):
            return Linking(self._desk, at, card.id)
        hit = self._desk.scene.hit(at, self._desk.eye.zoom)
        if hit is not None:
            return Carry(self._desk, at, hit, keys)
        ghost = self._desk.scene.ghosts.at(at, self._desk.eye.zoom)
        if ghost is not None:
            return Answer(self._desk, at, ghost)
        return Band(self._desk, at, keys)

    def _over_card(self, at: QPointF) -> str | None:
        card = self._grip(at)
        return card.id if card is not None else self._desk.scene.hit(at, self._desk.eye.zoom)

    def _grip(self, at: QPointF) -> CardItem | None:
        """Return the card that is hovered and whose handle or pill sticks out to here, if any."""
        scene = self._desk.scene
        for id_ in (self._over, scene.hit(at, self._desk.eye.zoom)):
            card = scene.cards.get(id_ or "")
            if card is not None and (self._on_handle(card, at) or self._on_pill(card, at)):
                return card
        return None

    def _on_handle(self, card: CardItem, at: QPointF) -> bool:
        off = card.mapFromScene(at) - card.handle()
        return off.manhattanLength() <= max(HANDLE, REACH / max(1.0, self._desk.eye.zoom))

    def _on_pill(self, card: CardItem, at: QPointF) -> bool:
        return card.pill().contains(card.mapFromScene(at))

    def _shape(self, at: QPointF | None) -> Qt.CursorShape:
        if at is None or self.panning:
            return self._resting()
        card = self._grip(at)
        if card is None:
            ghost = self._desk.scene.ghosts.at(at, self._desk.eye.zoom)
            shapes = Qt.CursorShape
            return shapes.ArrowCursor if ghost is None else shapes.PointingHandCursor
        pill = self._on_pill(card, at)
        return Qt.CursorShape.PointingHandCursor if pill else Qt.CursorShape.CrossCursor

    def _resting(self) -> Qt.CursorShape:
        return Qt.CursorShape.OpenHandCursor if self.panning else Qt.CursorShape.ArrowCursor
