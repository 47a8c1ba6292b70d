"""Where everything stands after each edit: at once, and better a moment later."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import CancelledError
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from argmap import layout
from argmap.gui.canvas.drawing import NOTHING
from argmap.gui.tasks import Tasks
from argmap.layout import Arrangement, Size
from argmap.model import Changes, Map

KEPT = 60
# Above this a better drawing takes longer than anybody waits; it is made when asked for (Tidy).
LARGE = 1500
PAUSE = 40


class Arranger(QObject):
    """Asks the layout, off the window's thread where it is slow; stale answers are dropped.

    One question is out at a time: whoever types fast is answered for the last map, not for all.
    """

    arranged = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._map = Map()
        self._sizes: dict[str, Size] = {}
        self.now = NOTHING
        self._is_out = False
        self._wish: Callable[[], Arrangement] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._send)
        # Undo shows the very drawing one remembers, not another good one.
        self._seen: OrderedDict[int, tuple[Map, Arrangement]] = OrderedDict()
        self.recall: Callable[[Map, dict[str, Size]], Arrangement | None] = lambda *_: None

    @property
    def is_waiting(self) -> bool:
        """Whether a better drawing is on its way."""
        return self._is_out or self._wish is not None

    def begin(self, map_: Map, sizes: dict[str, Size]) -> Arrangement:
        """Return the drawing recalled of a map, or else a first one that a better one follows."""
        self._map, self._sizes = map_, sizes
        known = self.recall(map_, sizes) if map_.nodes else None
        if known is not None:
            self.now, self._wish = known, None
            self._remember()
            return known
        self.now = layout.instant(map_, sizes)
        self._ask(None)
        return self.now

    def follow(self, map_: Map, sizes: dict[str, Size], *, settle: bool = True) -> Arrangement:
        """Return the drawing after an edit, close to the one before; a better one follows."""
        was, self._map, self._sizes = self._map, map_, sizes
        seen = self._seen.get(id(map_))
        if seen is not None and seen[0] is map_:
            self.now, self._wish = seen[1], None
            return self.now
        self.now = layout.nudge(map_, sizes, self.now, was)
        if settle:
            self._ask(self.now)
        else:
            self._wish = None
            self._remember()
        return self.now

    def keep(self, map_: Map) -> None:
        """Take a map in which nothing has changed that bears on where things stand."""
        waiting = self.is_waiting
        self._map = map_
        if waiting:
            self._ask(self.now)
        else:
            self._remember()

    def tidy(self) -> None:
        """Arrange everything anew, as if it had never been seen."""
        self._ask(None, forced=True)

    def _ask(self, before: Arrangement | None, *, forced: bool = False) -> None:
        if not self._map.nodes or (len(self._map.nodes) > LARGE and not forced):
            self._wish = None
            self._remember()
            return
        self._wish = partial(layout.arrange, self._map, self._sizes, before=before)
        self._pause.start()

    def _send(self) -> None:
        wish = self._wish
        if wish is None or self._is_out:
            return
        self._wish, self._is_out = None, True
        asked = self._map
        self._tasks.run_quietly(
            wish,
            partial(self._take, asked),
            self._give_up,
            wanted=lambda: asked is self._map,
        )

    def _give_up(self, error: BaseException) -> None:
        self._is_out = False
        if isinstance(error, CancelledError):
            self._send()
            return
        # What is drawn stays as it is; that the layout broke is a bug and is told as one.
        raise error

    def _take(self, asked: Map, answer: Arrangement) -> None:
        self._is_out = False
        self._send()
        if asked is not self._map:
            return
        self.now = answer
        self._remember()
        self.arranged.emit(answer)

    def _remember(self) -> None:
        self._seen[id(self._map)] = (self._map, self.now)
        self._seen.move_to_end(id(self._map))
        # A large map is remembered a few steps back: each drawing of it weighs a megabyte.
        most = max(3, min(KEPT, 60_000 // max(1, len(self._map.nodes))))
        while len(self._seen) > most:
            self._seen.popitem(last=False)


def moves_nothing(diff: Changes, before: Map, after: Map) -> bool:
    """Whether no card or link stands elsewhere for what has changed, sizes apart."""
    old = before.node_by_id
    at_rest = all(node.at == old[node.id].at for node in diff.changed)
    return at_rest and _same_structure(diff, before, after)


def only_places(diff: Changes, before: Map, after: Map) -> bool:
    """Whether cards were put somewhere by hand, and nothing else: then the others stay."""
    return all(node.at is not None for node in diff.changed) and _same_structure(
        diff, before, after
    )


def _same_structure(diff: Changes, before: Map, after: Map) -> bool:
    if diff.added or diff.removed or diff.linked or diff.unlinked:
        return False
    if before.layout != after.layout:
        return False
    ends = before.link_by_id
    if any((x.sources, x.target) != (ends[x.id].sources, ends[x.id].target) for x in diff.relinked):
        return False
    return not diff.links_reordered
