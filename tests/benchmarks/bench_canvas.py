"""Frames and edits on the real canvas: `python -m tests.benchmarks.bench_canvas [cards ...]`.

CPU milliseconds of the window's thread on a view of 1440 by 900 without a screen, median and worst.
A frame is what a hand causes until it is painted: panning by the wheel, panning to where all is
new, dragging a card, passing over cards. Close up it is measured in the most crowded place there
is. The whole view painted anew is told beside the same of a stock scene of Qt's own text items;
the aim there is a twentieth. An edit is one card added beneath the thesis: measured, nudged, drawn;
and the same with scoring. Aims: 16 ms a frame at 1,000 cards, 33 ms at 10,000; 16 ms an edit at
500, 60 at 5,000.
"""

import gc
import os
import random
import resource
import sys
from collections.abc import Callable, Iterable
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsTextItem,
    QGraphicsView,
)

from argmap import edits, paint
from argmap.gui.app import qt_application
from argmap.gui.canvas import CanvasView
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import Link, LinkKind, Map, Node, NodeKind

ZOOMS = (0.03, 0.1, 0.19, 0.3, 0.46, 1.0)
STEP, LEAP = (24, 9), (650, 300)
PATIENCE = 0.2
_WORDS = ("the", "talks", "would", "have", "gone", "on", "while", "nobody", "in", "town", "thought")

PAINTED: list[None] = []


def tell_of_frames() -> None:
    """Let the canvas tell whenever it has been painted."""
    paint_event = CanvasView.paintEvent

    def painted(self: CanvasView, event: QPaintEvent) -> None:
        paint_event(self, event)
        PAINTED.append(None)

    CanvasView.paintEvent = painted


def example(size: int) -> Map:
    """Return a tree of cards of 5 to 40 words, every third link an attack."""
    dice = random.Random(size)
    nodes, links = [Node(id="n0", text="We should talk.")], []
    for i in range(1, size):
        text = " ".join(dice.choices(_WORDS, k=dice.randint(5, 40)))
        nodes.append(Node(id=f"n{i}", text=text, kind=list(NodeKind)[i % 4]))
        kind = LinkKind.ATTACKS if i % 3 == 0 else LinkKind.SUPPORTS
        links.append(Link(id=f"l{i}", kind=kind, sources=(f"n{i}",), target=f"n{(i - 1) // 4}"))
    return Map(nodes=tuple(nodes), links=tuple(links), thesis="n0")


def timed(run: Callable[[], object]) -> float:
    """Return the CPU milliseconds of one run."""
    start = thread_time()
    run()
    return (thread_time() - start) * 1000


def frame(app: QApplication, run: Callable[[], object]) -> float:
    """Return the CPU milliseconds until what this does is painted, if anything has to be."""

    def seen() -> None:
        before, until = len(PAINTED), perf_counter() + PATIENCE
        run()
        app.processEvents()
        while len(PAINTED) == before and perf_counter() < until:
            app.sendPostedEvents()
            app.processEvents()

    return timed(seen)


def settle(app: QApplication) -> None:
    """Let tiles be drawn that are drawn in idle time."""
    for _ in range(60):
        app.processEvents()


def told(found: Iterable[float]) -> str:
    """Return the median and the worst."""
    spent = sorted(found)
    return f"{spent[len(spent) // 2]:.1f}/{spent[-1]:.1f}"


