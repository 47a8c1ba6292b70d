"""A draft as the dock shows it: its text, what it is made of, and how each node's words fare."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from argmap.anchors import Place, XRay, xray
from argmap.gui.document import Document
from argmap.model import Draft, Map

State = Literal["lost", "changed", "reworded", "exact"]
PartOf = Literal["thesis", "objection", "answer", "mapped", "unmapped"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence in the make-up of a draft: what part of the argument it belongs to."""

    start: int
    end: int
    part: PartOf


@dataclass(frozen=True)
class Seen:
    """One draft of a map, seen through. `reworded` are nodes whose own words changed of late."""

    map: Map
    draft: Draft
    text: str
    xray: XRay
    reworded: frozenset[str] = frozenset()

    @cached_property
    def states(self) -> Mapping[str, State]:
        """How each anchored node's words fare."""
        return {id_: self._state(id_, place) for id_, place in self.xray.anchors.items()}

    @cached_property
    def unsettled(self) -> tuple[str, ...]:
        """The nodes to look at: in the order of the text, those without a place last."""
        waiting = [id_ for id_, state in self.states.items() if state != "exact"]
        anchors = self.xray.anchors
        return tuple(sorted(waiting, key=lambda i: (anchors[i].status == "lost", anchors[i].start)))

    @cached_property
    def make_up(self) -> tuple[Stretch, ...]:
        """The sentences of the body by the part they play."""
        body = self.xray.body
        return tuple(
            Stretch(s.start, s.end, self._part(s.nodes))
            for s in self.xray.sentences
            if body.meets(s.start, s.end)
        )

    def words_under(self, id_: str) -> str:
        """Return what the draft says where a node stands."""
        place = self.xray.anchors.get(id_)
        return " ".join(self.text[place.start : place.end].split()) if place else ""

    def words_before(self, id_: str) -> str:
        """Return what the draft said there when the node was last held against it."""
        for anchor in self.map.node_by_id[id_].anchors:
            if anchor.draft == self.draft.id:
                return " ".join((anchor.was or anchor.exact).split())
        return ""

    def _state(self, id_: str, place: Place) -> State:
        if place.status == "lost":
            return "lost"
        anchors = self.map.node_by_id[id_].anchors
        marked = any(a.was for a in anchors if a.draft == self.draft.id)
        if marked or place.status == "changed":
            return "changed"
        return "reworded" if id_ in self.reworded else "exact"

    def _part(self, nodes: tuple[str, ...]) -> PartOf:
        here = set(nodes)
        if not here:
            return "unmapped"
        if here & {node.id for node in self.map.theses}:
            return "thesis"
        if here & set(self.xray.objections):
            return "objection"
        return "answer" if here & set(self.xray.answers) else "mapped"


def see(
    document: Document, draft_id: str, reworded: frozenset[str], before: Seen | None = None
) -> Seen | None:
    """See through a draft, if its text is at hand; what was seen before is not looked at again."""
    map_ = document.map
    draft = next((draft for draft in map_.drafts if draft.id == draft_id), None)
    text = text_of(document, draft_id)
    if draft is None or not text:
        return None
    asked = (draft, text, reworded)
    if before and before.map is map_ and (before.draft, before.text, before.reworded) == asked:
        return before
    return Seen(map_, draft, text, xray(map_, draft_id, text), reworded)


def text_of(document: Document, draft_id: str) -> str:
    """Return a draft's text: the one in the map, else the one that was lent."""
    for draft in document.map.drafts:
        if draft.id == draft_id and draft.text is not None:
            return draft.text
    return document.texts.get(draft_id, "")


@dataclass
class Rewordings:
    """Remembers what each anchored node said when draft and card were last held together."""

    _said: dict[str, str] = field(default_factory=dict)

    def begin(self, map_: Map) -> None:
        """Take all that a map says as agreed."""
        self._said = {node.id: node.text for node in map_.nodes if node.anchors}

    def meet(self, map_: Map) -> None:
        """Take newly anchored nodes as agreed."""
        for node in map_.nodes:
            if node.anchors:
                self._said.setdefault(node.id, node.text)

    def settle(self, map_: Map, id_: str) -> None:
        """Take what a node says now as agreed."""
        if id_ in map_.node_by_id:
            self._said[id_] = map_.node_by_id[id_].text

    def of(self, map_: Map) -> frozenset[str]:
        """Return the nodes that say something else now."""
        return frozenset(
            node.id
            for node in map_.nodes
            if node.anchors and self._said.get(node.id, node.text) != node.text
        )


def facts(seen: Seen | None) -> str:
    """Say in a line what a draft is made of."""
    if seen is None:
        return ""
    x = seen.xray
    share = "" if x.thesis_share is None else f" · thesis at {round(100 * x.thesis_share)} %"
    parts = f"objections {x.objection_words} · answers {x.answer_words}"
    lent = " · read only, not stored in the map" if seen.draft.text is None else ""
    waiting = f" · {len(seen.unsettled)} to look at (F7)" if seen.unsettled else ""
    words = f"{x.words} word{'' if x.words == 1 else 's'}"
    return f"{words}{share} · {parts}{waiting}{lent}"


def first(document: Document) -> Map:
    """Return the map as it was opened."""
    chain, map_ = document.history.past, document.map
    while chain is not None:
        map_, chain = chain.top.map, chain.rest
    return map_
