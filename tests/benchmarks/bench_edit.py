"""One edit in the real window, redrawn and rescored: `python -m tests.benchmarks.bench_edit`.

A card gets other words, by the document, as the window's own editor does it; told is how long until
the window is painted again, scores and all. All docks are there: outline, draft, inspector turned
to why this score, findings, overview. Edits come in an uneven rhythm, so that they meet what the
edit before has set going off the window's thread: checks, receipts, a tidy drawing. The yardsticks
are, in the same run, the same edits while nothing else is worked out, and one repaint of a bare
QGraphicsScene with as many rectangles in the same view. Then somebody writes in a card: told is
how long each letter takes to be seen. Without a screen and without motion. Aims: 16 ms at 500
nodes, 60 ms at 5,000, 30 ms a letter. Seconds of the clock, and of the CPU, which say more on a
busy machine.
"""

import gc
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from argmap import edits
from argmap.gui.app import qt_application
from argmap.gui.canvas import CanvasView
from argmap.gui.canvas.writing.editor import Editor
from argmap.gui.garbage import Garbage
from argmap.gui.settings import Settings
from argmap.gui.window.main import MainWindow
from argmap.model import Link, LinkKind, Map, Node, NodeKind

TIMES = 40
BARE = 15
RHYTHM = (0.03, 0.9)
LETTERS = "and so it goes on for a while"
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
Spent = tuple[float, float]

PAINTED: list[None] = []


def tell_of_frames(kind: type[QWidget]) -> None:
    """Let widgets of this kind tell whenever they have been painted."""
    paint = kind.paintEvent

    def painted(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        PAINTED.append(None)

    kind.paintEvent = painted


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


def timed(work: Callable[[], object]) -> Spent:
    """Return the milliseconds of one run, by the clock and of this thread's CPU."""
    clock, spent = perf_counter(), thread_time()
    work()
    return 1000 * (perf_counter() - clock), 1000 * (thread_time() - spent)


def rest(seconds: float) -> None:
    """Let go by what is still on its way, as a window does while nobody does anything."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def until_painted(app: QApplication, work: Callable[[], object]) -> Spent:
    """Return how long it takes until what this does is seen."""

    def seen() -> None:
        before = len(PAINTED)
        work()
        while len(PAINTED) == before:
            app.processEvents()

    return timed(seen)


def bare(size: int) -> Spent:
    """Return how long one repaint of so many rectangles takes."""
    scene = QGraphicsScene()
    for i in range(size):
        scene.addRect(i % 100 * 260, i // 100 * 120, 240, 90)
    view = QGraphicsView(scene)
    view.resize(1440, 900)
    view.show()
    view.fitInView(scene.itemsBoundingRect())
    rest(0.1)
    found = [timed(view.viewport().repaint) for _ in range(BARE)]
    return median(f[0] for f in found), median(f[1] for f in found)


def edited(app: QApplication, window: MainWindow, rests: Callable[[], float]) -> list[Spent]:
    """Return how long cards with other words take until the window is painted again."""
    found = []
    for i in range(TIMES):
        id_ = f"n{1 + i % 5}"
        words = window.document.map.node_by_id[id_].text

        def reword(id_: str = id_, words: str = words) -> None:
            window.document.do("Reword", edits.reword, id_, f"{words} now")

        found.append(until_painted(app, reword))
        rest(rests())
    return found


def written(app: QApplication, window: MainWindow) -> list[Spent]:
    """Return how long each letter takes until it is seen in its card."""
    window.canvas.edit_text("n1")
    rest(0.3)
    editor, found = window.canvas.writing.editor, []
    for letter in LETTERS:
        found.append(until_painted(app, lambda letter=letter: QTest.keyClick(editor, letter)))
        rest(0.12)
    window.canvas.run("finish writing")
    return found


def told(what: str, found: list[Spent], yardstick: Spent | None = None) -> Spent:
    """Print the median, the ninth tenth and the worst; return the medians."""
    middle = median(one[0] for one in found), median(one[1] for one in found)
    for at, unit in enumerate(("ms", "CPU ms")):
        mine = sorted(one[at] for one in found)
        ninth, worst = mine[9 * len(mine) // 10], mine[-1]
        ratio = f"; ratio {middle[at] / yardstick[at]:.2f}" if yardstick else ""
        print(
            f"{what}: {middle[at]:.1f} {unit} (ninth tenth {ninth:.1f}, worst {worst:.1f}){ratio}",
            flush=True,
        )
    return middle


def opened(settings: Settings, size: int) -> MainWindow:
    """Return a window on such a map with everything in it that follows the map."""
    window = MainWindow(settings, lambda _: None)
    window.show()
    window.document.open(example(size), None)
    window.canvas.run("begin")
    window.select(("n1",))
    # Made when first turned to; from then on it follows the map.
    assert window.docks.draft
    window.docks.inspector.show_why()
    rest(2.5 + size / 2000)
    # As the program does when it has started.
    gc.freeze()
    return window


def measure(app: QApplication, settings: Settings, size: int) -> None:
    """Print what edits and letters cost in a map of this size."""
    window, dice = opened(settings, size), random.Random(7)
    busy = edited(app, window, lambda: dice.uniform(*RHYTHM))
    letters = written(app, window)
    rest(2 + size / 2000)
    window.tasks.run = lambda *_, **__: None
    alone = edited(app, window, lambda: 0.01)
    yardstick = bare(size)
    quiet = told(f"edit alone, {size} nodes, against a bare repaint", alone, yardstick)
    told(f"edit in a rhythm, {size} nodes, against the edit alone", busy, quiet)
    told(f"a letter, {size} nodes", letters)
    window.document._saved = window.document.map
    window.close()


def main(sizes: list[int]) -> None:
    """Print some lines a size."""
    for kind in (CanvasView, Editor):
        tell_of_frames(kind)
    app = qt_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "argmap.ini")
        settings.put("still", True)
        collecting = Garbage(app)
        for size in sizes:
            measure(app, settings, size)
        del collecting


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [50, 500, 5000])
