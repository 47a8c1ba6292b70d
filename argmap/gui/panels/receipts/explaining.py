"""Receipts worked out off the window's thread, for a page that is in sight; stale ones dropped."""

from collections.abc import Mapping
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import ArgmapError, Map

if TYPE_CHECKING:
    from argmap.scores.readings import Readings, Verdict
    from argmap.scores.receipts import Explanation

PAUSE = 250
# Beyond this receipts take many seconds: they are worked out when they are asked for.
BY_ITSELF = 600
# Consistent readings may be as many as there are ways to take sides.
READ_WHOLE = 80
WORKING = "Working it out…"


class Explaining(QObject):
    """Asks for all there is to say about the thesis or a node, when somebody looks at it."""

    explained = Signal(object)
    waiting = Signal(str)
    # Takes long enough to be asked for first; says so.
    held = Signal(str)

    def __init__(self, document: Document, tasks: Tasks | None, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._tasks = document, tasks
        self._node = ""
        self._told_of: Map | None = None
        self._asked: Map | None = None
        self._answer: Answer | None = None
        self._watchers: set[int] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask_if_small)
        document.changed.connect(self._stale)

    def watch(self, page: QObject, watched: bool) -> None:
        """Say whether a page is looked at."""
        (self._watchers.add if watched else self._watchers.discard)(id(page))
        if watched and self._answer is not None and self._document.map is self._told_of:
            self.explained.emit(self._answer)
        elif watched:
            self._ask_if_small()

    def turn_to(self, node: str) -> None:
        """Ask about this node instead of the thesis."""
        if node != self._node:
            self._node = node
            self._ask_anew()

    def ask(self) -> None:
        """Work it out, however long it takes."""
        map_ = self._document.map
        if map_ is self._asked:
            # A page that came to look meanwhile has not heard of it.
            self.waiting.emit(WORKING)
        if map_ is self._told_of or map_ is self._asked:
            return
        node = self._node if self._node in map_.node_by_id else ""
        if not map_.theses and not node:
            self.waiting.emit("Say first what the map is about: its thesis.")
            return
        self._asked = map_
        work = partial(explained, map_, node)
        tell = partial(self._tell, map_, self._node)
        self.waiting.emit(WORKING)
        if self._tasks is None:
            tell(work())
        else:
            give_up = partial(self._give_up, map_)
            self._tasks.run_quietly(work, tell, give_up, wanted=lambda: map_ is self._document.map)

    def _give_up(self, map_: Map, error: BaseException) -> None:
        if not isinstance(error, CancelledError):
            raise error
        if self._asked is map_:
            self._asked = None
        # Undo may have brought the very map back meanwhile.
        self._ask_if_small()

    def _ask_anew(self) -> None:
        self._told_of = self._asked = self._answer = None
        self._ask_if_small()

    def _ask_if_small(self) -> None:
        if not self._watchers or self._document.map is self._told_of:
            return
        count = len(self._document.map.nodes)
        if count <= BY_ITSELF:
            self.ask()
        else:
            self.held.emit(f"With {count:,} nodes this takes a while.")

    def _stale(self) -> None:
        if self._watchers:
            self._pause.start()

    def _tell(self, map_: Map, node: str, answer: "Answer | str") -> None:
        if node != self._node:
            return
        if self._asked is map_:
            self._asked = None
        if map_ is not self._document.map:
            return
        if isinstance(answer, str):
            self.waiting.emit(answer)
            return
        self._told_of, self._answer = map_, answer
        self.explained.emit(answer)


@dataclass(frozen=True)
class Answer:
    """The receipts of a node, and how else the map can be read where that was worked out."""

    receipts: "Explanation"
    readings: "Readings | None"
    verdicts: "Mapping[str, Verdict]"


def explained(map_: Map, node: str = "") -> Answer | str:
    """Return the receipts of a node or the thesis, or a sentence on why there are none."""
    # Not at the top: numpy is loaded only when receipts are asked for.
    from argmap.scores import readings
    from argmap.scores.receipts import explain

    fourth = map_.settings.figures == "fourth"
    figures = readings.FOURTH if fourth else readings.CLASSIC
    try:
        proved = readings.verdicts(map_, thresholds=figures)
        return Answer(explain(map_, node or None), _readings(map_), proved)
    except ArgmapError as refusal:
        return str(refusal)


def _readings(map_: Map) -> "Readings | None":
    """Return the consistent readings; none where they are too many to be gone through."""
    from argmap.scores.readings import readings

    if len(map_.nodes) > READ_WHOLE:
        return None
    try:
        return readings(map_)
    except ArgmapError:
        return None
