"""The one mutable thing: a history of maps, and which of them is saved."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from argmap.history import History, Step
from argmap.model import Map

P = ParamSpec("P")


class Document(QObject):
    """What is being edited. Everything on screen hears `changed(before, after)`."""

    changed = Signal(object, object)
    saved_changed = Signal()
    lent = Signal()

    def __init__(self, map_: Map | None = None, path: Path | None = None) -> None:
        super().__init__()
        first = map_ if map_ is not None else Map()
        self.history = History(Step("", first))
        self.path = path
        self._saved: Map | None = first
        self._stale = False
        self._texts: dict[str, str] = {}

    @property
    def map(self) -> Map:
        """The map as it is now."""
        return self.history.now.map

    @property
    def is_saved(self) -> bool:
        """Whether closing now would lose nothing."""
        return self.map is self._saved

    @property
    def is_stale(self) -> bool:
        """Whether the file holds what another program wrote, as far as is known."""
        return self._stale

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts lent for drafts that are only referenced, by draft; they are never stored."""
        return self._texts

    def lend(self, draft_id: str, text: str) -> None:
        """Lend the text of a draft that is only referenced, as long as the map is open."""
        self._texts = {**self._texts, draft_id: text}
        self.lent.emit()

    def do(
        self,
        title: str,
        edit: Callable[Concatenate[Map, P], Map],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Apply an edit as one step that can be undone. It may refuse with an `EditError`.

        `title` names the step; the edit may have a `title` of its own.
        """
        after = edit(self.map, *args, **kwargs)
        if after is not self.map:
            self._go(self.history.then(title, after))

    def amend(
        self, edit: Callable[Concatenate[Map, P], Map], /, *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Apply an edit as part of the last step: adding a card and its first words are one."""
        after = edit(self.map, *args, **kwargs)
        if after is not self.map:
            self._go(self.history.amended(after))

    def withdraw(self) -> None:
        """Go one step back as if it had never been made: it cannot be redone."""
        self._go(self.history.withdrawn())

    def undo(self) -> None:
        """Go one step back."""
        self._go(self.history.undone())

    def redo(self) -> None:
        """Go one step forward again."""
        self._go(self.history.redone())

    def open(self, map_: Map, path: Path | None, *, saved: bool = True) -> None:
        """Begin anew with another map; the old history is left behind."""
        before = self.map
        self.history, self.path = History(Step("", map_)), path
        self._saved, self._stale = map_ if saved else None, False
        self._texts = {}
        self.changed.emit(before, map_)
        self.saved_changed.emit()

    def mark_saved(self, map_: Map, path: Path) -> None:
        """Remember which map is on disk, and where."""
        self._saved, self.path, self._stale = map_, path, False
        self.saved_changed.emit()

    def mark_unsaved(self) -> None:
        """Know that no map of this history is what is on disk."""
        self._saved, self._stale = None, False
        self.saved_changed.emit()

    def mark_stale(self, stale: bool) -> None:
        """Know whether another program has written the file since."""
        if stale is not self._stale:
            self._stale = stale
            self.saved_changed.emit()

    def _go(self, history: History) -> None:
        if history is self.history:
            return
        before, self.history = self.map, history
        self.changed.emit(before, self.map)
        self.saved_changed.emit()
