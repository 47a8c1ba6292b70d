"""Which cards hang together by any links at all."""

from argmap.layout.trees.forest import Forest


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
