"""Guard against a PySide6 that loses references.

PySide6 6.12.0 on Python 3.11 drops a reference to True, False or None with each
signal, and the interpreter aborts after a few hundred of them. A version that
does so must never get past this file, so it is the first test of the project.
"""

import subprocess
import sys

EMISSIONS = 20_000

# In a child process: an abort would otherwise take the test run with it.
CHILD = f"""
from PySide6.QtCore import QObject, Signal


class Speaker(QObject):
    flag = Signal(bool)
    thing = Signal(object)
    pair = Signal(object, object)


heard = 0


def hear(*values):
    global heard
    heard += len(values)


speaker = Speaker()
speaker.flag.connect(hear)
speaker.thing.connect(hear)
speaker.pair.connect(hear)
for turn in range({EMISSIONS}):
    speaker.flag.emit(turn % 2 == 0)
    speaker.thing.emit(None)
    speaker.pair.emit(True, False)
print(heard)
"""


def test_twenty_thousand_signals_end_cleanly() -> None:
    """The singletons survive a long session's worth of signals."""
    child = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=60, check=False
    )

    assert child.returncode == 0, child.stderr
    assert child.stdout.strip() == str(4 * EMISSIONS)
