"""Start to usable window, beside a bare PySide6 window: `python -m tests.benchmarks.bench_start`.

All are started in turn, each as a process of its own, and the medians are compared. "Usable" is
the first paint of the canvas with the map on it; of the bare window, its first paint. Told are
seconds since the process was asked for, and CPU seconds, which say more on a busy machine. Aim: at
most 1.6 times the bare window. Two floors are told: the bare window in a program that has imported
pydantic and the model of a map and done nothing else, and in one that has read the map as well: no
window on a map can come earlier. Where Xvfb is installed the same is done on an X display.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic

from argmap import assets

TIMES = 15
_TELL = """
def tell():
    import os, time
    print(time.monotonic(), time.process_time(), flush=True)
    os._exit(0)
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        tell()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
_LIBRARIES = """
import gc
gc.disable()
import pydantic
import argmap.model
"""
_READ = """
import sys
from pathlib import Path
from argmap.formats import native
native.read(Path(sys.argv[1]).read_bytes())
"""
# By the way of `python3 -m argmap MAP`: with what the set-up looks at before each start.
_OURS = """
import gc, sys
from argmap.setup import start, swift
def window(paths):
    # As `argmap/__main__.py` does it.
    gc.disable()
    with swift.without_plugins(), swift.plainly():
        from argmap.gui.app import main
    from argmap.gui.canvas import CanvasView
    paint = CanvasView.paintEvent
    def painted(self, event):
        paint(self, event)
        if self.arrangement.nodes:
            THEN
    CanvasView.paintEvent = painted
    return main(paths)
start.run([sys.argv[1]], start.Faces(window, window, dict))
"""


# Left as people leave it, so that the next start finds the map as it was drawn.
_LEAVE = _OURS.replace(
    "THEN", "QTimer.singleShot(800, lambda: (self.window().close(), tell()))"
).replace("import gc, sys", "import gc, sys; from PySide6.QtCore import QTimer")
_OURS = _OURS.replace("THEN", "tell()")
_SCRIPTS = {
    "bare window": (_BARE, ""),
    "bare window, pydantic and the model": (_LIBRARIES + _BARE, ""),
    "bare window, the map read": (_LIBRARIES + _READ + _BARE, ""),
    "argmap, a map not seen before": (_OURS, "first"),
    "argmap": (_OURS, "home"),
}


def started(script: str, home: Path) -> tuple[float, float]:
    """Return the seconds and the CPU seconds until a script tells that it has painted."""
    environment = {**os.environ, "ARGMAP_HOME": str(home)}
    environment["PYTHONPYCACHEPREFIX"] = str(home.parent / "compiled")
    # As for a user, who starts argmap more than once: nothing is compiled anew each time.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    map_ = str(assets.seeds() / "korea-talks.argmap")
    begun = monotonic()
    told = subprocess.run(
        [sys.executable, "-c", _TELL + script, map_],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    if not told.stdout:
        raise RuntimeError(told.stderr)
    ended, spent = (float(word) for word in told.stdout.split())
    return ended - begun, spent


def compare(name: str) -> None:
    """Print the medians of all on the platform of the environment."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        started(_LEAVE, place / "home")
        for script, home in _SCRIPTS.values():
            started(script, place / home)
        rounds = [
            [started(script, place / home) for script, home in _SCRIPTS.values()]
            for _ in range(TIMES)
        ]
    for at, what in enumerate(("seconds", "CPU seconds")):
        spent = [median(one[which][at] for one in rounds) for which in range(len(_SCRIPTS))]
        for title, seconds in zip(_SCRIPTS, spent, strict=True):
            ratio = seconds / spent[0]
            print(f"start, {name}: {title} {seconds:.3f} {what}; ratio {ratio:.2f}")


@contextmanager
def display() -> Iterator[str]:
    """Run an X server without a screen, and give its display."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24"]
    server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
    try:
        os.close(writer)
        yield f":{os.read(reader, 20).decode().strip()}"
    finally:
        os.close(reader)
        server.terminate()
        server.wait()


def main() -> None:
    """Print one block a platform."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    compare("offscreen")
    if shutil.which("Xvfb") is None:
        print("start, on a display: Xvfb is not installed")
        return
    with display() as name:
        os.environ.update(QT_QPA_PLATFORM="xcb", DISPLAY=name)
        compare("Xvfb")


if __name__ == "__main__":
    main()
