"""Where the open questions of a step are shown: on free ground beside it, or not at all.

Only while the link itself is selected: most steps have open questions, and a map through which
one walks shall not flicker with them. All of them stand in the inspector, for every reader.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.items import CardItem, Ghost, LinkItem, MapItem, ghosts
from argmap.gui.canvas.showing import MapScene

REST = 200
MOST = 3
AIR = 10.0
STEP = 24.0
REACH = (16, 15)


class Asking(QObject):
    """Shows ghosts for one link at a time, once the eye rests on it."""

    def __init__(self, scene: MapScene, eye: Eye, hidden: Callable[[], QRectF]) -> None:
        super().__init__(eye)
        self._scene, self._eye, self._hidden = scene, eye, hidden
        self._link: str | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._show)

    def look(self, chosen: tuple[str, ...]) -> None:
        """Ask about what is selected, if it is one link."""
        one = chosen[0] if len(chosen) == 1 else None
        self._link = one if one in self._scene.links else None
        self._scene.ghosts.show_ghosts(())
        if self._link is not None:
            self._rest.start()
        else:
            self._rest.stop()

    def _show(self) -> None:
        # Not at the top: patterns are read when they are first asked about.
        from argmap.wording.asking import open_questions

        link = self._link
        if link is None or link not in self._scene.links or link not in self._scene.map.link_by_id:
            return
        taken = self._taken()
        found: list[Ghost] = []
        for asked in open_questions(self._scene.map, link):
            onto, lines = self._scene.middle(asked.target), ghosts.lines(asked)
            rect = self._free(link, len(lines), taken)
            if rect is not None:
                taken.append(rect.adjusted(-AIR, -AIR, AIR, AIR))
                found.append(Ghost(asked, rect, lines, onto))
            if len(found) == MOST:
                break
        self._scene.ghosts.show_ghosts(tuple(found))

    def _free(self, link: str, count: int, taken: list[QRectF]) -> QRectF | None:
        """Return the place nearest to the step that is seen and lies over nothing."""
        seen = self._eye.seen().adjusted(AIR, AIR, -AIR, -AIR)
        middle, size = self._scene.middle(link), ghosts.size(count)
        wide, high = REACH
        spots = [QPointF(x * STEP, y * STEP) for x in range(-wide, wide + 1)
                 for y in range(-high, high + 1)]  # fmt: skip
        for spot in sorted(spots, key=lambda at: at.x() ** 2 + 2 * at.y() ** 2):
            rect = QRectF(QPointF(), size)
            rect.moveCenter(middle + spot)
            if seen.contains(rect) and not any(rect.intersects(other) for other in taken):
                return rect
        return None

    def _taken(self) -> list[QRectF]:
        near = self._scene.within(self._eye.seen())
        return [self._hidden(), *(rect for item in near for rect in _rects(item))]


def _rects(item: MapItem) -> Iterator[QRectF]:
    """Return what an item takes of the ground."""
    if isinstance(item, CardItem):
        yield item.mapRectToScene(item.boundingRect())
    elif isinstance(item, LinkItem):
        for line in item.route.lines:
            for start, end in pairwise(line):
                run = QRectF(QPointF(*start), QPointF(*end)).normalized()
                yield run.adjusted(-AIR, -AIR, AIR, AIR)
