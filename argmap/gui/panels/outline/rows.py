"""The rows of the outline, and the list model that is kept in step with them."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from argmap.model import Map
from argmap.outline import Block, outline, relation_words, remark

# From so many new rows on, heights are guessed first.
MANY = 400
Measure = Callable[["Row"], QSize]


class Row(NamedTuple):
    """One line: what is told there, a few muted words, and how much is folded away beneath."""

    block: Block
    remark: str = ""
    hidden: int = 0
    pending: bool = False

    @property
    def key(self) -> tuple[str, str, int, bool]:
        """What makes it the same line after an edit."""
        return self.block.id, self.block.link, self.block.part, self.pending


def rows_of(map_: Map) -> list[Row]:
    """Return the lines of a map, without what is folded away."""
    folded = set(map_.layout.folded)
    blocks = outline(map_)
    if not folded:
        return [Row(block, remark(map_, block)) for block in blocks]
    return [Row(b, remark(map_, b), hidden) for b, hidden in _shown(blocks, folded)]


def _shown(blocks: Sequence[Block], folded: set[str]) -> list[tuple[Block, int]]:
    """Leave out what stands beneath a folded node; what is said about its step stays."""
    shown: list[tuple[Block, int]] = []
    above: list[tuple[int, str, int]] = []  # depth and id of folded nodes, their place in `shown`
    hiding = -1
    for block in blocks:
        while above and above[-1][0] >= block.depth:
            above.pop()
            hiding = -1
        if above and block.depth == above[-1][0] + 1:
            hiding = above[-1][2] if block.under == above[-1][1] else -1
        if hiding >= 0:
            shown[hiding] = (shown[hiding][0], shown[hiding][1] + 1)
            continue
        if block.id in folded and not block.repeat:
            above.append((block.depth, block.id, len(shown)))
        shown.append((block, 0))
    return shown


class Rows(QStandardItemModel):
    """The list behind the view. Heights lie in it as values: asking Python for each is slow.

    Where very many rows are new, their heights are guessed, and measured afterwards.
    """

    guessed = Signal()

    def __init__(self, measure: Measure, guess: Measure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measure, self._guess = measure, guess
        self.rows: list[Row] = []

    def show_rows(self, new: list[Row]) -> None:
        """Bring the list from the rows it has to these; only what differs is touched."""
        old, self.rows = self.rows, new
        first, last = _differing(old, new)
        shift = len(new) - len(old)
        for at in range(first):
            if old[at] != new[at]:
                self._rewrite(at, new[at])
        for at in range(len(old) - last, len(old)):
            if old[at] != new[at + shift]:
                self._rewrite(at, new[at + shift])
        if first < len(old) - last:
            self.removeRows(first, len(old) - last - first)
        fresh = range(first, len(new) - last)
        size = self._guess if len(fresh) > MANY else self._measure
        for at in fresh:
            item = QStandardItem()
            self._fill(item, new[at], size)
            self.insertRow(at, item)
        if len(fresh) > MANY:
            self.guessed.emit()

    def replace(self, at: int, row: Row) -> None:
        """Show another row in this place."""
        self.rows[at] = row
        self._rewrite(at, row)

    def measure_again(self, places: Iterable[int]) -> None:
        """Give rows the height they need at the present width."""
        for at in places:
            size = self._measure(self.rows[at])
            item = self.item(at)
            if item.sizeHint() != size:
                item.setSizeHint(size)

    def places(self, ids: Iterable[str]) -> list[int]:
        """Return where nodes are told, and by which line a link is shown."""
        wanted = set(ids)
        return [
            at
            for at, row in enumerate(self.rows)
            if (row.block.id in wanted and not row.block.repeat) or row.block.link in wanted
        ]

    def _rewrite(self, at: int, row: Row) -> None:
        self._fill(self.item(at), row, self._measure)

    def _fill(self, item: QStandardItem, row: Row, size: Measure) -> None:
        block = row.block
        item.setText(block.text)
        item.setData(spoken(row), Qt.ItemDataRole.AccessibleTextRole)
        item.setSizeHint(size(row))


def spoken(row: Row) -> str:
    """Return what a screen reader says for a row."""
    block = row.block
    parts = [f"level {block.depth + 1}", block.kind.value, relation_words(block), row.remark]
    if row.hidden:
        parts.append(f"folded, {row.hidden} beneath")
    return f"{block.text or 'no words yet'}. {', '.join(filter(None, parts))}"


def _differing(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    """Return how many are the same line at the start, and then at the end."""
    most = min(len(old), len(new))
    first = next((i for i in range(most) if not _same(old[i], new[i])), most)
    rest = most - first
    last = next((i for i in range(rest) if not _same(old[-1 - i], new[-1 - i])), rest)
    return first, last


def _same(one: Row, other: Row) -> bool:
    return one == other or one.key == other.key
