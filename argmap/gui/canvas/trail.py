"""Places one has been, to go back to and forward again; and words one looks for."""

from argmap.gui.canvas.showing import MapScene
from argmap.model import Map

LONGEST = 200


class Trail:
    """The parts of the map one has looked at, as in a browser."""

    def __init__(self) -> None:
        self._past: list[str] = []
        self._future: list[str] = []
        self._now: str | None = None

    def visit(self, id_: str) -> None:
        """Remember being here."""
        if id_ == self._now:
            return
        if self._now is not None:
            self._past.append(self._now)
            del self._past[:-LONGEST]
        self._now, self._future = id_, []

    def back(self, map_: Map) -> str | None:
        """Return the place before this one that is still there."""
        return self._step(map_, self._past, self._future)

    def forward(self, map_: Map) -> str | None:
        """Return the place one went back from."""
        return self._step(map_, self._future, self._past)

    def _step(self, map_: Map, out: list[str], onto: list[str]) -> str | None:
        while out:
            id_ = out.pop()
            if id_ in map_.node_by_id or id_ in map_.link_by_id:
                if self._now is not None:
                    onto.append(self._now)
                self._now = id_
                return id_
        return None


class Hits:
    """What holds the words one looks for, marked on the canvas, and walked round and round."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self.ids: tuple[str, ...] = ()

    def look_for(self, map_: Map, text: str, match_case: bool = False) -> tuple[str, ...]:
        """Mark what holds these words, and nothing else; return its ids."""
        for found, ids in ((False, self.ids), (True, matches(map_, text, match_case))):
            self.ids = ids
            for id_ in self.shown():
                item = self._scene.item_of(id_)
                if item is not None:
                    item.mark(found=found)
        return self.ids

    def shown(self) -> list[str]:
        """Return those that are seen on the canvas."""
        return [id_ for id_ in self.ids if self._scene.item_of(id_) is not None]

    def next(self, here: str | None, step: int) -> str | None:
        """Return the hit after (or before) this one; after the last comes the first."""
        shown = self.shown()
        if not shown:
            return None
        return shown[(shown.index(here) + step) % len(shown) if here in shown else 0]


def matches(map_: Map, text: str, match_case: bool = False) -> tuple[str, ...]:
    """Return the nodes and links whose words, notes or sources hold these words."""
    fold = str if match_case else str.casefold
    sought = fold(text).strip()
    if not sought:
        return ()
    names = {s.id: fold(" ".join((s.name, *s.authors, s.organisation))) for s in map_.sources}
    found = []
    for node in map_.nodes:
        cited = names.get(node.source.id, "") if node.source else ""
        if any(sought in words for words in (fold(node.text), fold(node.note), cited)):
            found.append(node.id)
    found.extend(link.id for link in map_.links if sought in fold(link.note))
    return tuple(found)
