"""Receipts worked out off the window's thread, for a page that is in sight; stale ones dropped."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import ArgmapError, Map

PAUSE = 250
# Beyond this receipts take many seconds: they are worked out when they are asked for.
BY_ITSELF = 600


class Explaining(QObject):
    """Asks for everything there is to say about the thesis, when somebody looks and it changed."""

    explained = Signal(object)
    waiting = Signal(str)

    def __init__(self, document: Document, tasks: Tasks | None, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._tasks = document, tasks
        self._told_of: Map | None = None
        self._asked: Map | None = None
        self._watched = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask_if_small)
        document.changed.connect(self._stale)

    def watch(self, watched: bool) -> None:
        """Say whether anybody looks at the answer."""
        self._watched = watched
        if watched:
            self._ask_if_small()

    def ask(self) -> None:
        """Work it out, however long it takes."""
        map_ = self._document.map
        if map_ is self._told_of or map_ is self._asked:
            return
        if not map_.theses:
            self.waiting.emit("Say first what the map is about: its thesis.")
            return
        self._asked = map_
        self.waiting.emit("Working it out…")
        if self._tasks is None:
            self._tell(map_, explained(map_))
        else:
            self._tasks.run(partial(explained, map_), partial(self._tell, map_))

    def _ask_if_small(self) -> None:
        if not self._watched or self._document.map is self._told_of:
            return
        count = len(self._document.map.nodes)
        if count <= BY_ITSELF:
            self.ask()
        else:
            self.waiting.emit(f"With {count} nodes this takes a while.")

    def _stale(self) -> None:
        if self._watched:
            self._pause.start()

    def _tell(self, map_: Map, answer: Any) -> None:
        if self._asked is map_:
            self._asked = None
        if map_ is not self._document.map:
            return
        if isinstance(answer, str):
            self.waiting.emit(answer)
            return
        self._told_of = map_
        self.explained.emit(answer)


def explained(map_: Map) -> Any:
    """Return the receipts of the thesis, or a sentence on why there are none."""
    # Not at the top: numpy is loaded only when receipts are asked for.
    from argmap.scores.receipts import explain

    try:
        return explain(map_)
    except ArgmapError as refusal:
        return str(refusal)
