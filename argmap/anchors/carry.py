"""Anchors taken from a text into what became of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher
from hashlib import sha1

from argmap.model import Anchor, Map
from argmap.wording.quoted import (
    CONTEXT,
    LOST,
    Place,
    Status,
    Token,
    find_exactly,
    find_nearly,
    tokens,
    with_marks,
)


def anchor_at(draft: str, text: str, start: int, end: int, *, hidden: bool = False) -> Anchor:
    """Return an anchor at a stretch of a draft; `hidden` keeps a hash instead of the words."""
    words = text[start:end]
    if hidden:
        digest = sha1(words.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
        return Anchor(draft=draft, start=start, end=end, sha1=digest)
    return Anchor(
        draft=draft,
        start=start,
        end=end,
        exact=words,
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
    )


def carry(anchors: Sequence[Anchor], old: str, new: str) -> tuple[Place, ...]:
    """Say where each anchor of the old text stands in the new one.

    The exact quotation nearest its old place; else a diff by words carries the span along;
    else the place that shares most of its words (it was moved and changed).
    """
    if old == new:
        return tuple(_standing(anchor, old) for anchor in anchors)
    path = _Path(old, new)
    return tuple(_carried(anchor, old, path) for anchor in anchors)


def carry_map(map_: Map, draft: str, old: str, new: str) -> Map:
    """Return the map with the anchors of one draft brought into its new text.

    A lost anchor is left as it was, so that it comes back when the text does.
    """
    held = [(node, [a for a in node.anchors if a.draft == draft]) for node in map_.nodes]
    places = iter(carry([anchor for _, anchors in held for anchor in anchors], old, new))
    nodes = []
    for node, anchors in held:
        now = {anchor: _renewed(anchor, new, next(places)) for anchor in anchors}
        moved = tuple(now.get(anchor, anchor) for anchor in node.anchors)
        nodes.append(node if moved == node.anchors else node.but(anchors=moved))
    if all(a is b for a, b in zip(nodes, map_.nodes, strict=True)):
        return map_
    return map_.but(nodes=tuple(nodes))


def _renewed(anchor: Anchor, text: str, place: Place) -> Anchor:
    if place.status is Status.LOST:
        return anchor
    fresh = anchor_at(anchor.draft, text, place.start, place.end, hidden=not anchor.exact)
    moved = anchor.but(**{name: getattr(fresh, name) for name in Anchor.model_fields})
    return anchor if moved == anchor else moved


def _standing(anchor: Anchor, text: str) -> Place:
    return find_exactly(_full(anchor, text), text) or LOST


def _full(anchor: Anchor, old: str) -> Anchor:
    """Return the anchor with its words and surroundings, as far as the old text holds them."""
    here = anchor_at(anchor.draft, old, anchor.start, anchor.end)
    if anchor.exact:
        return here if here.exact == anchor.exact else anchor
    hidden = anchor_at(anchor.draft, old, anchor.start, anchor.end, hidden=True)
    return here if hidden.sha1 == anchor.sha1 or not anchor.sha1 else anchor


def _carried(anchor: Anchor, old: str, path: "_Path") -> Place:
    full = _full(anchor, old)
    exact = find_exactly(full, path.new, path.around(full.start))
    if exact is not None or not full.exact:
        return exact or LOST
    if old[full.start : full.end] == full.exact:
        place = path.along(full.start, full.end)
        if place.status is not Status.LOST:
            return place
    return find_nearly(full.exact, path.around(full.start), path.new)


class _Path:
    """From an old text to a new one, word by word; the diff is made when first needed."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._old, self._new = tokens(old), tokens(new)
        self._starts = [start for _, start, _ in self._old]
        self._pairs: list[int] | None = None
        self._stayed: frozenset[int] = frozenset()
        self._head = _same(old, new)
        self._tail = min(_same(old[::-1], new[::-1]), min(len(old), len(new)) - self._head)

    def around(self, start: int) -> int:
        """Guess where a place went without a diff: what is after the change moves by its size."""
        after = start >= len(self.old) - self._tail
        return start + len(self.new) - len(self.old) if after else start

    def along(self, start: int, end: int) -> Place:
        """Carry a span along: from what its first surviving word became to the last."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end - 1)
        pairs = self.pairs
        kept = [at for at in range(first, last) if pairs[at] >= 0]
        if not kept:
            return LOST
        low = self._edge(kept[0], first, -1)
        high = self._edge(kept[-1], last - 1, 1)
        begin = self._new[low][1]
        finish = with_marks(self.old[start:end], self.new, self._new[high][2])
        return Place(Status.CHANGED, begin, finish)

    def _edge(self, kept: int, edge: int, step: int) -> int:
        """Go on from the outermost surviving word over words that replaced the ones beyond it.

        All words up to the next survivor are taken for a replacement, unless they are so many
        that something else must have been put in.
        """
        lost, at, free = abs(edge - kept), self.pairs[kept], 0
        while 0 <= at + step * (free + 1) < len(self._new):
            if at + step * (free + 1) in self._stayed:
                break
            free += 1
        if lost == 0:
            return at
        return at + step * (free if free <= 2 * lost + 1 else lost)

    @property
    def pairs(self) -> list[int]:
        """For each old word the new one it stayed, or -1."""
        if self._pairs is None:
            self._pairs = _pairs(self._old, self._new)
            self._stayed = frozenset(self._pairs)
        return self._pairs


def _pairs(old: Sequence[Token], new: Sequence[Token]) -> list[int]:
    a, b = [word for word, _, _ in old], [word for word, _, _ in new]
    head = _same(a, b)
    tail = min(_same(a[::-1], b[::-1]), min(len(a), len(b)) - head)
    pairs = [*range(head), *[-1] * (len(a) - head)]
    for at in range(1, tail + 1):
        pairs[len(a) - at] = len(b) - at
    middle = SequenceMatcher(None, a[head : len(a) - tail], b[head : len(b) - tail])
    for block in middle.get_matching_blocks():
        for at in range(block.size):
            pairs[head + block.a + at] = head + block.b + at
    return pairs


def _same(a: Sequence[str], b: Sequence[str]) -> int:
    size = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        size += 1
    return size