def crowded(view: CanvasView) -> QPointF:
    """Return the place of a card where most is seen at once."""
    best, at = -1, QPointF()
    cards = list(view.map_scene.cards.values())
    for card in cards[:: max(1, len(cards) // 200)]:
        seen = view.eye.seen()
        seen.moveCenter(card.scenePos())
        count = len(view.map_scene.within(seen))
        if count > best:
            best, at = count, card.scenePos()
    return at


def pan(view: QGraphicsView, right: float, down: float) -> None:
    """Scroll, as the wheel does."""
    for bar, off in ((view.horizontalScrollBar(), right), (view.verticalScrollBar(), down)):
        bar.setValue(bar.value() + round(off))


def frames(app: QApplication, view: CanvasView, stock: QGraphicsView) -> None:
    """Print the median and the worst frame of each kind, at each zoom."""
    for zoom in ZOOMS:
        view.eye.zoom_to(zoom)
        view.eye.centre(crowded(view))
        settle(app)
        steps = told(frame(app, lambda: pan(view, *STEP)) for _ in range(30))
        leaps = told(
            frame(app, lambda i=i: pan(view, LEAP[0] * (-1) ** i, LEAP[1] * (-1) ** i - 9))
            for i in range(20)
        )
        seen, port = view.eye.seen().center(), view.viewport().rect()
        stock.resetTransform()
        stock.scale(zoom, zoom)
        stock.centerOn(seen)
        settle(app)
        whole, theirs = (
            sorted(timed(one.viewport().repaint) for _ in range(9))[4] for one in (view, stock)
        )
        places = (QPointF(port.width() * i / 40, port.height() * i / 40) for i in range(40))
        over = told(timed(lambda at=at: passed(app, view, at)) for at in places)
        print(
            f"  zoom {zoom:g}: pan {steps}  pan far {leaps}  passing over {over}"
            f"  whole {whole:.1f}, stock {theirs:.1f}, ratio {whole / theirs:.3f}",
            flush=True,
        )


def passed(app: QApplication, view: CanvasView, at: QPointF) -> None:
    """Pass over what is here, and see it."""
    view.hands.hover(view.place_at(at))
    app.sendPostedEvents()
    app.processEvents()


def dragged(app: QApplication, view: CanvasView, id_: str) -> str:
    """Return the median and the worst frame while a card is dragged."""
    view.eye.zoom_to(1.0)
    view.select((id_,))
    settle(app)
    at, none = view.map_scene.middle(id_), Qt.KeyboardModifier.NoModifier
    view.hands.press(at, Qt.MouseButton.LeftButton, none)
    view.hands.move(at + QPointF(40, 60), none)
    settle(app)
    moves = [at + QPointF(40 + 6 * i, 60 + 9 * i) for i in range(1, 30)]
    found = told(frame(app, lambda to=to: view.hands.move(to, none)) for to in moves)
    view.hands.cancel()
    return found


def everything(app: QApplication, view: CanvasView) -> None:
    """Print what it costs to select all, and to pan then, from afar."""
    view.eye.zoom_to(0.1)
    settle(app)
    chosen = frame(app, lambda: view.run("select all"))
    settle(app)
    steps = told(frame(app, lambda: pan(view, *STEP)) for _ in range(20))
    print(f"  select all {chosen:.1f} ms; pan with all selected {steps}", flush=True)
    view.select(())


def stock_scene(view: CanvasView) -> QGraphicsScene:
    """Return the same map of a frame, a text and a path item each."""
    # Owned by the view: a stock view keeps no scene alive.
    scene = QGraphicsScene(view)
    for link in view.map_scene.links.values():
        scene.addItem(QGraphicsPathItem(link.strokes().whole))
    for id_, card in view.map_scene.cards.items():
        box = QGraphicsRectItem(QRectF(0, 0, card.box.width, card.box.height))
        box.setPos(card.box.left, card.box.top)
        scene.addItem(box)
        text = QGraphicsTextItem()
        text.setPlainText(view.drawing.map.node_by_id[id_].text)
        text.setFont(paint.font(15))
        text.setTextWidth(card.box.width)
        text.setParentItem(box)
    wide, high = 1440 / min(ZOOMS), 900 / min(ZOOMS)
    scene.setSceneRect(view.map_scene.content.adjusted(-wide, -high, wide, high))
    return scene


def edit(view: CanvasView, document: Document, scored: bool) -> float:
    """Return how long one added card takes until it is drawn."""
    from argmap.scores import score

    node = Node(text="It costs nothing.")

    def run() -> None:
        document.do("Add", edits.because, "n0", node)
        if scored:
            view.show_scores(score(document.map))
        view.viewport().repaint()

    return timed(run)


def memory() -> int:
    """Return the megabytes this process has come to at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(sizes: list[int]) -> None:
    """Print one block a size."""
    tell_of_frames()
    app = qt_application()
    # As in the program, where it is looked for in pauses only.
    gc.disable()
    for size in sizes:
        measure(app, size)


def measure(app: QApplication, size: int) -> None:
    """Print what frames and edits cost on a map of this size."""
    before, map_ = memory(), example(size)
    document, tasks = Document(map_), Tasks(workers=1)
    # Busy elsewhere: what follows off the window's thread is not in these figures.
    tasks.run, start = lambda *_, **__: None, thread_time()
    view = CanvasView(document, tasks)
    view.set_reduced_motion(True)
    view.resize(1440, 900)
    view.show()
    app.processEvents()
    print(
        f"{size} cards: opened in {(thread_time() - start) * 1000:.0f} ms; median/worst of CPU ms"
    )
    grown = memory()
    stock = QGraphicsView(stock_scene(view))
    stock.setRenderHints(view.renderHints())
    stock.resize(1440, 900)
    stock.show()
    theirs = memory() - grown
    frames(app, view, stock)
    hub = max(document.map.links_into, key=lambda i: len(document.map.links_into[i]))
    print(f"  dragging a card {dragged(app, view, 'n40')}, the thesis {dragged(app, view, hub)}")
    everything(app, view)
    view.eye.zoom_to(0.8)
    view.run("thesis")
    plain = sorted(edit(view, document, False) for _ in range(7))[3]
    scored = sorted(edit(view, document, True) for _ in range(7))[3]
    print(f"  edit redrawn {plain:.1f} ms; redrawn and rescored {scored:.1f} ms")
    print(f"  memory grew by {grown - before} MB on opening; by {theirs} MB for the stock scene")
    view.close()
    stock.close()
    tasks.close()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [50, 500, 1000, 5000, 10_000])
