"""An indented or bulleted list becomes a subtree; a map that was told as text, that map again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.edits.add import add, against, other_side, side_of
from argmap.model import EditError, Link, LinkKind, Map, Node, NodeKind, new_id
from argmap.wording.passages import sentences
from argmap.wording.told import Line, lines
from argmap.wording.words import count

LIMIT = 5000
# Prose: so many words, so many of them to a line, and more than one sentence to most lines.
_LONG, _FULL = 80, 15
_KINDS = {
    "attacks": LinkKind.ATTACKS,
    "undercuts": LinkKind.ATTACKS,
    "restates": LinkKind.RESTATES,
}


def paste_text(map_: Map, /, text: str, onto: str | None = None) -> Map:
    """Make nodes of the lines, deeper lines bearing on the one they stand under.

    What argmap writes about its own lines (linked premises, steps that are undercut, words told
    elsewhere) is read as what it says.
    """
    read = lines(text)
    if not read:
        raise EditError("there are no words to paste")
    if len(read) > LIMIT:
        raise EditError(f"that is {len(read)} lines; paste at most {LIMIT} at a time")
    return _Reading(map_, onto).of(read)


def is_prose(text: str) -> bool:
    """Whether this is a text that was written to be read on, not a list of statements."""
    read = lines(text)
    if not read or len({line.depth for line in read}) != 1 or read[0].depth != (0, 0):
        return False
    # Not all scripts put blanks between words.
    words = max(count(text), len(text) // 12)
    return words >= max(_LONG, _FULL * len(read)) and len(sentences(text)) > 1.5 * len(read)


@dataclass(slots=True)
class _Place:
    """A line that others may stand under: its node, and the step by which it stands here."""

    depth: tuple[int, int]
    node: str
    link: str


@dataclass
class _Reading:
    """One list on its way into a map. `speaks` says of nodes and steps whether a critique would."""

    map: Map
    onto: str | None
    nodes: dict[str, Node] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    speaks: dict[str, bool] = field(default_factory=dict)

    def of(self, read: tuple[Line, ...]) -> Map:
        """Return the map with all lines in it."""
        if self.onto is not None:
            if self.onto not in self.map.node_by_id and self.onto not in self.map.link_by_id:
                raise EditError("what you add to is no longer in the map")
            self.speaks[self.onto] = against(self.map, self.onto) is NodeKind.REBUTTAL
        ids = _ids(self.map, read)
        above: list[_Place] = []
        for line, id_ in zip(read, ids, strict=True):
            before = None
            while above and above[-1].depth >= line.depth:
                before = above.pop()
            sibling = before if before and before.depth == line.depth else None
            link = self._hang(line, id_, above[-1] if above else None, sibling)
            if id_ not in self.nodes and id_ not in self.map.node_by_id:
                self._add(line, id_, link)
            above.append(_Place(line.depth, id_, link))
        return self._whole(read, ids)

    def _hang(self, line: Line, id_: str, above: _Place | None, sibling: _Place | None) -> str:
        """Make the step of a line, or join the one before it; return its id."""
        if line.part > 1 and sibling and sibling.link:
            step = self.links[sibling.link]
            self.links[step.id] = step.but(sources=(*step.sources, id_))
            return step.id
        target = above.node if above else self.onto
        if above and above.link and line.does in ("undercuts", "backs"):
            target = above.link
        if target is None:
            return ""
        kind = _KINDS.get(line.does, LinkKind.SUPPORTS)
        step = Link(id=new_id(), kind=kind, sources=(id_,), target=target)
        self.links[step.id] = step
        self.speaks[step.id] = self.speaks.get(target, False) ^ (kind is LinkKind.ATTACKS)
        return step.id

    def _add(self, line: Line, id_: str, link: str) -> None:
        kind, side = NodeKind.CLAIM, ""
        step = self.links.get(link)
        if step is not None:
            side = self._side(step.target)
            if step.kind is LinkKind.ATTACKS:
                answers = self.speaks.get(step.target, False)
                kind = NodeKind.REBUTTAL if answers else NodeKind.CRITIQUE
                side = other_side(self.map, side)
        elif line.does == "attacks":
            kind = NodeKind.CRITIQUE
        speaks = self.speaks.get(link, False)
        self.speaks[id_] = kind is NodeKind.CRITIQUE or (kind is NodeKind.CLAIM and speaks)
        self.nodes[id_] = Node(id=id_, kind=kind, text=line.text, side=side)

    def _side(self, target: str) -> str:
        while target in self.links:
            target = self.links[target].sources[0]
        return self.nodes[target].side if target in self.nodes else side_of(self.map, target)

    def _whole(self, read: tuple[Line, ...], ids: Iterable[str]) -> Map:
        map_, nodes = self.map, list(self.nodes.values())
        if not map_.nodes and not read[0].does:
            # The first claim of an empty map is its thesis.
            map_, nodes = add(map_, nodes[0]), nodes[1:]
        return map_.but(nodes=(*map_.nodes, *nodes), links=(*map_.links, *self.links.values()))


def _ids(map_: Map, read: tuple[Line, ...]) -> list[str]:
    """Return an id for each line: words told elsewhere have that of the line that tells them."""
    tells: dict[str, str] = {}
    for node in reversed(map_.nodes):
        if any(line.repeat for line in read):
            tells[" ".join(node.text.split())] = node.id
    here = [new_id() for _ in read]
    for line, id_ in zip(reversed(read), reversed(here), strict=True):
        if not line.repeat:
            tells[line.text] = id_
    return [
        tells.get(line.text, id_) if line.repeat else id_
        for line, id_ in zip(read, here, strict=True)
    ]
