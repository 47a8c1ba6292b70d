"""What follows from the links beside the tree: which cards hang together, which lines are free."""

from collections.abc import Iterable, Mapping

from argmap.layout.trees.forest import Forest
from argmap.layout.trees.stacks import Stack


def groups(forest: Forest) -> list[int]:
    """For each card the number of one card that stands for all that hang together with it."""
    leader = list(range(len(forest.ids)))

    def find(card: int) -> int:
        while leader[card] != card:
            leader[card] = leader[leader[card]]
            card = leader[card]
        return card

    for card, up in enumerate(forest.parent):
        if up >= 0:
            leader[find(card)] = find(up)
    for link in forest.extras:
        sources = [forest.number[source] for source in link.sources]
        end = find(forest.ends.get(link.id, sources[0]))
        for source in sources:
            leader[find(source)] = end
    return [find(card) for card in range(len(leader))]


def surely_clear(forest: Forest, tops: Mapping[str, float], stacked: Iterable[Stack]) -> set[str]:
    """The links that nothing can stand in the way of, by the upper edges of the cards.

    They bear on a card on which nothing bears from elsewhere in the tree, and come from the
    highest of the cards that do: what stands lower, or in a stack, climbs past others.
    """
    low = {forest.via[card] for stack in stacked for card in stack.places}
    mixed = {link.target for link in forest.extras}
    cards = forest.number.keys() - mixed
    links = [link for link in forest.links if link.target in cards and len(link.sources) < 3]
    base: dict[str, float] = {}
    for link in links:
        top = min(tops[source] for source in link.sources)
        base[link.target] = min(base.get(link.target, top), top)
    return {
        link.id
        for link in links
        if link.id not in low
        and all(tops[source] <= base[link.target] + 1.0 for source in link.sources)
    }
