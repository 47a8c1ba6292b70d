"""One frame while panning, against a stock scene of Qt's own text items.

`python -m tests.benchmarks.bench_paint [cards ...]`. CPU time, the best of some frames, on a
view of 1440 by 900 without a screen. Aims: a twentieth of the stock scene at 10,000 cards;
16 ms at 1,000 cards, 33 ms at 10,000. The bitmap that the canvas shows far out is not in it.
"""

import os
import sys
from collections.abc import Mapping
from itertools import pairwise
from math import sqrt
from random import Random
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsTextItem,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from argmap import paint, picture
from argmap.layout import Arrangement, Box, Route
from argmap.model import Link, LinkKind, Map, Node, NodeKind
from argmap.picture import Card, CardShape, LinkShape, Picture

ZOOMS = (1.0, 0.5, 0.3, 0.1)
FRAMES = 12

_WORDS = ("talks", "sanctions", "missiles", "allies", "leverage", "of", "the", "and", "freeze")


class CardItem(QGraphicsItem):
    """A card, drawn as the canvas draws it."""

    def __init__(self, card: CardShape) -> None:
        super().__init__()
        self._card = card

    def boundingRect(self) -> QRectF:
        return QRectF(-4, -4, self._card.width + 16, self._card.height + 20)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        paint.draw_card(painter, self._card, painter.worldTransform().m11())


class LinkItem(QGraphicsItem):
    """A link, drawn as the canvas draws it."""

    def __init__(self, link: LinkShape) -> None:
        super().__init__()
        self._link, self._strokes = link, paint.link_strokes(link)

    def boundingRect(self) -> QRectF:
        return self._strokes.whole.boundingRect().adjusted(-16, -16, 16, 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        paint.draw_link(painter, self._link, painter.worldTransform().m11(), self._strokes)


def example(size: int) -> Map:
    """Return a chain of cards of 5 to 60 words."""
    dice = Random(size)
    kinds = list(NodeKind)
    nodes = tuple(
        Node(
            id=f"n{i}",
            kind=dice.choice(kinds),
            text=" ".join(dice.choices(_WORDS, k=dice.randint(5, 60))),
        )
        for i in range(size)
    )
    links = tuple(
        Link(
            id=f"l{i}",
            kind=dice.choice([LinkKind.SUPPORTS, LinkKind.ATTACKS]),
            sources=(f"n{i}",),
            target=f"n{i - 1}",
        )
        for i in range(1, size)
    )
    return Map(thesis="n0", nodes=nodes, links=links)


def dense(cards: Mapping[str, Card]) -> Arrangement:
    """Place cards as densely as a map ever stands, so that every zoom shows many."""
    columns = max(1, round(sqrt(len(cards) * 0.8)))
    boxes: dict[str, Box] = {}
    for i, (id_, card) in enumerate(cards.items()):
        row, column = divmod(i, columns)
        across = column if row % 2 == 0 else columns - 1 - column
        boxes[id_] = Box(across * 310.0, row * 420.0, card.width, card.height)
    routes = {
        f"l{i}": Route((_line(one, two),), None, (), (one.x, one.top))
        for i, (two, one) in enumerate(pairwise(boxes.values()), 1)
    }
    return Arrangement(boxes, routes)


def _line(one: Box, two: Box) -> tuple[tuple[float, float], ...]:
    turns = (one.x, one.top - 9), (two.x, two.bottom + 9)
    return ((one.x, one.top), *turns, (two.x, two.bottom))


def ours(drawn: Picture) -> QGraphicsScene:
    """Return the scene of our items."""
    scene = QGraphicsScene()
    for link in drawn.links:
        scene.addItem(LinkItem(link))
    for placed in drawn.cards:
        item = CardItem(placed.card)
        item.setPos(placed.x, placed.y)
        scene.addItem(item)
    return scene


def stock(drawn: Picture, map_: Map) -> QGraphicsScene:
    """Return the scene that anybody would write first."""
    scene = QGraphicsScene()
    for link in drawn.links:
        scene.addItem(QGraphicsPathItem(paint.link_strokes(link).whole))
    for placed in drawn.cards:
        frame = QGraphicsRectItem(0, 0, placed.card.width, placed.card.height)
        frame.setPos(placed.x, placed.y)
        scene.addItem(frame)
        text = QGraphicsTextItem()
        text.setPlainText(map_.node_by_id[placed.card.id].text)
        text.setFont(paint.font(15))
        text.setTextWidth(placed.card.width)
        text.setParentItem(frame)
    return scene


def frame(scene: QGraphicsScene, zoom: float) -> float:
    """Return the CPU milliseconds of one frame while panning, the best of some."""
    view = QGraphicsView(scene)
    view.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.resize(1440, 900)
    view.scale(zoom, zoom)
    view.show()
    QApplication.processEvents()  # until it is exposed, nothing is painted
    bar = view.horizontalScrollBar()
    best = float("inf")
    for step in range(FRAMES):
        bar.setValue((bar.minimum() + bar.maximum()) // 2 + step * 7)
        start = process_time()
        view.viewport().repaint()
        best = min(best, process_time() - start)
    view.hide()
    return best * 1000


def main() -> None:
    """Print the frames and their ratio."""
    application = QApplication.instance() or QApplication(["bench"])
    paint.load_fonts()
    for size in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        map_ = example(size)
        cards = paint.measure(map_)
        drawn = picture.picture(map_, dense(cards), cards, None, picture.LIGHT)
        scenes = ours(drawn), stock(drawn, map_)
        for zoom in ZOOMS:
            mine, theirs = (frame(scene, zoom) for scene in scenes)
            line = f"{size} cards at {zoom:g}: {mine:.1f} ms; stock {theirs:.1f} ms"
            print(f"{line}; ratio {mine / theirs:.3f}", flush=True)
    application.processEvents()


if __name__ == "__main__":
    main()
