"""Drawing needs no screen, and no window."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRAW = """
import sys
from argmap import paint
from argmap.model import Map, Node
sys.stdout.buffer.write(paint.export(Map(nodes=(Node(text="Words"),)), ".png"))
assert "PySide6.QtWidgets" not in sys.modules
"""


def test_a_picture_is_drawn_where_no_display_answers() -> None:
    """A display that is named but gone is not asked for."""
    named = {**os.environ, "DISPLAY": ":4711", "PYTHONPATH": str(ROOT)}
    named.pop("QT_QPA_PLATFORM", None)

    drawn = subprocess.run(
        [sys.executable, "-c", DRAW], env=named, capture_output=True, check=True, timeout=60
    )

    assert drawn.stdout.startswith(b"\x89PNG")
