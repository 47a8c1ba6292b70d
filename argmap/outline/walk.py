"""From a map to its blocks, in the order in which a person would tell it. Loops, no recursion."""

from collections.abc import Mapping

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


# Where a node is mentioned: its id, by which link, as which part of it, how deep.
_Place = tuple[str, Link | None, int, int]


def outline(map_: Map) -> tuple[Block, ...]:
    """Tell the map: every node once in full, later mentions as short repeats.

    A node is told where its first link puts it. The thesis comes first, then other tops,
    then nodes that nothing holds. What is said about a step stands right after the step.
    """
    return tuple(_Telling(map_).blocks())


class _Telling:
    """One walk over one map. Plain tuples and one loop: it is walked again after every edit."""

    def __init__(self, map_: Map) -> None:
        self._nodes = map_.node_by_id
        self._links = map_.link_by_id
        dangling = {link.id for link in map_.dangling}
        self._into: Mapping[str, tuple[Link, ...]] = (
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
        self._blocks: list[Block] = []

    def blocks(self) -> list[Block]:
        """Return every block in order."""
        loose: list[Node] = []
        for thesis in self._map.theses:
            self._tell(thesis, "thesis")
        for node in self._map.nodes:
            if node.id in self._home or node.id in self._told:
                continue
            if self._into.get(node.id):
                self._tell(node, "loose")
            else:
                loose.append(node)
        for node in self._map.nodes:
            # Rings have no top: the first of their nodes has to do.
            if node.id in self._home and node.id not in self._told:
                self._tell(node, "loose")
        for node in loose:
            self._tell(node, "loose")
        return self._blocks

    def _tell(self, top: Node, relation: Relation) -> None:
        """Tell a node and all beneath it."""
        told, home, into = self._told, self._home, self._into
        if top.id in told:
            return
        waiting: list[_Place] = [(top.id, None, 1, 0)]
        while waiting:
            place = waiting.pop()
            id_, link, part, depth = place
            repeat = id_ in told or (link is not None and home.get(id_) != link.id)
            below: list[_Place] = []
            # Said about the step: after the last of its premises, before what supports that one.
            if link is not None and link.id in into and part == len(link.sources):
                self._mention(link.id, depth + 1, below)
            if not repeat:
                told.add(id_)
                if id_ in into:
                    self._mention(id_, depth + 1, below)
            self._add(place, relation, repeat, len(below))
            if below:
                below.reverse()
                waiting.extend(below)

    def _mention(self, target: str, depth: int, found: list[_Place]) -> None:
        """Find what bears on a node or a step."""
        for link in self._into.get(target, ()):
            # A step that bears on itself would be told for ever.
            if link.target == link.id:
                continue
            sources = link.sources
            if len(sources) == 1:
                found.append((sources[0], link, 1, depth))
            else:
                found.extend((id_, link, at, depth) for at, id_ in enumerate(sources, 1))

    def _add(self, place: _Place, top: Relation, repeat: bool, children: int) -> None:
        id_, link, part, depth = place
        node = self._nodes[id_]
        if link is None:
            block = Block(id_, 0, node.kind, top, node.text, role=node.role, children=children)
        else:
            words = _ON_A_LINK if link.target in self._links else _ON_A_NODE
            block = Block(
                id_, depth, node.kind, words[link.kind], node.text, link.id, link.target, part,
                len(link.sources), repeat, node.role, link.implicit, children,
            )  # fmt: skip
        self._blocks.append(block)


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
