"""What a draft is made of: its words by part, what is mapped in it, and what is not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.model import Link, LinkKind, Map, NodeKind
from argmap.wording import Passage, count
from argmap.wording.quoted import Place, Status
from argmap.wording.written import Sentence, Written


@dataclass(frozen=True)
class XRay:
    """A draft seen through.

    `words` counts the body; `thesis_at` is how many of them come before the thesis's sentence.
    Objections are the critiques of the thesis, answers the rebuttals that meet them.
    `objections` and `answers` name those nodes. `unmapped` are body sentences without a node,
    `unwritten` the nodes without a place.
    """

    words: int
    thesis_at: int | None
    objection_words: int
    answer_words: int
    unmapped: tuple[Sentence, ...]
    unwritten: tuple[str, ...]
    anchors: Mapping[str, Place]
    sentences: tuple[Sentence, ...]
    body: Passage
    objections: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()

    @property
    def thesis_share(self) -> float | None:
        """How far into the body the thesis comes, from 0 to 1."""
        if self.thesis_at is None or not self.words:
            return None
        return self.thesis_at / self.words


def xray(map_: Map, draft_id: str, text: str) -> XRay:
    """See through a draft of the map, as the text is now."""
    written = Written(map_, draft_id, text)
    objections, answers = _parts(map_)
    return XRay(
        words=written.words,
        thesis_at=written.thesis_at,
        objection_words=_words(written, objections),
        answer_words=_words(written, answers),
        unmapped=written.unmapped,
        unwritten=tuple(node.id for node in map_.nodes if not written.spots[node.id]),
        anchors={id_: _best(found) for id_, found in written.places.items() if found},
        sentences=written.sentences,
        body=written.body,
        objections=tuple(objections),
        answers=tuple(answers),
    )


def _best(places: tuple[Place, ...]) -> Place:
    return next((place for place in places if place.status is not Status.LOST), places[0])


def _parts(map_: Map) -> tuple[list[str], list[str]]:
    """Return the critiques of the thesis, and the rebuttals of these or of their steps."""
    attacks = [link for link in map_.links if link.kind is LinkKind.ATTACKS]
    theses = {node.id for node in map_.theses}
    objections = _attackers(map_, attacks, theses, NodeKind.CRITIQUE)
    steps = {link.id for link in attacks if objections & set(link.sources)}
    answers = _attackers(map_, attacks, steps | objections, NodeKind.REBUTTAL)
    return sorted(objections), sorted(answers)


def _attackers(map_: Map, attacks: list[Link], aims: set[str], kind: NodeKind) -> set[str]:
    of_kind = {node.id for node in map_.nodes if node.kind is kind}
    return {s for link in attacks if link.target in aims for s in link.sources} & of_kind


def _words(written: Written, nodes: Iterable[str]) -> int:
    """Count the words of some nodes; those that two share count once."""
    total, done = 0, 0
    for start, end in sorted(spot for id_ in nodes for spot in written.spots[id_]):
        if end > done:
            total += count(written.text[max(start, done) : end])
            done = end
    return total
