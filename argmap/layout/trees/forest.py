"""The tree in a map: every card hangs on one other, the first it bears on; the rest is extra."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush

from argmap.layout.visible import visible
from argmap.model import Link, Map


@dataclass
class Forest:
    """Cards by number, and how they hang. Sibling order is the order of the links."""

    ids: list[str]
    links: list[Link]
    ends: Mapping[str, int]
    """By link: the card that the link bears on, at the end of however many links."""
    parent: list[int] = field(default_factory=list)
    via: list[str] = field(default_factory=list)
    """By card: the link it hangs by; empty for a root."""
    children: list[list[int]] = field(default_factory=list)
    theses: frozenset[int] = frozenset()

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of a card by its id."""
        return {card: i for i, card in enumerate(self.ids)}

    @cached_property
    def into(self) -> dict[str, list[Link]]:
        """The links shown that bear on a node or link."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.target, []).append(link)
        return found

    @cached_property
    def roots(self) -> list[int]:
        """The cards that hang on nothing, the theses first."""
        roots = [i for i, up in enumerate(self.parent) if up < 0]
        return sorted(roots, key=lambda i: i not in self.theses)

    @cached_property
    def _by_id(self) -> dict[str, Link]:
        return {link.id: link for link in self.links}

    def base(self, link: str) -> str:
        """The link onto a card that a link bears on, through however many links."""
        while link in self._by_id and self._by_id[link].target in self._by_id:
            link = self._by_id[link].target
        return link

    def hit(self, link: str) -> int | None:
        """The first source of the link that a link bears on; None where it bears on a card."""
        hit = self._by_id.get(link)
        target = self._by_id.get(hit.target) if hit else None
        return None if target is None else self.number[target.sources[0]]

    @cached_property
    def extras(self) -> list[Link]:
        """The links by which not all of their sources hang."""
        via, number = self.via, self.number
        return [link for link in self.links if any(via[number[s]] != link.id for s in link.sources)]

    def joined(self, groups: Sequence[Sequence[int]]) -> "Forest":
        """The forest with one more card for each group of roots, on which these hang.

        It is no card of the map: it has no id, no link leads to it, and it takes no room.
        """
        count, parent, children = len(self.ids), list(self.parent), list(self.children)
        for number, roots in enumerate(groups):
            for root in roots:
                parent[root] = count + number
            children.append(list(roots))
        more = len(groups)
        parent += [-1] * more
        ids, via = [*self.ids, *[""] * more], [*self.via, *[""] * more]
        return Forest(ids, self.links, self.ends, parent, via, children, self.theses)

    def down(self, root: int) -> list[int]:
        """The cards of a tree, each after its parent."""
        order = [root]
        for card in order:
            order.extend(self.children[card])
        return order


def grow(map_: Map, fixed: frozenset[str] = frozenset()) -> Forest:
    """Find the tree in what a map shows. Theses and cards with a fixed place hang on nothing."""
    shown = visible(map_)
    ids = [node.id for node in map_.nodes if node.id in shown]
    links = [link for link in map_.links if link.id in shown]
    number = {card: i for i, card in enumerate(ids)}
    forest = Forest(ids, links, _ends(links, number))
    forest.theses = frozenset(number[n.id] for n in map_.theses if n.id in number)
    firm = forest.theses | {number[card] for card in fixed if card in number}
    _hang(forest, firm)
    _order(forest)
    return forest


def _ends(links: list[Link], number: Mapping[str, int]) -> dict[str, int]:
    by_id = {link.id: link for link in links}
    ends: dict[str, int] = {}
    for link in links:
        path, at = {link.id: None}, link.target
        while at in by_id and at not in ends and at not in path:
            path[at] = None
            at = by_id[at].target
        end = ends.get(at, number.get(at, -1))
        if end >= 0:
            ends.update(dict.fromkeys(path, end))
        else:
            for stuck in path:  # a ring of links: nothing at its end
                by_id.pop(stuck, None)
    return ends


def _hang(forest: Forest, firm: frozenset[int]) -> None:
    """Let each card hang by its first link, unless that would close a ring."""
    choices = _choices(forest, firm)
    count = len(forest.ids)
    forest.parent, forest.via = [-1] * count, [""] * count
    followers: list[list[int]] = [[] for _ in range(count)]
    for i, wanted in enumerate(choices):
        if wanted:
            followers[wanted[0][1]].append(i)
    settled = [False] * count
    for root in (i for i in range(count) if not choices[i]):
        _settle(forest, root, settled, followers, choices)
    if not all(settled):
        _break_rings(forest, settled, followers, choices)


Choices = list[list[tuple[str, int]]]


def _choices(forest: Forest, firm: frozenset[int]) -> Choices:
    choices: Choices = [[] for _ in forest.ids]
    for link in forest.links:
        end = forest.ends.get(link.id, -1)
        if end < 0:
            continue
        for source in dict.fromkeys(link.sources):
            i = forest.number[source]
            if i != end and i not in firm:
                choices[i].append((link.id, end))
    return choices


def _settle(
    forest: Forest, start: int, settled: list[bool], followers: list[list[int]], choices: Choices
) -> list[int]:
    """Settle a card and all that follow it by their first choice."""
    settled[start] = True
    order = [start]
    for card in order:
        for other in followers[card]:
            if not settled[other]:
                settled[other] = True
                forest.via[other], forest.parent[other] = choices[other][0]
                order.append(other)
    return order


def _break_rings(
    forest: Forest, settled: list[bool], followers: list[list[int]], choices: Choices
) -> None:
    """Hang the cards of a ring by the first of their links that leads out of it."""
    above: list[list[int]] = [[] for _ in forest.ids]
    for i, wanted in enumerate(choices):
        for _, end in wanted:
            above[end].append(i)
    waiting: list[int] = [
        i for i, wanted in enumerate(choices) if any(settled[end] for _, end in wanted)
    ]
    for start in _unsettled(waiting, settled, choices):
        known = [choice for choice in choices[start] if settled[choice[1]]]
        if known:
            forest.via[start], forest.parent[start] = known[0]
        for card in _settle(forest, start, settled, followers, choices):
            for other in above[card]:
                if not settled[other]:
                    heappush(waiting, other)


def _unsettled(waiting: list[int], settled: list[bool], choices: Choices) -> Iterator[int]:
    """Cards with a way out as long as there are any; else one on a ring."""
    for first in range(len(settled)):
        while waiting:
            card = heappop(waiting)
            if not settled[card]:
                yield card
        if settled[first]:
            continue
        seen: set[int] = set()
        at = first
        while at not in seen:
            seen.add(at)
            at = choices[at][0][1]
        yield at
    while waiting:
        card = heappop(waiting)
        if not settled[card]:
            yield card


def _order(forest: Forest) -> None:
    hung: dict[str, list[int]] = {}
    for link in forest.links:
        hung[link.id] = [
            i
            for i in (forest.number[s] for s in dict.fromkeys(link.sources))
            if forest.via[i] == link.id
        ]
    forest.children = [[] for _ in forest.ids]
    for i, card in enumerate(forest.ids):
        for link in forest.into.get(card, ()):
            if link.id not in forest.into:
                forest.children[i].extend(hung[link.id])
            else:
                forest.children[i].extend(_with_undercuts(forest, link, hung))


def _with_undercuts(forest: Forest, link: Link, hung: dict[str, list[int]]) -> list[int]:
    """A link's sources with its undercutters beside them, by turns on the right and the left.

    What undercuts an undercut stands on its far side, so that no line is longer than it has to be.
    """
    left: list[int] = []
    right: list[int] = []
    for turn, undercut in enumerate(forest.into[link.id]):
        chain = [hung[step.id] for step in _steps(forest, undercut)]
        if turn % 2 == 0:
            right.extend(card for cards in chain for card in cards)
        else:
            left[:0] = [card for cards in reversed(chain) for card in cards]
    return [*left, *hung[link.id], *right]


def _steps(forest: Forest, link: Link) -> Iterator[Link]:
    stack = [link]
    while stack:
        at = stack.pop()
        yield at
        stack.extend(reversed(forest.into.get(at.id, ())))
