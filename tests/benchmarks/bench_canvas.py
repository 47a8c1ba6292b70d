"""Frames and edits on the real canvas: `python -m tests.benchmarks.bench_canvas [cards ...]`.

CPU milliseconds on a view of 1440 by 900 without a screen. A frame is a small pan and a full
repaint. An edit is one card added beneath the thesis: measured, nudged, drawn; and the same with
scoring. Aims: 16 ms a frame at 1,000 cards, 33 ms at 10,000; 16 ms an edit at 500, 60 at 5,000.
"""

import os
import random
import resource
import sys
from collections.abc import Callable
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from argmap import edits
from argmap.gui.canvas import CanvasView
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import Link, LinkKind, Map, Node, NodeKind

ZOOMS = (0.03, 0.1, 0.19, 0.3, 0.5, 1.0)
_WORDS = ("the", "talks", "would", "have", "gone", "on", "while", "nobody", "in", "town", "thought")


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
    start = process_time()
    run()
    return (process_time() - start) * 1000


def frames(app: QApplication, view: CanvasView) -> str:
    """Return the median and the worst frame while panning, at each zoom."""
    told = []
    for zoom in ZOOMS:
        view.eye.zoom_to(zoom)
        view.eye.centre(view.map_scene.content.center())
        for _ in range(60):
            app.processEvents()

        def frame() -> None:
            view.eye.pan(24, 9)
            view.viewport().repaint()

        spent = sorted(timed(frame) for _ in range(30))
        told.append(f"{zoom:g}: {spent[15]:.1f}/{spent[-1]:.1f}")
    return "  ".join(told)


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


def main(sizes: list[int]) -> None:
    """Print one block a size."""
    app = QApplication([])
    for size in sizes:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        map_ = example(size)
        document, tasks = Document(map_), Tasks(workers=1)
        # Busy elsewhere: what follows off the window's thread is not in these figures.
        tasks.run, view = lambda *_, **__: None, None
        start = process_time()
        view = CanvasView(document, tasks)
        view.set_reduced_motion(True)
        view.resize(1440, 900)
        view.show()
        app.processEvents()
        opened = (process_time() - start) * 1000
        print(f"{size} cards: opened in {opened:.0f} ms")
        print(f"  frame, median/worst at zoom  {frames(app, view)}")
        view.eye.zoom_to(0.8)
        view.run("thesis")
        plain = sorted(edit(view, document, False) for _ in range(7))[3]
        scored = sorted(edit(view, document, True) for _ in range(7))[3]
        print(f"  edit redrawn {plain:.1f} ms; redrawn and rescored {scored:.1f} ms")
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
        print(f"  memory grew by at most {grown} MB")
        view.close()
        tasks.close()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [50, 500, 1000, 5000, 10_000])
