"""A program that is ended from outside keeps what was unsaved and lets go of its file."""

import os
import subprocess
import sys
from pathlib import Path

from argmap.files import recovery

PROGRAM = """
import os, signal, sys
from functools import partial
from PySide6.QtCore import QTimer
from argmap import edits
from argmap.gui import app

opened = app.Application.open
def open_and_change(whole, paths):
    opened(whole, paths)
    document = whole.windows[0].document
    document.do("Retitle", partial(edits.set_map, title="Changed, not saved"))
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))
app.Application.open = open_and_change
sys.exit(app.main([sys.argv[1]]))
"""


def test_sigterm_keeps_the_unsaved_map_and_leaves_the_file_and_its_folder_alone(
    talks: Path,
) -> None:
    before = talks.read_bytes()

    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(talks)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        capture_output=True,
        check=False,
    )

    kept = recovery.listed()
    assert ended.returncode == 0, ended.stderr
    assert [r.title for r in kept] == ["Changed, not saved"]
    assert recovery.load(kept[0].id).title == "Changed, not saved"
    assert talks.read_bytes() == before
    assert [p.name for p in talks.parent.glob(".argmap*")] == []
