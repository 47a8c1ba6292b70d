"""One edit in the real window, redrawn and rescored: `python -m tests.benchmarks.bench_edit`.

A card gets other words, by the document, as the window's own editor does it; told is how long until
the window is painted again, scores and all. The yardstick is one repaint, in the same run, of a
bare QGraphicsScene with as many rectangles in the same view. Without a screen and without motion;
what follows off the window's thread (tidy drawing, findings) is waited for and not counted. Aims:
16 ms at 500 nodes, 60 ms at 5,000. Seconds of the clock, and of the CPU, which say more on a busy
machine.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from argmap import edits
from argmap.gui.app import qt_application
from argmap.gui.canvas import CanvasView
from argmap.gui.settings import Settings
from argmap.gui.window.main import MainWindow
from argmap.model import Link, LinkKind, Map, Node, NodeKind

TIMES = 15
_WORDS = [
    "the",
    "talks",
    "would",
    "have",
    "gone",
    "on",
    "while",
    "nobody",
    "in",
    "town",
    "thought",
    "of",
    "what",
    "came",
]

PAINTED: list[None] = []


def tell_of_frames() -> None:
    """Let the canvas tell whenever it has been painted."""
    paint = CanvasView.paintEvent

    def painted(self: CanvasView, event: QPaintEvent) -> None:
        paint(self, event)
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


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds of one run, by the clock and of this thread's CPU."""
    clock, spent = perf_counter(), thread_time()
    work()
    return 1000 * (perf_counter() - clock), 1000 * (thread_time() - spent)


def settle(app: QApplication, seconds: float) -> None:
    """Let go by what is still on its way."""
    until = perf_counter() + seconds
    while perf_counter() < until:
        app.processEvents()


def bare(app: QApplication, size: int) -> tuple[float, float]:
    """Return how long one repaint of so many rectangles takes."""
    scene = QGraphicsScene()
    for i in range(size):
        scene.addRect(i % 100 * 260, i // 100 * 120, 240, 90)
    view = QGraphicsView(scene)
    view.resize(1440, 900)
    view.show()
    view.fitInView(scene.itemsBoundingRect())
    settle(app, 0.1)
    found = [timed(view.viewport().repaint) for _ in range(TIMES)]
    return median(f[0] for f in found), median(f[1] for f in found)


def edited(app: QApplication, window: MainWindow, id_: str) -> tuple[float, float]:
    """Return how long one card with other words takes until the window is painted again."""
    document, words = window.document, window.document.map.node_by_id[id_].text
    before = len(PAINTED)

    def edit() -> None:
        document.do("Reword", edits.reword, id_, f"{words} now")
        while len(PAINTED) == before:
            app.processEvents()

    return timed(edit)


def main(sizes: list[int]) -> None:
    """Print one line a size."""
    tell_of_frames()
    app = qt_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "argmap.ini")
        settings.put("still", True)
        for size in sizes:
            window = MainWindow(settings, lambda _: None)
            window.show()
            window.document.open(example(size), None)
            window.canvas.run("begin")
            window.select(("n1",))
            settle(app, 2 + size / 1000)
            found = []
            for i in range(TIMES):
                found.append(edited(app, window, f"n{1 + i % 5}"))
                settle(app, 0.3)
            yardstick = bare(app, size)
            for at, what in enumerate(("ms", "CPU ms")):
                ours = median(one[at] for one in found)
                worst = max(one[at] for one in found)
                print(
                    f"edit, {size} nodes: {ours:.1f} {what} (worst {worst:.1f}); bare repaint "
                    f"{yardstick[at]:.2f}; ratio {ours / yardstick[at]:.1f}",
                    flush=True,
                )
            window.document._saved = window.document.map
            window.close()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [50, 500, 5000])
