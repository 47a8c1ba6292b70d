"""From a map to its blocks, in the order in which a person would tell it. Loops, no recursion."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.model import Link, LinkKind, Map, Node
from argmap.outline.blocks import Block, Relation

_ON_A_NODE: Mapping[LinkKind, Relation] = {
    LinkKind.SUPPORTS: "supports",
    LinkKind.ATTACKS: "attacks",
    LinkKind.RESTATES: "restates",
}
_ON_A_LINK: Mapping[LinkKind, Relation] = {
    LinkKind.SUPPORTS: "backs",
    LinkKind.ATTACKS: "undercuts",
    LinkKind.RESTATES: "restates",
}


class _Place(NamedTuple):
    """Where a node is mentioned: by which link, as which part of it."""

    node: str
    link: Link | None
    part: int
    depth: int


def outline(map_: Map) -> tuple[Block, ...]:
    """Tell the map: every node once in full, later mentions as short repeats.

    A node is told where its first link puts it. The thesis comes first, then other tops,
    then nodes that nothing holds. What is said about a step stands right after the step.
    """
    return tuple(_Telling(map_).blocks())


class _Telling:
    """One walk over one map."""

    def __init__(self, map_: Map) -> None:
        self._nodes = map_.node_by_id
        self._links = map_.link_by_id
        dangling = {link.id for link in map_.dangling}
        self._into = (
            {
                target: tuple(link for link in links if link.id not in dangling)
                for target, links in map_.links_into.items()
            }
            if dangling
            else map_.links_into
        )
        self._home = _homes(map_, dangling)
        self._map = map_
        self._told: set[str] = set()

    def blocks(self) -> Iterator[Block]:
        """Yield every block in order."""
        loose: list[Node] = []
        for thesis in self._map.theses:
            yield from self._tree(thesis, "thesis")
        for node in self._map.nodes:
            if node.id in self._home or node.id in self._told:
                continue
            if self._into.get(node.id):
                yield from self._tree(node, "loose")
            else:
                loose.append(node)
        for node in self._map.nodes:
            # Rings have no top: the first of their nodes has to do.
            if node.id in self._home and node.id not in self._told:
                yield from self._tree(node, "loose")
        for node in loose:
            yield from self._tree(node, "loose")

    def _tree(self, top: Node, relation: Relation) -> Iterator[Block]:
        if top.id in self._told:
            return
        waiting = [_Place(top.id, None, 1, 0)]
        while waiting:
            place = waiting.pop()
            repeat = self._is_repeat(place)
            below = self._below(place, repeat)
            yield self._block(place, relation, repeat, len(below))
            below.reverse()
            waiting.extend(below)

    def _is_repeat(self, place: _Place) -> bool:
        away = place.link is not None and self._home.get(place.node) != place.link.id
        if away or place.node in self._told:
            return True
        self._told.add(place.node)
        return False

    def _below(self, place: _Place, repeat: bool) -> list[_Place]:
        node, link, part, depth = place
        found: list[_Place] = []
        # Said about the step: after the last of its premises, before what supports that premise.
        if link is not None and part == len(link.sources):
            self._mentions(link.id, depth + 1, found)
        if not repeat:
            self._mentions(node, depth + 1, found)
        return found

    def _mentions(self, target: str, depth: int, found: list[_Place]) -> None:
        for link in self._into.get(target, ()):
            # A step that bears on itself would be told for ever.
            if link.target == link.id:
                continue
            for at, source in enumerate(link.sources):
                found.append(_Place(source, link, at + 1, depth))

    def _block(self, place: _Place, top: Relation, repeat: bool, children: int) -> Block:
        node, link = self._nodes[place.node], place.link
        if link is None:
            return Block(node.id, 0, node.kind, top, node.text, role=node.role, children=children)
        words = _ON_A_LINK if link.target in self._links else _ON_A_NODE
        return Block(
            node.id,
            place.depth,
            node.kind,
            words[link.kind],
            node.text,
            link.id,
            link.target,
            place.part,
            len(link.sources),
            repeat,
            node.role,
            link.implicit,
            children,
        )


def _homes(map_: Map, dangling: set[str]) -> dict[str, str]:
    """The link by which each node is told: the first it is a source of. The thesis has none."""
    homes: dict[str, str] = {}
    for link in map_.links:
        if link.id not in dangling and link.target != link.id:
            for source in link.sources:
                homes.setdefault(source, link.id)
    for thesis in map_.theses:
        homes.pop(thesis.id, None)
    return homes
