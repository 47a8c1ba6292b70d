"""A draft read against its map: where the nodes' words stand, and what lies between."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.model import Map, NodeKind
from argmap.wording.passages import Passage, body, sentences
from argmap.wording.quoted import Place, Status, find
from argmap.wording.words import count


@dataclass(frozen=True)
class Sentence:
    """One sentence of a draft and the nodes whose words stand in it, first by place."""

    start: int
    end: int
    nodes: tuple[str, ...] = ()
    kind: NodeKind | None = None


@dataclass(frozen=True)
class Written:
    """A map, one of its drafts by id, and that draft's text as it is now."""

    map: Map
    draft: str
    text: str

    @cached_property
    def places(self) -> Mapping[str, tuple[Place, ...]]:
        """Where each anchor of each node stands, lost ones included."""
        return {
            node.id: tuple(find(a, self.text) for a in node.anchors if a.draft == self.draft)
            for node in self.map.nodes
        }

    @cached_property
    def spots(self) -> Mapping[str, tuple[Passage, ...]]:
        """The stretches of text in which each node stands."""
        return {
            id_: tuple(Passage(p.start, p.end) for p in found if p.status is not Status.LOST)
            for id_, found in self.places.items()
        }

    @cached_property
    def body(self) -> Passage:
        """The text without headline and byline."""
        return body(self.text, self._names)

    @cached_property
    def words(self) -> int:
        """How many words the body has."""
        return count(self.body.of(self.text))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences with what they hold; a kind is that of the longest stretch inside."""
        found = sentences(self.text)
        ends = [sentence.end for sentence in found]
        inside: list[list[tuple[Passage, str]]] = [[] for _ in found]
        for spot, id_ in self._held:
            for at in range(bisect_right(ends, spot.start), len(found)):
                if found[at].start >= spot.end:
                    break
                inside[at].append((spot, id_))
        return tuple(self._told(one, held) for one, held in zip(found, inside, strict=True))

    @cached_property
    def unmapped(self) -> tuple[Sentence, ...]:
        """The sentences of the body in which no node stands."""
        whole = self.body
        return tuple(s for s in self.sentences if not s.nodes and whole.meets(s.start, s.end))

    @cached_property
    def thesis_at(self) -> int | None:
        """How many words of the body come before the sentence that says the thesis."""
        begin = self.body.start
        starts = [s.start for n in self.map.theses for s in self.spots[n.id] if s.start >= begin]
        if not starts:
            return None
        first = min(starts)
        sentence = next((s.start for s in self.sentences if s.start <= first < s.end), first)
        return count(self.text[begin : max(begin, sentence)])

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """What the authors are called, as a byline may begin with it."""
        source = self.map.source_by_id.get(self.map.authors or "")
        if source is None:
            return ()
        called = (part.strip() for part in source.name.split(",")[0].split(" and "))
        return tuple(name for name in (*source.authors, *called) if name)

    @cached_property
    def _held(self) -> list[tuple[Passage, str]]:
        held = [(spot, id_) for id_, spots in self.spots.items() for spot in spots]
        return sorted(held, key=lambda at: (at[0].start, -at[0].end))

    def _told(self, sentence: Passage, held: list[tuple[Passage, str]]) -> Sentence:
        nodes = tuple(dict.fromkeys(id_ for _, id_ in held))
        if not held:
            return Sentence(sentence.start, sentence.end)
        longest = max(held, key=lambda at: _shared(sentence, at[0]))
        kind = self.map.node_by_id[longest[1]].kind
        return Sentence(sentence.start, sentence.end, nodes, kind)


def _shared(one: Passage, other: Passage) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
