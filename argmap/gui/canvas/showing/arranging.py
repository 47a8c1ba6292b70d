"""Where everything stands after each edit: at once, and better a moment later."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, Signal

from argmap import layout
from argmap.gui.canvas.drawing import NOTHING
from argmap.gui.tasks import Tasks
from argmap.layout import Arrangement, Size
from argmap.model import Changes, Map

KEPT = 60
# Above this a better drawing takes longer than anybody waits; it is made when asked for (Tidy).
LARGE = 2500


class Arranger(QObject):
    """Asks the layout, off the window's thread where it is slow; stale answers are dropped."""

    arranged = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._map = Map()
        self._sizes: dict[str, Size] = {}
        self.now = NOTHING
        self._waiting = 0
        # Undo shows the very drawing one remembers, not another good one.
        self._seen: OrderedDict[int, tuple[Map, Arrangement]] = OrderedDict()

    @property
    def is_waiting(self) -> bool:
        """Whether a better drawing is on its way."""
        return self._waiting > 0

    def begin(self, map_: Map, sizes: dict[str, Size]) -> Arrangement:
        """Return a first drawing of a map that was not shown before; a better one follows."""
        self._map, self._sizes = map_, sizes
        self.now = layout.instant(map_, sizes)
        self._ask(None)
        return self.now

    def follow(self, map_: Map, sizes: dict[str, Size]) -> Arrangement:
        """Return the drawing after an edit, close to the one before; a better one follows."""
        self._map, self._sizes = map_, sizes
        seen = self._seen.get(id(map_))
        if seen is not None and seen[0] is map_:
            self.now = seen[1]
            return self.now
        self.now = layout.nudge(map_, sizes, self.now)
        self._ask(self.now)
        return self.now

    def keep(self, map_: Map) -> None:
        """Take a map in which nothing has changed that bears on where things stand."""
        self._map = map_
        self._remember()

    def tidy(self) -> None:
        """Arrange everything anew, as if it had never been seen."""
        self._ask(None, forced=True)

    def _ask(self, before: Arrangement | None, *, forced: bool = False) -> None:
        if not self._map.nodes or (len(self._map.nodes) > LARGE and not forced):
            self._remember()
            return
        asked = self._map
        self._waiting += 1
        self._tasks.run(
            partial(layout.arrange, asked, self._sizes, before=before),
            done=partial(self._take, asked),
            failed=self._give_up,
        )

    def _give_up(self, error: BaseException) -> None:
        # What is drawn stays as it is; that the layout broke is a bug and is told as one.
        self._waiting -= 1
        raise error

    def _take(self, asked: Map, answer: Arrangement) -> None:
        self._waiting -= 1
        if asked is not self._map:
            return
        self.now = answer
        self._remember()
        self.arranged.emit(answer)

    def _remember(self) -> None:
        self._seen[id(self._map)] = (self._map, self.now)
        self._seen.move_to_end(id(self._map))
        while len(self._seen) > KEPT:
            self._seen.popitem(last=False)


def moves_nothing(diff: Changes, before: Map, after: Map) -> bool:
    """Whether no card or link stands elsewhere for what has changed, sizes apart."""
    if diff.added or diff.removed or diff.linked or diff.unlinked:
        return False
    if before.layout != after.layout:
        return False
    old, ends = before.node_by_id, before.link_by_id
    if any(node.at != old[node.id].at for node in diff.changed):
        return False
    if any((x.sources, x.target) != (ends[x.id].sources, ends[x.id].target) for x in diff.relinked):
        return False
    if before.links is after.links:
        return True
    return [x.id for x in before.links] == [x.id for x in after.links]
