"""Telling the map once: each node in full where it first belongs, then only referred to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role
from argmap.outline.piece.parts import Entry, How

_SUPPORTS, _ATTACKS = LinkKind.SUPPORTS, LinkKind.ATTACKS


@dataclass(frozen=True, slots=True)
class Work:
    """A node to be told: how deep, as what, by which link, and whether it speaks against us."""

    id: str
    depth: int
    how: How
    link: Link | None = None
    hostile: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A link to be told: its sources, then what is said about it."""

    link: Link
    depth: int
    how: How
    hostile: bool = False


class Telling:
    """Puts nodes in their places, one after another; remembers which were told."""

    def __init__(self, map_: Map, strength: Mapping[str, float]) -> None:
        self._map = map_
        self._strength = strength
        self._lost = {link.id for link in map_.dangling}
        self._opened_once: set[str] = set()
        self.told: set[str] = set()

    def with_grounds(self, id_: str, how: How) -> list[Entry]:
        """Tell a node, then what stands under it: grounds strongest first, each step's
        undercut right after the step it hits, and its answer right after that.
        """
        return self._tell([Work(id_, 0, how)])

    def reason(self, link: Link) -> list[Entry]:
        """Tell one reason: its premises with their grounds, and what is said about the step."""
        return self._tell([Step(link, 0, "node")])

    def objection(self, link: Link) -> list[Entry]:
        """Tell a critique, followed at once by its answers, then by what speaks for it."""
        entries: list[Entry] = []
        for source in link.sources:
            critique = Work(source, 0, "node", link, hostile=True)
            entry = self._entry(critique)
            entries.append(entry)
            if not entry.back:
                into = (*self._into(source, _ATTACKS), *self._into(link.id, _ATTACKS))
                entries.extend(self._tell([Step(attack, 1, "answer") for attack in into]))
                entries.extend(self._tell(self._grounds(critique)))
        return entries

    def alone(self, node: Node) -> Entry:
        """Tell a node without what stands under it."""
        return self._entry(Work(node.id, 0, "node"))

    def _tell(self, work: Sequence[Work | Step]) -> list[Entry]:
        entries: list[Entry] = []
        waiting = list(reversed(work))
        while waiting:
            item = waiting.pop()
            if isinstance(item, Step):
                waiting.extend(reversed(self._opened(item)))
                continue
            entries.append(self._entry(item))
            if not entries[-1].back:
                waiting.extend(reversed([*self._attacks(item), *self._grounds(item)]))
        return entries

    def _entry(self, item: Work) -> Entry:
        node, link = self._map.node_by_id[item.id], item.link
        back = item.id in self.told
        self.told.add(item.id)
        return Entry(
            id=item.id,
            text=node.text,
            depth=item.depth,
            how=item.how,
            relation=link.kind if link else None,
            by=link.id if link else "",
            scheme=link.scheme if link else "",
            beside=link is not None and len(link.sources) > 1,
            back=back,
            unsaid=is_unsaid(node),
        )

    def _attacks(self, item: Work) -> list[Step]:
        """What is said against a node, and has its place here."""
        return self._against(item.id, item.depth + 1, hostile=item.hostile)

    def _grounds(self, item: Work) -> list[Step]:
        steps = self._into(item.id, _SUPPORTS)
        steps.sort(key=lambda link: -self._weakest(link))
        return [Step(link, item.depth + 1, "ground", item.hostile) for link in steps]

    def _opened(self, step: Step) -> list[Work | Step]:
        """The sources of a link, then what is said about the step."""
        link, depth, how, hostile = step.link, step.depth, step.how, step.hostile
        if link.id in self._opened_once:
            return []
        # Links on links may run in a circle.
        self._opened_once.add(link.id)
        how = "premise" if how == "ground" and len(link.sources) > 1 else how
        backings = self._into(link.id, _SUPPORTS)
        return [
            *(Work(source, depth, how, link, hostile) for source in link.sources),
            *(Step(backing, depth + 1, "backing", hostile) for backing in backings),
            *self._against(link.id, depth + 1, hostile=hostile),
        ]

    def _against(self, id_: str, depth: int, *, hostile: bool) -> list[Step]:
        """Attacks on what speaks against us are our answers and always have their place.

        Attacks on us have it once they are answered or granted; one that nobody answers would
        leave the piece open there: it is left over, and said so.
        """
        attacks = self._into(id_, _ATTACKS)
        if hostile:
            return [Step(attack, depth, "answer") for attack in attacks]
        return [
            Step(attack, depth, "undercut", hostile=True)
            for attack in attacks
            if self._is_answered(attack) or self._is_granted(attack)
        ]

    def _into(self, id_: str, kind: LinkKind) -> list[Link]:
        links = self._map.links_into.get(id_, ())
        return [link for link in links if link.kind is kind and link.id not in self._lost]

    def _is_answered(self, attack: Link) -> bool:
        return any(self._into(place, _ATTACKS) for place in (attack.id, *attack.sources))

    def _is_granted(self, attack: Link) -> bool:
        return any(self._map.node_by_id[s].role is Role.CONCESSION for s in attack.sources)

    def _weakest(self, link: Link) -> float:
        return min(self._strength.get(source, 0.0) for source in link.sources)


def is_unsaid(node: Node) -> bool:
    """Whether a node is meant to stay between the lines."""
    return node.role is Role.IMPLICIT_STEP or (node.role is Role.ASSUMPTION and not node.anchors)


def sources_beneath(map_: Map, ids: Iterable[str]) -> frozenset[str]:
    """Return the sources that the evidence under these nodes cites, theirs included."""
    seen: set[str] = set()
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        id_ = waiting.pop()
        node = map_.node_by_id.get(id_)
        if id_ in seen or node is None:
            continue
        seen.add(id_)
        if node.kind is NodeKind.EVIDENCE and node.source:
            found.add(node.source.id)
        for link in map_.links_into.get(id_, ()):
            if link.kind is LinkKind.SUPPORTS:
                waiting.extend(link.sources)
    return frozenset(found)
