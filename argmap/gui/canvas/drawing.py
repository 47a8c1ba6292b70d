"""What is drawn: a map, where its parts stand, and how they look. It decides nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap import layout, paint, picture
from argmap.gui.canvas import speech
from argmap.layout import Arrangement, Box, Route, Size
from argmap.model import Layout, Link, Map, Node, Source
from argmap.picture import CardShape, LinkShape, Picture, Theme
from argmap.picture.card import Card
from argmap.picture.cards import Marks, links_at
from argmap.picture.shapes import Area
from argmap.picture.whole import edge_taken
from argmap.scores import Scores

NOTHING = Arrangement({}, {})


class Drawing:
    """The values every item is drawn from; an item asks for its own shape when it is painted."""

    def __init__(self, theme: Theme) -> None:
        paint.load_fonts()
        self.map = Map()
        # Counts how often everything has come to look otherwise: older shapes are made anew.
        self.age = 0
        self.theme = theme
        self.scores: Scores | None = None
        self.marks: Marks = {}
        self.arrangement = NOTHING
        self.cards: dict[str, Card] = {}
        self.sizes: dict[str, Size] = {}

    def measure(self, map_: Map, ids: Iterable[str] | None = None) -> bool:
        """Take another map and measure these nodes (or all); tell whether a size has changed."""
        self.map = map_
        fresh = paint.measure(map_, ids)
        sizes = paint.sizes(fresh)
        changed = any(self.sizes.get(i) != size for i, size in sizes.items())
        # New dictionaries: a thread may still be arranging by the old ones.
        self.cards = {**self.cards, **fresh}
        self.sizes = {**self.sizes, **sizes}
        if len(self.cards) > len(map_.nodes):
            self.cards = {i: card for i, card in self.cards.items() if i in map_.node_by_id}
            self.sizes = {i: size for i, size in self.sizes.items() if i in map_.node_by_id}
        return changed

    def card(self, id_: str) -> CardShape:
        """Return a node's card as it looks now."""
        node = self.map.node_by_id[id_]
        card = self.cards[id_]
        taken = self._taken(id_) if id_ in self.marks else ()
        shape = picture.card(self.map, node, card, self.scores, self.theme, self.marks, taken)
        off = self.scores is not None and id_ in self.scores.fallen
        return replace(shape, faint=True, struck=True) if off else shape

    def card_with(self, id_: str, text: str) -> tuple[Card, CardShape]:
        """Return a node's card as it would be with other words."""
        node = self.map.node_by_id[id_].but(text=text)
        out = self.map.links_from.get(id_, ())
        onto = tuple(self.map.link_by_id[x.target] for x in out if x.target in self.map.link_by_id)
        links = {link.id: link for link in (*out, *onto)}
        alone = Map(
            nodes=(node,),
            links=tuple(links.values()),
            sources=self._cited(node),
            thesis=id_ if self.map.thesis == id_ else None,
        )
        card = paint.measure(alone, (id_,))[id_]
        # No pills: they would lie over the words that are being written.
        return card, picture.card(alone, node, card, self.scores, self.theme, {})

    def link(self, id_: str, route: Route) -> LinkShape:
        """Return a link as it looks now, on this way."""
        link = self.map.link_by_id[id_]
        shape = picture.link(self.map, link, route, self.scores, self.theme)
        off = self.scores is not None and (
            id_ in self.scores.off or not self.scores.fallen.isdisjoint(link.sources)
        )
        return replace(shape, faint=True) if off else shape

    def described(self, id_: str) -> str:
        """Return in words what else there is to a node or link than its name."""
        score = speech.strength(self.map, self.scores, id_)
        marks = tuple(words for words, _ in self.marks.get(id_, ()))
        return speech.description(self.map, id_, score, marks)

    def rerouted(
        self, boxes: Mapping[str, Box], links: Iterable[str], around: Iterable[str] = ()
    ) -> Mapping[str, Route]:
        """Return the ways of some links when cards stand elsewhere; they go around other cards."""
        held: dict[str, Link] = {}
        ends: set[str] = set(around)
        wanted = set(links)
        waiting = list(wanted)
        while waiting:
            link = self.map.link_by_id.get(waiting.pop())
            if link is not None and link.id not in held:
                held[link.id] = link
                ends.update((*link.sources, link.target))
                waiting.append(link.target)
        places = {
            i: boxes.get(i, self.arrangement.nodes[i]) for i in ends if i in self.arrangement.nodes
        }
        part = Map(
            nodes=tuple(self.map.node_by_id[i] for i in places if i in self.map.node_by_id),
            links=tuple(held.values()),
            layout=Layout(direction=self.map.layout.direction),
        )
        found = layout.reroute(part, places)
        return {i: way for i, way in found.items() if i in wanted}

    def picture(self) -> Picture:
        """Return all of it as one picture: what is seen is what is exported."""
        return picture.picture(
            self.map, self.arrangement, self.cards, self.scores, self.theme, marks=self.marks
        )

    def marked(self, links: Iterable[str]) -> set[str]:
        """Return the cards with pills at which one of these links has a head or a sign."""
        found: set[str] = set()
        for link in filter(None, map(self.map.link_by_id.get, links)):
            onto = self.map.link_by_id.get(link.target)
            found.update(onto.sources if onto is not None else (link.target,))
        return found & self.marks.keys()

    def _taken(self, id_: str) -> tuple[Area, ...]:
        """Return what heads and signs take of a card's edge."""
        ways, box = self.arrangement.links, self.arrangement.nodes.get(id_)
        at = (i for i in links_at(self.map, id_) if i in ways)
        return edge_taken(box, (self.link(i, ways[i]) for i in at)) if box is not None else ()

    def _cited(self, node: Node) -> tuple[Source, ...]:
        source = self.map.source_by_id.get(node.source.id) if node.source else None
        return (source,) if source else ()
